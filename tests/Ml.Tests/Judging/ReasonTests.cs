using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Tests.Judging;

public class ReasonTests
{
    [Theory]
    [InlineData("30 minutes of direct speech and language therapy every Tuesday with the therapist.")]
    [InlineData("Access to a key adult as required.")]
    [InlineData("He has difficulty with reading.")]
    public void Reasons_add_up_to_the_score(string text)
    {
        var model = ShippedModel();
        var provision = model.Find(PlanModel.ProvisionName)!;
        var space = Workspace.OfThread;
        space.Features.Clear();
        ProvisionFeatures.Add(space.Item.Read(text), space.Features);
        var scores = new int[provision.Stride];
        provision.Score(space.Item, space.Features, scores);

        PlanClassifier.FromModel(model).JudgeProvision(text).Reasons.Sum(reason => reason.Weight).ShouldBe(scores[Heads.Flag]);
    }

    [Fact]
    public void An_outcomes_reasons_add_up_for_the_year_group_it_was_judged_in()
    {
        const string Text = "By the end of Year 11 Ada will cook a meal without help.";
        var model = ShippedModel();
        var outcome = model.Find(PlanModel.OutcomeName)!;
        var space = Workspace.OfThread;
        space.Features.Clear();
        PassageFeatures.AddOutcome(space.Item.ReadPhrases(Text), 11, space.Features);
        var scores = new int[outcome.Stride];
        outcome.Score(space.Item, space.Features, scores);

        PlanClassifier.FromModel(model).JudgeOutcome(Text, 11).Reasons.Sum(reason => reason.Weight).ShouldBe(scores[Heads.Smart]);
    }

    [Fact]
    public void Every_reason_points_into_the_text_or_at_the_whole()
    {
        const string Text = "Up to 15 hours a week of support from a trusted adult.";
        foreach (var reason in PlanClassifier.Default.JudgeProvision(Text).Reasons)
        {
            reason.Start.ShouldBeInRange(0, Text.Length);
            (reason.Start + reason.Length).ShouldBeInRange(0, Text.Length);
            reason.Text.ShouldNotBeNullOrWhiteSpace();
        }
    }

    internal static PlanModel ShippedModel()
    {
        using var stream = typeof(PlanClassifier).Assembly.GetManifestResourceStream("EhcpPipeline.Ml.plan.model")!;
        return ModelFile.Read(stream);
    }

    [Theory]
    [InlineData("A teaching assistant will rehearse the morning's vocabulary with Ines for 15 minutes each day.")]
    [InlineData("Up to six sessions of counselling, as the school sees fit, subject to staffing.")]
    [InlineData("Provision | Who | When")]
    [InlineData("He was seen twice in 2023 because his hearing had changed.")]
    public void Every_reason_is_given_in_plain_words(string text)
    {
        var reasons = PlanClassifier.Default.JudgeProvision(text).Reasons;

        reasons.ShouldNotBeEmpty();
        reasons.ShouldAllBe(reason => !reason.Text.StartsWith("A sign of the grammar", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_text_asks_for_nothing_and_needs_no_reason(string text)
    {
        var judged = PlanClassifier.Default.JudgeProvision(text);

        judged.Verdict.ShouldBe(Verdict.NotApplicable);
        judged.Flagged.ShouldBeFalse();
        judged.Reasons.ShouldBeEmpty();
    }
}
