using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class OutcomeRulesTests
{
    private const string Smart = "{smt} By July 2027 Mina will read a page with fewer than three errors.";

    [Theory]
    [InlineData(0, CriterionStatus.Met)]
    [InlineData(1, CriterionStatus.Met)]
    [InlineData(2, CriterionStatus.PartlyMet)]
    [InlineData(4, CriterionStatus.NotMet)]
    public void Measures_are_asked_of_most_outcomes(int without, CriterionStatus status) =>
        TestPlan.WithOutcomes([.. Enumerable.Repeat(Smart, 5 - without), .. Enumerable.Repeat("{st} Mina will read more.", without)]).Judge("E-02").Status.ShouldBe(status);

    [Fact]
    public void No_outcomes_fail_every_mark()
    {
        var assessment = TestPlan.WithOutcomes().Assess();
        assessment.Of("E-01").Found().ShouldBe(["no-outcomes"]);
        assessment.Of("E-02").Status.ShouldBe(CriterionStatus.NotMet);
    }

    [Fact]
    public void Provision_and_hopes_among_the_outcomes_are_found()
    {
        var plan = TestPlan.WithOutcomes(Smart, Smart, "{provision} Mina will have a mentor.", "{aspiration} Mina wants to be a vet.", "Mina will receive speech therapy.");
        plan.Judge("E-06").Findings.Select(finding => finding.Item).ShouldBe([2, 4]);
        plan.Judge("E-07").Findings.Select(finding => finding.Item).ShouldBe([3]);
    }

    [Fact]
    public void An_outcome_of_the_staff_is_not_the_childs() =>
        TestPlan.WithOutcomes(Smart, "By July 2027 staff will understand Mina's signs. {smt}", "By July 2027 Mina will tell staff what she needs. {smt}").Judge("E-08")
            .Findings.Select(finding => finding.Item).ShouldBe([1]);

    [Theory]
    [InlineData("By July 2026 Mina will read.", true)]
    [InlineData("By 31 August 2026 Mina will read.", true)]
    [InlineData("By 1 September 2026 Mina will read.", false)]
    [InlineData("By the end of Year 4 Mina will read.", true)]
    [InlineData("By the end of Year 5 Mina will read.", false)]
    [InlineData("By the end of Key Stage 2 Mina will read.", false)]
    [InlineData("Within 3 months Mina will read.", true)]
    [InlineData("By the summer term 2026 Mina will read.", true)]
    public void A_deadline_past_on_the_as_of_date_is_stale(string text, bool stale) =>
        (TestPlan.WithOutcomes("{smt} " + text).Judge("E-13").Findings.Count > 0).ShouldBe(stale);

    [Fact]
    public void Without_a_deadline_that_can_be_read_staleness_is_not_assessed() =>
        TestPlan.WithOutcomes("{smt} Mina will soon read.").Judge("E-13").Status.ShouldBe(CriterionStatus.NotAssessed);

    [Theory]
    [InlineData("by 12/03/2027", "2027-03-12")]
    [InlineData("By the end of July 2027", "2027-07-31")]
    [InlineData("before 3rd June 2027, measured in May 2026", "2027-06-03")]
    [InlineData("by 2028", "2028-12-31")]
    [InlineData("Target date: autumn term 2026", "2026-12-31")]
    [InlineData("by 31 February 2027", null)]
    [InlineData("ongoing", null)]
    public void Deadlines_are_read_as_written(string text, string? date) =>
        Deadlines.Of(text, null, null, null).ShouldBe(date is null ? null : DateOnly.Parse(date));

    [Theory]
    [InlineData("2012-08-31", 9, "2026-08-31")]
    [InlineData("2012-09-01", 9, "2027-08-31")]
    public void A_school_year_ends_in_the_august_that_the_birth_date_gives(string born, int year, string date) =>
        Deadlines.Of($"By the end of Year {year}", null, null, DateOnly.Parse(born)).ShouldBe(DateOnly.Parse(date));

    [Theory]
    [InlineData(4, null)]
    [InlineData(9, false)]
    public void Preparing_for_adulthood_is_asked_from_year_9(int year, bool? met)
    {
        var result = (TestPlan.Sound with { YearGroup = year }).Judge("PFA-01");
        result.Status.ShouldBe(met is null ? CriterionStatus.NotApplicable : CriterionStatus.NotMet);
    }

    [Fact]
    public void Without_a_year_group_or_birth_date_adulthood_is_not_assessed() =>
        (TestPlan.Sound with { YearGroup = null, Dates = TestPlan.Sound.Dates with { Born = null } }).Judge("PFA-01").Status.ShouldBe(CriterionStatus.NotAssessed);

    [Fact]
    public void The_council_may_ask_it_earlier() =>
        TestPlan.Sound.Assess(manifest: Manifests.Plain with { AdulthoodYear = 7 }).Of("PFA-01").Status.ShouldBe(CriterionStatus.NotApplicable);

    [Fact]
    public void A_theme_of_work_counts_and_calmer_feelings_alone_do_not()
    {
        var work = (TestPlan.WithOutcomes("{smt employment} By July 2027 she will do ten days of work experience.") with { YearGroup = 10 }).Assess();
        work.Of("PFA-01").Status.ShouldBe(CriterionStatus.Met);
        var calm = (TestPlan.WithOutcomes("{health} To reduce anxiety.") with { YearGroup = 10 }).Assess();
        calm.Of("PFA-01").Status.ShouldBe(CriterionStatus.NotMet);
    }

    [Fact]
    public void From_16_capacity_is_asked_for_wherever_the_plan_speaks_of_it()
    {
        var older = TestPlan.Sound with { YearGroup = 12, Dates = TestPlan.Sound.Dates with { Born = new DateOnly(2009, 5, 4) } };
        older.Judge("PFA-05").Found().ShouldBe(["capacity-unmentioned"]);
        (older with { Outside = "She has the capacity to decide where she lives." }).Judge("PFA-05").Findings.ShouldBeEmpty();
        TestPlan.Sound.Judge("PFA-05").Status.ShouldBe(CriterionStatus.NotApplicable);
    }

    [Fact]
    public void A_phase_transfer_within_a_year_must_be_planned()
    {
        var record = new CohortRecord { PhaseTransferDue = new DateOnly(2027, 2, 15), YearGroup = 6 };
        TestPlan.WithText(SectionCode.A, "She says \"I read\" to all who ask her at home.").Judge("E-12", record).Found().ShouldBe(["transition-unplanned"]);
        TestPlan.WithText(SectionCode.E, "From January she will visit her secondary school.").Judge("E-12", record).Status.ShouldBe(CriterionStatus.Met);
        TestPlan.Sound.Judge("E-12", new CohortRecord { PhaseTransferDue = new DateOnly(2029, 2, 15) }).Status.ShouldBe(CriterionStatus.NotApplicable);
    }
}
