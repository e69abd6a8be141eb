using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class SoundPlanTests
{
    [Fact]
    public void A_plan_with_which_nothing_is_wrong_is_outstanding_and_has_no_findings()
    {
        var assessment = TestPlan.Sound.Assess();
        assessment.Criteria.Where(result => result.Status is CriterionStatus.NotMet or CriterionStatus.PartlyMet).Select(result => result.Criterion).ShouldBeEmpty();
        assessment.Criteria.SelectMany(result => result.Findings).ShouldBeEmpty();
        assessment.Grade.Grade.ShouldBe(Grade.Outstanding);
        assessment.Grade.ScoreHundredths.ShouldBe(1_000);
        assessment.Grade.Caps.ShouldBeEmpty();
        assessment.Improvements.ShouldBeEmpty();
        assessment.NeedsPerson.ShouldBeFalse();
    }

    [Fact]
    public void Every_criterion_of_the_rubric_has_a_result_in_its_order() =>
        TestPlan.Sound.Assess().Criteria.Select(result => result.Criterion).ShouldBe(Rubric.Standard.Criteria.Select(criterion => criterion.Id));

    [Theory]
    [InlineData("A-08")]
    [InlineData("B-05")]
    [InlineData("E-03")]
    [InlineData("F-10")]
    [InlineData("F-12")]
    [InlineData("G-02")]
    [InlineData("I-02")]
    [InlineData("I-03")]
    [InlineData("K-04")]
    public void What_one_plans_text_cannot_decide_is_not_assessed(string criterion) =>
        TestPlan.Sound.Judge(criterion).Status.ShouldBe(CriterionStatus.NotAssessed);

    [Fact]
    public void The_same_plan_gives_the_same_assessment() =>
        TestPlan.Sound.Assess().Criteria.Select(result => (result.Criterion, result.Status, result.Points))
            .ShouldBe(TestPlan.Sound.Assess().Criteria.Select(result => (result.Criterion, result.Status, result.Points)));

    [Fact]
    public void An_empty_plan_is_judged_and_inadequate()
    {
        var assessment = (TestPlan.Sound with { Sections = [], Needs = [], Outcomes = [], Provision = [], Advice = [], Dates = new(), Placement = new(), YearGroup = null }).Assess();
        assessment.Grade.Grade.ShouldBe(Grade.Inadequate);
        assessment.Grade.Caps.ShouldNotBeEmpty();
        assessment.Sections.Where(section => section.Section != SectionCode.None).ShouldAllBe(section => !section.Present);
    }
}
