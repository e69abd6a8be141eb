namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Truth down, judged across. Codes that neither side uses are left out.</summary>
internal static class Confusion
{
    public static void Write(string what, IReadOnlyList<string> codes, IReadOnlyList<(string Truth, string Judged)> pairs, ReportWriter report)
    {
        var cells = pairs.CountBy(pair => pair).ToDictionary();
        List<string> used = [.. codes.Where(code => pairs.Any(pair => pair.Truth == code || pair.Judged == code))];
        report.Heading($"{what}: truth down, judged across", 3);
        report.Table(["", .. used], used.Select(truth => (string[])[truth, .. used.Select(judged => ReportWriter.Count(cells.GetValueOrDefault((truth, judged))))]));
    }
}
