using System.Text.Json;
using EhcpPipeline.Plans.Model;
using Xunit.Abstractions;
using static EhcpPipeline.Plans.Tests.Samples.Measures;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>All sample plans through the real readers. The thresholds are what is asked of plans that nobody here wrote, so that these must reach them first.</summary>
public class SampleTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_sample_is_a_plan() => SamplePlan.All.Where(sample => sample.Plan is null).Select(sample => sample.Name).ShouldBeEmpty();

    [Fact]
    public void Sections_are_found() =>
        AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Sections_that_show_their_letter_are_labelled()
    {
        foreach (var sample in SamplePlan.All)
        {
            foreach (var section in sample.Plan!.Sections.Where(section => section.Heading.StartsWith("Section", StringComparison.OrdinalIgnoreCase)))
            {
                section.Labelled.ShouldBeTrue(sample.Name + " " + section.Code);
            }
        }
    }

    [Fact]
    public void Needs_are_found() => AtLeast(0.95, "needs", Measures.Needs);

    [Fact]
    public void Areas_of_need_are_known()
    {
        var score = SamplePlan.All.Select(sample => Matching.Sets(
            sample.List("needs").Select(need => (Squash(Text(need, "text")), Text(need, "area"))), sample.Plan!.Needs.Select(need => (Squash(need.Where.Text), need.Area.Word())))).Aggregate((left, right) => left + right);
        output.WriteLine($"areas {score}");
        score.F1.ShouldBeGreaterThan(0.93);
    }

    [Fact]
    public void Outcomes_are_found() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_items_are_found() => AtLeast(0.97, "provision", Measures.Provision);

    [Fact]
    public void Advice_is_found_with_role_and_date() =>
        AtLeast(0.97, "advice", Measures.Advice);

    [Fact]
    public void Status_year_group_dates_and_placement_are_found()
    {
        var expected = new List<(string, string, string)>();
        var found = new List<(string, string, string)>();
        foreach (var sample in SamplePlan.All)
        {
            var dates = sample.Plan!.Dates;
            Compare("status", Text(sample.Expected, "planStatus"), sample.Plan.Status.Word());
            Compare("year", Text(sample.Expected, "yearGroup"), sample.Plan.YearGroup?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "");
            Compare("placement", Text(sample.Expected.GetProperty("placement"), "name"), sample.Plan.Placement.Name);
            foreach (var (name, date) in new[] { ("born", dates.Born), ("drafted", dates.Drafted), ("final", dates.Final), ("amended", dates.Amended), ("lastReview", dates.LastReview), ("nextReview", dates.NextReview) })
            {
                if (sample.Expected.GetProperty("dates").TryGetProperty(name, out _))
                {
                    Compare(name, Text(sample.Expected.GetProperty("dates"), name), Iso(date));
                }
            }

            void Compare(string what, string wanted, string got)
            {
                expected.Add((sample.Name, what, wanted));
                found.Add((sample.Name, what, got));
            }
        }

        output.WriteLine($"details {Matching.Sets(expected, found)}");
        found.Except(expected).ShouldBeEmpty();
    }

    [Fact]
    public void Every_passage_points_at_its_words()
    {
        foreach (var sample in SamplePlan.All)
        {
            var text = sample.Document.Text;
            var plan = sample.Plan!;
            foreach (var where in plan.Needs.Select(need => need.Where).Concat(plan.Outcomes.Select(outcome => outcome.Where)).Concat(plan.Provision.Where(item => item.Core.Length == 0).Select(item => item.Where)).Concat(plan.Advice.Select(report => report.Where)))
            {
                Squash(text.Substring(where.Offset, where.Length)).ShouldStartWith(Squash(where.Text)[..Math.Min(12, Squash(where.Text).Length)], Case.Sensitive, sample.Name);
            }
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same_bytes()
    {
        var sample = SamplePlan.All[0];
        Bytes(sample.Plan!).ShouldBe(Bytes(new PlanReader(Ml.PlanClassifier.Default).Read(sample.Document)!));
    }

    private void AtLeast(double threshold, string what, Func<SamplePlan, Score> measure)
    {
        SamplePlan.All.Count.ShouldBeGreaterThanOrEqualTo(20);
        Measures.Total(SamplePlan.All, what, measure, output).F1.ShouldBeGreaterThanOrEqualTo(threshold, what);
    }

    private static string Squash(string text) => string.Join(' ', text.Replace('’', '\'').Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Bytes(Plan plan)
    {
        using var stream = new MemoryStream();
        PlanJson.Write(plan, stream);
        return stream.ToArray();
    }
}
