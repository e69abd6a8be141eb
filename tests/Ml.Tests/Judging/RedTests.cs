using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests.Judging;

public class RedTests
{
    [Theory]
    [InlineData("15 hours a week, to be used at the discretion of the headteacher.", LegalRed.Delegation)]
    [InlineData("The amount of speech and language therapy will be determined by the setting.", LegalRed.Delegation)]
    [InlineData("Support from a TA as the school sees fit.", LegalRed.Delegation)]
    [InlineData("20 hours a week from an LSA to scribe. These hours may be reduced after discussion with parents.", LegalRed.UnilateralChange)]
    [InlineData("The TA will read with her daily for 20 minutes; this will be withdrawn as she becomes independent.", LegalRed.UnilateralChange)]
    [InlineData("Support at Band 5.", LegalRed.BandOrMoney)]
    [InlineData("Teaching assistant support to the value of £6,000.", LegalRed.BandOrMoney)]
    public void Unlawful_wording_is_red(string text, LegalRed red) => PlanClassifier.RulesOnly.JudgeProvision(text).Red.ShouldBe(red);

    [Theory]
    [InlineData("18 hours a week from an LSA on phonics and number (Band 5).")]
    [InlineData("Weekly therapy of 40 minutes on narrative by a Band 6 therapist.")]
    [InlineData("The provision will not be reduced without a formal amendment of the plan.")]
    [InlineData("Verbal prompts will be faded as he learns the routine.")]
    [InlineData("Stretches with a resistance band, 10 minutes daily with the TA.")]
    public void Lawful_near_misses_are_not(string text) => PlanClassifier.RulesOnly.JudgeProvision(text).Red.ShouldBe(LegalRed.None);
}
