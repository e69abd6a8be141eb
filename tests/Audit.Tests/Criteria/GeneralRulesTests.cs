using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

public class GeneralRulesTests
{
    [Fact]
    public void A_missing_core_section_fails_and_makes_the_plan_inadequate()
    {
        var assessment = TestPlan.WithText(SectionCode.E, null).Assess();
        var finding = assessment.Of("GEN-01").Findings.Single();
        finding.Code.ShouldBe("section-missing");
        finding.Section.ShouldBe(SectionCode.E);
        assessment.Grade.Grade.ShouldBe(Grade.Inadequate);
    }

    [Fact]
    public void One_other_section_missing_requires_improvement()
    {
        var assessment = TestPlan.WithText(SectionCode.J, null).Assess();
        assessment.Of("GEN-01").Status.ShouldBe(CriterionStatus.PartlyMet);
        assessment.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
    }

    [Fact]
    public void Titles_without_letters_require_improvement()
    {
        var plan = TestPlan.Sound with { Sections = [.. TestPlan.Sound.Sections.Select(section => section with { Labelled = false })] };
        var assessment = plan.Assess();
        assessment.Of("GEN-01").Findings.Count.ShouldBe(12);
        assessment.Grade.Grade.ShouldBe(Grade.RequiresImprovement);
    }

    [Fact]
    public void A_merged_section_h_is_one_fault_of_its_own_and_not_two_missing_sections()
    {
        var h = TestPlan.Sound.Find(SectionCode.H1)! with { Code = SectionCode.H };
        var plan = TestPlan.Sound with { Sections = [.. TestPlan.Sound.Sections.Where(section => section.Code is not (SectionCode.H1 or SectionCode.H2)), h] };
        plan.Judge("GEN-01").Found().ShouldBe(["sections-merged"]);
        plan.Judge("H-01").Found().ShouldBe(["h-merged"]);
        plan.Judge("GEN-02").Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Another_childs_name_is_red_and_a_template_word_amber()
    {
        var passage = new Passage("Mason", 1, 1, 5);
        (TestPlan.Sound with { Residue = [new Residue(ResidueKind.OtherName, passage)] }).Judge("GEN-04").Findings.Single().Severity.ShouldBe(Severity.Red);
        (TestPlan.Sound with { Residue = [new Residue(ResidueKind.Template, passage)] }).Judge("GEN-04").Findings.Single().Severity.ShouldBe(Severity.Amber);
    }

    [Fact]
    public void An_undated_plan_without_a_status_fails()
    {
        (TestPlan.Sound with { Dates = new(), Status = PlanStatus.Unstated }).Judge("GEN-03").Found().ShouldBe(["undated", "status-unstated"]);
        (TestPlan.Sound with { Signed = false }).Judge("GEN-03").Status.ShouldBe(CriterionStatus.Met);
    }

    [Fact]
    public void A_plan_written_five_years_ago_for_a_younger_child_is_out_of_date()
    {
        var plan = TestPlan.Sound with { Dates = new PlanDates { Final = new DateOnly(2021, 6, 18), Born = new DateOnly(2013, 3, 20) }, YearGroup = 3 };
        plan.Judge("GEN-06").Found().ShouldBe(["year-group-stale", "plan-old"]);
    }

    [Fact]
    public void A_plan_of_last_school_year_is_current() => TestPlan.Sound.Judge("GEN-06").Status.ShouldBe(CriterionStatus.Met);

    [Fact]
    public void The_records_year_group_weighs_more_than_the_plans() =>
        TestPlan.Sound.Judge("GEN-06", new CohortRecord { YearGroup = 9 }).Found().ShouldBe(["year-group-stale"]);

    [Fact]
    public void A_misplaced_passage_is_quoted_with_both_sections()
    {
        var assessment = TestPlan.WithText(SectionCode.A, "She says \"I read\".\n{F:95} Mina will have twenty minutes of phonics with a teaching assistant daily.").Assess();
        var misplacement = assessment.Misplacements.Single();
        (misplacement.FoundIn, misplacement.BelongsIn).ShouldBe((SectionCode.A, SectionCode.F));
        assessment.Of("GEN-07").Found().ShouldBe(["misplaced"]);
    }

    [Theory]
    [InlineData("{F:80} Mina will have twenty minutes of phonics with a teaching assistant daily.")]
    [InlineData("{F:95} Phonics daily.")]
    [InlineData("{K:95} Mina will have twenty minutes of phonics with a teaching assistant daily.")]
    public void An_unsure_a_short_or_an_unheard_of_misplacement_is_none(string line) =>
        TestPlan.WithText(SectionCode.A, "She says \"I read\".\n" + line).Assess().Misplacements.ShouldBeEmpty();

    [Fact]
    public void Long_words_in_long_sentences_are_hard_to_read()
    {
        var hard = string.Join(' ', Enumerable.Repeat("multidisciplinary considerations necessitate comprehensive differentiation throughout educational environments", 40)) + ".";
        TestPlan.WithText(SectionCode.B, hard).Judge("GEN-05").Found().ShouldContain("hard-to-read");
        TestPlan.Sound.Judge("GEN-05").Findings.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The cat sat on the mat. The dog ran off.", 5)]
    [InlineData("Considerable difficulties remained.", 103)]
    [InlineData("", 0)]
    public void Reading_level_is_words_a_sentence_and_the_share_of_long_words(string text, int lix) => ReadingLevel.Lix(text).ShouldBe(lix);
}
