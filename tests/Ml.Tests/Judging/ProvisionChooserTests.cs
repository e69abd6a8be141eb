using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Tests.Judging;

public class ProvisionChooserTests
{
    private const int LogOdds = Probabilities.Unit;

    [Theory]
    [InlineData(2 * LogOdds, -3 * LogOdds, Verdict.NotApplicable, LegalRed.None)]
    [InlineData(2 * LogOdds, 3 * LogOdds, Verdict.Vague, LegalRed.Delegation)]
    [InlineData(3 * LogOdds, 2 * LogOdds, Verdict.NotApplicable, LegalRed.None)]
    [InlineData(LogOdds / 4, -3 * LogOdds, Verdict.Vague, LegalRed.None)]
    public void A_text_surer_to_carry_a_red_than_to_be_no_provision_is_provision_and_so_is_one_in_doubt(int notApplicable, int delegation, Verdict verdict, LegalRed red)
    {
        var scores = new int[Heads.Provision.Length];
        Array.Fill(scores, -4 * LogOdds);
        scores[Heads.NotApplicable] = notApplicable;
        scores[Heads.FirstRed] = delegation;
        scores[Heads.Vague] = LogOdds;

        var choice = ProvisionChooser.Choose(scores);

        (choice.Verdict, choice.Red).ShouldBe((verdict, red));
    }
}
