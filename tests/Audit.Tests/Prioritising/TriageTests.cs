using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Prioritising;
using EhcpPipeline.Audit.Tests.Criteria;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Prioritising;

public class TriageTests
{
    private static readonly CohortRecord Everything = new()
    {
        Tribunal = true,
        Mediation = true,
        PartTimeTimetable = true,
        LookedAfter = true,
        SenSetting = "NEET",
        PhaseTransferDue = new DateOnly(2026, 11, 1),
        LastReview = new DateOnly(2020, 1, 1),
        YearGroup = 10,
    };

    [Fact]
    public void Nothing_urgent_is_no_reason() => TestPlan.Sound.Assess().Triage.Reasons.ShouldBeEmpty();

    [Fact]
    public void An_inadequate_plan_comes_before_any_other_whatever_else_is_true()
    {
        var inadequate = TestPlan.WithProvision("{vague} Support.", "{vague} Help.").Assess();
        var troubled = (TestPlan.WithProvision("{full salt} Sentences.", "{full literacy} Reading.", "{full} Ideas.", "{delegation} As the school decides.")
            with
        { Needs = [.. TestPlan.WithNeeds("N1|CommunicationAndInteraction|She finds sentences hard.", "N2|SensoryAndPhysical|She mishears.", "N3|CognitionAndLearning|She reads slowly.", "N4|CognitionAndLearning|Spelling is hard, she reads badly.", "N5|CommunicationAndInteraction|She cannot listen.").Needs] }).Assess(Everything);
        inadequate.Grade.Grade.ShouldBe(Grade.Inadequate);
        troubled.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
        inadequate.Triage.Priority.ShouldBeGreaterThan(troubled.Triage.Priority);
    }

    [Fact]
    public void Every_reason_is_shown_with_its_points_gravest_first()
    {
        var triage = (TestPlan.Sound with { Dates = TestPlan.Sound.Dates with { LastReview = null } }).Assess(Everything).Triage;
        triage.Reasons.Select(reason => reason.Code).ShouldBe(
            ["phase-transfer", "review-overdue", "no-setting", "part-time", "tribunal", "looked-after", "no-adulthood", "mediation"], ignoreOrder: true);
        triage.Reasons.Select(reason => reason.Points).ShouldBeInOrder(SortDirection.Descending);
        triage.Priority.ShouldBeInRange(triage.Reasons.Sum(reason => reason.Points), 9_999);
    }

    [Fact]
    public void All_other_reasons_together_stay_below_inadequate()
    {
        int[] others =
        [
            TriagePoints.RequiresImprovement, TriagePoints.UnlawfulClause, TriagePoints.SectionMissing, TriagePoints.PlacementBlank, TriagePoints.NeedWithoutProvision,
            TriagePoints.PhaseTransfer, TriagePoints.ReviewOverdue, TriagePoints.ReviewLateMost, TriagePoints.NoAdulthood, TriagePoints.Tribunal, TriagePoints.Mediation,
            TriagePoints.PartTime, TriagePoints.NoSetting, TriagePoints.LookedAfter, (1_000 - 250) / TriagePoints.ScoreStep,
        ];
        others.Sum().ShouldBeLessThan(TriagePoints.Inadequate);
    }

    [Theory]
    [InlineData("2025-09-01", false)]
    [InlineData("2025-08-31", true)]
    public void A_review_is_overdue_the_day_after_twelve_months(string last, bool overdue) =>
        LastReviewed(last).Any(reason => reason.Code == "review-overdue").ShouldBe(overdue);

    [Theory]
    [InlineData("2025-08-31", "The annual review is overdue")]
    [InlineData("2025-07-31", "The annual review is overdue by a month")]
    [InlineData("2025-05-31", "The annual review is overdue by 3 months")]
    public void How_late_a_review_is_is_said_in_whole_months(string last, string said) =>
        LastReviewed(last).Single(reason => reason.Code == "review-overdue").Text.ShouldBe(said);

    private static IReadOnlyList<TriageReason> LastReviewed(string day) =>
        (TestPlan.Sound with { Dates = TestPlan.Sound.Dates with { LastReview = DateOnly.Parse(day) } }).Assess().Triage.Reasons;

    [Fact]
    public void The_clock_of_reviews_is_the_manifests() =>
        TestPlan.Sound.Assess(manifest: Manifests.Plain with { ReviewMonths = 6 }).Triage.Reasons.ShouldContain(reason => reason.Code == "review-overdue");

    [Fact]
    public void A_plan_to_be_amended_says_when_its_review_is_due() =>
        TestPlan.WithProvision("{full salt} Sentences and reading.", "{partial literacy} Reading.").Assess().Triage.Reasons.Single(reason => reason.Code == "requires-improvement").Text
            .ShouldContain("2027-01-10");
}
