using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Tests.Judging;

public class VerdictRulesTests
{
    private const Dimensions All = Dimensions.Content | Dimensions.Amount | Dimensions.Frequency | Dimensions.Who;

    [Theory]
    [InlineData(All, false, Verdict.Full)]
    [InlineData(Dimensions.Content | Dimensions.Who, false, Verdict.Partial)]
    [InlineData(Dimensions.Frequency, false, Verdict.Partial)]
    [InlineData(Dimensions.Content, false, Verdict.Vague)]
    [InlineData(Dimensions.None, false, Verdict.Vague)]
    [InlineData(Dimensions.None, true, Verdict.Partial)]
    public void The_four_dimensions_and_the_ratio_decide(Dimensions present, bool ratio, Verdict verdict) =>
        VerdictRules.Decide(present, ItemNature.Timed, LegalRed.None, ratio, untimed: false).Verdict.ShouldBe(verdict);

    [Fact]
    public void An_item_with_a_legal_red_is_never_full() =>
        VerdictRules.Decide(All, ItemNature.Timed, LegalRed.Delegation, ratio: false, untimed: false).Verdict.ShouldBe(Verdict.Partial);

    [Fact]
    public void Equipment_is_full_with_who_or_when_and_training_with_both()
    {
        const Dimensions NamedAndSupplied = Dimensions.Content | Dimensions.Who;

        VerdictRules.Decide(NamedAndSupplied, ItemNature.Equipment, LegalRed.None, false, untimed: true).Verdict.ShouldBe(Verdict.Full);
        VerdictRules.Decide(NamedAndSupplied, ItemNature.Training, LegalRed.None, false, untimed: true).ShouldBe((Verdict.Partial, Dimensions.Frequency));
    }

    [Fact]
    public void Named_equipment_alone_lacks_when_and_who() =>
        VerdictRules.Decide(Dimensions.Content, ItemNature.Equipment, LegalRed.None, false, untimed: true).ShouldBe((Verdict.Partial, Dimensions.Frequency | Dimensions.Who));
}
