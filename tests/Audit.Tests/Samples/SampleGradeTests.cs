using System.Text.Json;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Tests.Samples;

/// <summary>
/// The whole way from a sample's bytes to its grade. The bounds leave room for the model to be retrained; what they hold is that the samples are not
/// graded by chance.
/// </summary>
public class SampleGradeTests
{
    private static readonly List<Sample> Graded = [.. SamplePlans.All.Where(sample => sample is { Grade: not null, Assessment: not null })];

    [Fact]
    public void Nearly_every_sample_has_the_grade_its_author_meant()
    {
        Graded.Count.ShouldBeGreaterThanOrEqualTo(20);
        var off = Graded.Where(sample => sample.Assessment!.Grade.Grade.Code() != sample.Grade).Select(sample => $"{sample.File}: {sample.Assessment!.Grade.Grade.Code()}").ToList();
        off.Count.ShouldBeLessThanOrEqualTo(Graded.Count / 6, string.Join("; ", off));
    }

    [Fact]
    public void No_sample_is_two_grades_off() =>
        Graded.Where(sample => Math.Abs((int)sample.Assessment!.Grade.Grade - (int)Codes.ParseGrade(sample.Grade!)) >= 2).Select(sample => sample.File).ShouldBeEmpty();

    [Fact]
    public void Inadequate_samples_come_first_in_the_order_of_rewriting()
    {
        var order = Graded.OrderByDescending(sample => sample.Assessment!.Triage.Priority).Select(sample => sample.Grade).ToList();
        var inadequate = Graded.Count(sample => sample.Grade == "inadequate");
        inadequate.ShouldBeGreaterThan(0);
        order.Take(inadequate).ShouldAllBe(grade => grade == "inadequate");
    }

    [Fact]
    public void Most_expected_findings_are_found_and_hardly_any_that_must_be_absent()
    {
        var expected = Graded.SelectMany(sample => sample.Expected.Select(id => (sample, id))).ToList();
        var absent = Graded.SelectMany(sample => sample.Absent.Select(id => (sample, id))).ToList();
        expected.Count.ShouldBeGreaterThan(100);
        absent.Count.ShouldBeGreaterThan(150);
        (100 * expected.Count(pair => Found(pair.sample, pair.id)) / expected.Count).ShouldBeGreaterThanOrEqualTo(93);
        (100 * absent.Count(pair => Found(pair.sample, pair.id)) / absent.Count).ShouldBeLessThanOrEqualTo(3);
    }

    [Fact]
    public void Every_finding_with_a_passage_quotes_the_plan_and_points_into_it()
    {
        foreach (var finding in Graded.SelectMany(sample => sample.Assessment!.Criteria.SelectMany(result => result.Findings)))
        {
            finding.Mend.ShouldNotContain("{");
            (finding.Quote is null || (finding.Quote.Text.Length > 0 && finding.Quote.Offset >= 0)).ShouldBeTrue();
        }
    }

    [Fact]
    public void Each_wrong_value_of_the_sample_cohort_is_reported_on_its_line_and_nothing_else()
    {
        var reported = SamplePlans.Cohort.Issues.Where(issue => issue.Kind != CohortIssueKind.Variant).Select(issue => (issue.Line, issue.Column)).ToHashSet();
        var faults = Expected("faults").Where(fault => fault.GetProperty("fault").GetString() != "no-such-upload").Select(Place).ToList();
        faults.Count.ShouldBeGreaterThan(10);
        faults.Where(fault => !reported.Contains(fault)).ShouldBeEmpty();
        reported.Where(issue => !faults.Contains(issue)).ShouldBeEmpty();
        SamplePlans.Cohort.Records.Count.ShouldBe(27);
    }

    [Fact]
    public void Each_variant_of_the_sample_cohort_is_accepted_and_reported()
    {
        var reported = SamplePlans.Cohort.Issues.Where(issue => issue.Kind == CohortIssueKind.Variant).Select(issue => (issue.Line, issue.Column)).ToHashSet();
        Expected("variants").Select(Place).ShouldBe(reported, ignoreOrder: true);
        SamplePlans.Cohort.UnknownColumns.ShouldBe(["sen_team"]);
        SamplePlans.Cohort.MissingColumns.ShouldBeEmpty();
    }

    [Fact]
    public void Each_sample_finds_its_own_row_and_what_is_unmatched_is_listed()
    {
        var match = CohortJoin.Match(SamplePlans.Cohort.Records, SamplePlans.All.Select(sample => sample.File), Manifests.Plain);
        match.UnmatchedFiles.ShouldBe(["Copies/Copy of Adeyemi T EHCP Final.docx"]);
        match.UnmatchedRecords.Select(record => record.Line).ShouldBe([22]);
        match.Ambiguous.ShouldBeEmpty();
        match.Records["Drafts/XAVIER L draft EHCP for consultation.docx"].Line.ShouldBe(27);
        match.Records["Archive 2022/SUTCLIFFE Beth - Statement of provision EHCP 2022.pdf"].Line.ShouldBe(23);
    }

    private static IEnumerable<JsonElement> Expected(string list)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(SamplePlans.Root, "expected", "cohort.json")));
        return [.. json.RootElement.GetProperty(list).EnumerateArray().Select(item => item.Clone())];
    }

    private static (int Line, string Column) Place(JsonElement item) => (item.GetProperty("line").GetInt32(), item.GetProperty("column").GetString()!);

    private static bool Found(Sample sample, string criterion) => sample.Assessment!.Criteria.Any(result => result.Criterion == criterion && result.Findings.Count > 0);
}
