using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests;

public class ProvisionJudgementTests
{
    [Theory]
    [InlineData("30 minutes of direct speech and language therapy on narrative skills every Tuesday, delivered by the speech and language therapist.")]
    [InlineData("Half an hour of touch typing with the HLTA every school day.")]
    [InlineData("A learning support assistant will read aloud the text with Ina for at least 20 minutes each day.")]
    public void An_item_with_content_amount_frequency_and_role_is_full(string text) =>
        PlanClassifier.Default.JudgeProvision(text).Verdict.ShouldBe(Verdict.Full);

    [Fact]
    public void A_row_without_a_frequency_is_partial()
    {
        var judged = PlanClassifier.Default.JudgeProvision("Handwriting practice | 30 minutes | Teaching assistant");

        judged.Verdict.ShouldBe(Verdict.Partial);
        judged.Missing.ShouldBe(Dimensions.Frequency);
        judged.Advice.ShouldContain("how often");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("|||")]
    [InlineData("1:1:1:1/7/7 x x x £ %")]
    public void Whatever_a_text_contains_it_is_judged(string text) => PlanClassifier.Default.JudgeProvision(text).ShouldNotBeNull();
}
