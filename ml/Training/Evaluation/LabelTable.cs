namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Precision, recall and F1 of yes-or-no labels, with an interval of F1 by bootstrap.</summary>
internal static class LabelTable
{
    public static void Write(string heading, IEnumerable<string[]> rows, ReportWriter report)
    {
        report.Heading(heading, 3);
        report.Table(["label", "n", "precision", "recall", "F1", "95% interval"], rows);
    }

    public static string[] Row<T>(string name, IReadOnlyList<T> items, Func<T, bool> truth, Func<T, bool> judged)
    {
        List<(bool Truth, bool Judged)> pairs = [.. items.Select(item => (truth(item), judged(item)))];
        var all = Count(pairs);
        var (low, high) = Bootstrap.Interval(pairs, sample => Count(sample).F1);
        return
        [
            name, ReportWriter.Count(pairs.Count(pair => pair.Truth)), ReportWriter.Percent(all.Precision), ReportWriter.Percent(all.Recall), ReportWriter.Percent(all.F1),
            $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}",
        ];
    }

    private static Tally Count(IReadOnlyList<(bool Truth, bool Judged)> pairs)
    {
        var tally = default(Tally);
        for (var at = 0; at < pairs.Count; at++)
        {
            tally.Add(pairs[at].Truth, pairs[at].Judged);
        }

        return tally;
    }
}
