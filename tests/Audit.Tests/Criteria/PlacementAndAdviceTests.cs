using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class PlacementAndAdviceTests
{
    [Fact]
    public void A_blank_section_i_is_unlawful_in_a_final_plan_and_normal_in_a_draft()
    {
        var blank = TestPlan.WithText(SectionCode.I, "") with { Placement = new Placement() };
        blank.Judge("I-01").Found().ShouldBe(["placement-blank"]);
        blank.Assess().Grade.Grade.ShouldBe(Grade.Inadequate);
        (blank with { Status = PlanStatus.Draft }).Judge("I-01").Status.ShouldBe(CriterionStatus.NotApplicable);
    }

    [Theory]
    [InlineData("Brook School", "primary", false, CriterionStatus.Met)]
    [InlineData("", "special school", false, CriterionStatus.Met)]
    [InlineData("", "", true, CriterionStatus.Met)]
    [InlineData("Brook School", "", false, CriterionStatus.PartlyMet)]
    [InlineData("", "", false, CriterionStatus.PartlyMet)]
    public void A_type_alone_or_education_elsewhere_is_lawful(string name, string type, bool elsewhere, CriterionStatus status) =>
        (TestPlan.Sound with { Placement = new Placement { Name = name, Type = type, Elsewhere = elsewhere } }).Judge("I-01").Status.ShouldBe(status);

    [Theory]
    [InlineData("BROOK PRIMARY SCHOOL", CriterionStatus.Met)]
    [InlineData("Brook C of E Primary Academy", CriterionStatus.Met)]
    [InlineData("Hilltop Primary School", CriterionStatus.NotMet)]
    public void The_setting_on_record_is_compared_by_its_proper_words(string setting, CriterionStatus status) =>
        TestPlan.Sound.Judge("I-02", new CohortRecord { SettingName = setting }).Status.ShouldBe(status);

    [Theory]
    [InlineData("None.", CriterionStatus.Met)]
    [InlineData("No direct payments are made.", CriterionStatus.Met)]
    [InlineData("A payment of £40 a week to employ a helper, for outcome 3.", CriterionStatus.Met)]
    [InlineData("£2,000.", CriterionStatus.PartlyMet)]
    [InlineData("", CriterionStatus.NotMet)]
    public void A_direct_payment_has_a_purpose_or_is_denied(string text, CriterionStatus status) =>
        TestPlan.WithText(SectionCode.J, text).Judge("J-01").Status.ShouldBe(status);

    [Fact]
    public void Undated_advice_is_found_by_entry()
    {
        var plan = TestPlan.Sound with { Advice = [.. TestPlan.Sound.Advice.Select((advice, at) => at == 2 ? advice with { Date = null } : advice)] };
        plan.Judge("K-01").Status.ShouldBe(CriterionStatus.PartlyMet);
        plan.Judge("K-01").Findings.Single().Item.ShouldBe(2);
    }

    [Fact]
    public void No_list_of_advice_fails_and_does_not_count_as_absent_advice()
    {
        var assessment = (TestPlan.Sound with { Advice = [] }).Assess();
        assessment.Of("K-01").Found().ShouldBe(["no-list"]);
        assessment.Of("K-02").Status.ShouldBe(CriterionStatus.NotAssessed);
    }

    [Fact]
    public void Advice_that_came_back_nil_by_the_record_is_there()
    {
        var plan = TestPlan.Sound with { Advice = [.. TestPlan.Sound.Advice.Where(advice => advice.Role != AdviceRole.Social)] };
        plan.Judge("K-02").Found().ShouldBe(["advice-absent"]);
        plan.Judge("K-02", new CohortRecord { Advice = [new CohortAdvice("SOCIAL", "social care", "nil", null, "LA")] }).Findings.ShouldBeEmpty();
        plan.Judge("K-02", new CohortRecord { Advice = [new CohortAdvice("SOCIAL", "social care", "absent", null, "LA")] }).Findings.Count.ShouldBe(1);
    }

    [Fact]
    public void A_child_with_a_hearing_impairment_needs_a_qualified_teachers_advice() =>
        TestPlan.Sound.Judge("K-02", new CohortRecord { PrimaryNeed = "HI" }).Found().ShouldBe(["advice-absent"]);

    [Fact]
    public void Old_advice_is_reported_and_never_fails()
    {
        var plan = TestPlan.Sound with { Advice = [.. TestPlan.Sound.Advice.Select(advice => advice with { Date = new DateOnly(2019, 1, 1) })] };
        plan.Judge("K-03").Status.ShouldBe(CriterionStatus.PartlyMet);
        plan.Assess().Advice.ShouldAllBe(advice => advice.AgeMonths == 86);
    }

    [Theory]
    [InlineData("\"I like horses and I want to read,\" Mina said to her teacher when they met in March at the school library.", CriterionStatus.Met)]
    [InlineData("Mina drew her family and pointed to the horses; she chose three pictures of things that she enjoys most at school and at home.", CriterionStatus.Met)]
    [InlineData("Her mother says that Mina likes horses, loves stories and wants to have friends; she is a happy girl who plays with her brother.", CriterionStatus.PartlyMet)]
    [InlineData("Mina is a girl of nine in Year 4 of a primary school, where staff have raised concerns about her over the past four years or so.", CriterionStatus.NotMet)]
    public void The_childs_views_are_the_childs(string text, CriterionStatus status) =>
        TestPlan.WithText(SectionCode.A, text).Judge("A-01").Status.ShouldBe(status);

    [Fact]
    public void A_parent_who_would_benefit_is_no_finding_in_section_f() =>
        TestPlan.WithText(SectionCode.A, TestPlan.Sound.Find(SectionCode.A)!.Text + "\nHer mother would benefit from regular news.").Judge("F-02").Findings.ShouldBeEmpty();
}
