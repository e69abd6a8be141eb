using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests.Judging;

public class ItemStandingTests
{
    [Theory]
    [InlineData("A tablet with speech-to-text")]
    [InlineData("Hand rails and a ramp to the playground | Academy trust | Built by April 2026")]
    [InlineData("Special guardianship support: group for carers")]
    public void Words_that_may_be_a_note_are_provision_where_a_plan_lists_them_as_provision(string text) =>
        PlanClassifier.Default.JudgeProvision(text, ItemStanding.ReadAsProvision).Verdict.ShouldNotBe(Verdict.NotApplicable);

    [Theory]
    [InlineData("None identified at the time of writing.")]
    [InlineData("He attended three nurseries before he came here.")]
    [InlineData("A TA reads with her for 15 minutes every morning.")]
    [InlineData("Speech and language therapy as required.")]
    public void Where_the_words_are_plain_it_changes_nothing(string text) =>
        PlanClassifier.Default.JudgeProvision(text, ItemStanding.ReadAsProvision).Verdict.ShouldBe(PlanClassifier.Default.JudgeProvision(text).Verdict);
}
