using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Grading;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Tests.Criteria;
using EhcpPipeline.Ml.Labels;
using FsCheck;
using FsCheck.Fluent;

namespace EhcpPipeline.Audit.Tests.Grading;

public class GradingTests
{
    private static readonly Rubric Rubric = Rubric.Standard;

    private static readonly SectionCode[] Sections =
        [.. Rubric.Criteria.Select(criterion => criterion.Section).Distinct()];

    private static readonly Gen<CriterionStatus[]> Statuses =
        Gen.Elements(Enum.GetValues<CriterionStatus>()).ArrayOf(Rubric.Criteria.Count);

    [Theory]
    [InlineData(849, Grade.Good)]
    [InlineData(850, Grade.Outstanding)]
    [InlineData(549, Grade.RequiresImprovement)]
    [InlineData(550, Grade.Good)]
    [InlineData(249, Grade.Inadequate)]
    [InlineData(250, Grade.RequiresImprovement)]
    [InlineData(0, Grade.Inadequate)]
    [InlineData(1_000, Grade.Outstanding)]
    public void A_score_is_read_as_the_audits_whole_number_half_up(int score, Grade grade) => Rubric.Bands.GradeOf(score).ShouldBe(grade);

    [Fact]
    public void Making_one_result_worse_never_raises_a_score_or_a_grade() =>
        Prop.ForAll(Statuses.ToArbitrary(), Gen.Choose(0, Rubric.Criteria.Count - 1).ToArbitrary(), (statuses, at) =>
        {
            if (statuses[at] is not (CriterionStatus.Met or CriterionStatus.PartlyMet))
            {
                return true;
            }

            var worse = (CriterionStatus[])statuses.Clone();
            worse[at]++;
            var (before, after) = (GradeOf(statuses), GradeOf(worse));
            return after.ScoreHundredths <= before.ScoreHundredths && after.Grade <= before.Grade;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_results_changes_nothing() =>
        Prop.ForAll(Statuses.ToArbitrary(), statuses =>
        {
            var results = Results(statuses);
            return GradeOf(results).ScoreHundredths == GradeOf([.. results.Reverse()]).ScoreHundredths;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_score_stays_within_its_range_and_its_grade() =>
        Prop.ForAll(Statuses.ToArbitrary(), statuses =>
        {
            var grade = GradeOf(statuses);
            return grade.ScoreHundredths is >= 0 and <= 1_000 && Rubric.Bands.GradeOf(grade.ScoreHundredths) == grade.Grade;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void More_vague_items_never_raise_a_plan() =>
        Prop.ForAll(Gen.Choose(0, 8).ToArbitrary(), Gen.Choose(0, 8).ToArbitrary(), (full, vague) =>
        {
            string[] items = [.. Enumerable.Repeat("{full salt} Sentences and reading.", full + 1), .. Enumerable.Repeat("{vague} Support.", vague)];
            return TestPlan.WithProvision([.. items, "{vague} Help."]).Assess().Grade.ScoreHundredths <= TestPlan.WithProvision(items).Assess().Grade.ScoreHundredths;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_failed_statutory_criterion_makes_the_section_inadequate_and_good_practice_alone_never_does()
    {
        foreach (var criterion in Rubric.Criteria)
        {
            var section = SectionGrading.Of(criterion.Section, true, [(criterion, new Ruling(CriterionStatus.NotMet, []))], Rubric.Ladder, null);
            section.Grade.ShouldBe(criterion.Statutory ? Grade.Inadequate : criterion.Severity["default"] >= Severity.Amber ? Grade.Good : Grade.Outstanding);
        }
    }

    [Fact]
    public void A_section_without_anything_assessed_has_no_grade_and_no_weight()
    {
        SectionGrading.Of(SectionCode.G, false, [(Rubric["G-02"], new Ruling(CriterionStatus.NotAssessed, []))], Rubric.Ladder, null).Grade.ShouldBeNull();
        GradeOf([.. Rubric.Criteria.Select(criterion => (criterion, new Ruling(CriterionStatus.NotAssessed, [])))]).ScoreHundredths.ShouldBe(0);
    }

    [Fact]
    public void The_worked_example_of_the_documentation_comes_out_as_written()
    {
        // docs/rubric.md, "One plan by hand".
        var results = Rubric.Criteria.Select(criterion => (criterion, new Ruling(criterion.Id switch
        {
            "F-01" or "F-05" => CriterionStatus.PartlyMet,
            "E-02" => CriterionStatus.NotMet,
            "A-05" => CriterionStatus.NotMet,
            _ when criterion.Decide is Decision.Advice or Decision.Human => CriterionStatus.NotAssessed,
            _ when criterion.Id.StartsWith("PFA", StringComparison.Ordinal) || criterion.Id is "F-11" or "E-12" or "I-02" or "I-03" or "K-04" or "C-02" or "D-03" => CriterionStatus.NotApplicable,
            _ => CriterionStatus.Met,
        }, []))).ToList();
        var sections = SectionsOf(results);
        var grade = PlanGrading.Of(sections, results, [], Rubric);
        string.Join(' ', sections.Where(section => section.Section is SectionCode.A or SectionCode.E or SectionCode.F)
            .Select(section => $"{section.Section} {section.Grade} {section.Points}/{section.MaximumPoints} {PlanGrading.Score(section, Rubric.Bands)}")).ShouldBe("A Outstanding 20/22 986 E Good 34/40 804 F RequiresImprovement 38/46 497");
        grade.ScoreHundredths.ShouldBe(502);
        grade.Caps.ShouldBe(["Provision is specified and quantified in part only"]);
    }

    [Fact]
    public void The_classifier_two_bands_away_calls_for_a_person()
    {
        var text = "{grade-inadequate} Hopes told to her teacher: \"I like horses and I want to read. One day I want a job.\" Her mother says that she is happy.";
        TestPlan.WithText(SectionCode.A, text).Assess().NeedsPerson.ShouldBeTrue();
        TestPlan.WithText(SectionCode.A, text.Replace("inadequate", "good", StringComparison.Ordinal)).Assess().NeedsPerson.ShouldBeFalse();
    }

    [Fact]
    public void The_document_grade_is_blind_to_the_record()
    {
        var record = new CohortRecord { SettingName = "Hilltop School", YearGroup = 11, SchoolTypeCode = "1" };
        var seen = TestPlan.Sound.Assess(record);
        seen.DocumentGrade.ShouldBeEquivalentTo(TestPlan.Sound.Assess().Grade);
        seen.Grade.ScoreHundredths.ShouldBeLessThan(seen.DocumentGrade.ScoreHundredths);
    }

    [Fact]
    public void Improvements_come_gravest_first_and_say_in_how_many_places()
    {
        var improvements = TestPlan.WithProvision("{full salt} Sentences.", "{delegation literacy} Reading as the school decides.", "{partial literacy} Reading.", "{partial-who literacy} Spelling.").Assess().Improvements;
        improvements[0].Criterion.ShouldBe("F-03");
        improvements.Select(item => item.Severity).ShouldBeInOrder(SortDirection.Descending);
        var partial = improvements.Single(item => item.Criterion == "F-01");
        partial.Places.ShouldBe(3);
        partial.Action.ShouldContain("how long each time (2)");
    }

    private static PlanGrade GradeOf(CriterionStatus[] statuses) => GradeOf(Results(statuses));

    private static PlanGrade GradeOf(IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results) => PlanGrading.Of(SectionsOf(results), results, [], Rubric);

    private static List<SectionGrade> SectionsOf(IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results) =>
        [.. Sections.Select(section => SectionGrading.Of(section, true, [.. results.Where(result => result.Criterion.Section == section)], Rubric.Ladder, null))];

    private static IReadOnlyList<(Criterion Criterion, Ruling Ruling)> Results(CriterionStatus[] statuses) =>
        [.. Rubric.Criteria.Select((criterion, at) => (criterion, new Ruling(statuses[at], statuses[at] == CriterionStatus.NotMet ? [FindingOf(criterion)] : [])))];

    private static Finding FindingOf(Criterion criterion) =>
        new(criterion.Id, criterion.Section, criterion.Severity["default"], criterion.Findings[0].Code, null, criterion.Findings[0].Mend);
}
