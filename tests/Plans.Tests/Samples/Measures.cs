using System.Text.Json;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>How well one plan was read, part by part.</summary>
internal static class Measures
{
    /// <summary>One measure over many plans, each that falls short named in the output.</summary>
    public static Score Total(IEnumerable<SamplePlan> samples, string what, Func<SamplePlan, Score> measure, ITestOutputHelper output)
    {
        var scores = samples.Select(sample => (sample.Name, Score: measure(sample))).ToList();
        var all = scores.Select(pair => pair.Score).Aggregate((left, right) => left + right);
        output.WriteLine($"{what} {all} over {scores.Count} plans");
        foreach (var (name, score) in scores.Where(pair => pair.Score.F1 < 1))
        {
            output.WriteLine($"  {name} {score}");
        }

        return all;
    }

    /// <summary>The plans whose year group was read otherwise than the truth has it.</summary>
    public static IEnumerable<string> WrongYears(IEnumerable<SamplePlan> samples) =>
        samples.Where(sample => Text(sample.Expected, "yearGroup") != (sample.Plan!.YearGroup?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "")).Select(sample => sample.Name);

    public static Score Sections(SamplePlan sample) =>
        Matching.Sets(sample.List("sections").Select(section => Text(section, "section")).Distinct(), sample.Plan!.Sections.Select(section => section.Code.Code()));

    public static Score Needs(SamplePlan sample) => Items(sample, "needs", sample.Plan!.Needs.Select(need => (need.Section, need.Where.Text, "")));

    public static Score Outcomes(SamplePlan sample) => Items(sample, "outcomes", sample.Plan!.Outcomes.Select(outcome => (outcome.Section, outcome.Where.Text, "")));

    public static Score Provision(SamplePlan sample) => Items(sample, "provision", sample.Plan!.Provision.Select(item => (item.Section, item.Where.Text, item.Core)));

    public static Score Advice(SamplePlan sample) => Matching.Sets(
        sample.List("advice").Select(report => Text(report, "role") + " " + Day(Text(report, "date"))),
        sample.Plan!.Advice.Select(report => report.Role.Word() + " " + Iso(report.Date)));

    // A month is taken as its first day.
    private static string Day(string date) => date.Length == 7 ? date + "-01" : date;

    public static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : "";

    public static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    // Under one heading for all social care provision an item's part is a matter of judgement.
    private static string Section(SamplePlan sample, string code) => code is "H1" or "H2" && sample.List("sections").Any(section => Text(section, "section") == "H") ? "H" : code;

    private static Score Items(SamplePlan sample, string list, IEnumerable<(SectionCode Section, string Text, string Core)> found) => Matching.Texts(
        sample.List(list).Select(item => (Section(sample, Text(item, "section")), item.TryGetProperty("core", out var core) ? [Text(item, "text"), core.GetString()!] : new[] { Text(item, "text") }, Text(item, "verdict") is "not_applicable" or "none")),
        found.Select(item => (Section(sample, item.Section.Code()), Forms(item.Text, item.Core))));

    // Of a row or card some authors give the main field alone: its longest, or its first.
    private static string[] Forms(string text, string core) => [text, .. core.Length == 0 ? Array.Empty<string>() : [core], .. text.Split(" | ") is { Length: > 1 } parts ? [parts[0], parts.MaxBy(part => part.Length)!] : Array.Empty<string>()];
}
