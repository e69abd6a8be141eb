namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The band of items that need a person: how wide it is, and whether the flags outside it keep the stated error rate.</summary>
internal static class PersonBandReport
{
    public static void Write(IReadOnlyList<JudgedProvision> items, ReportWriter report)
    {
        if (items.Count == 0)
        {
            return;
        }

        var stated = TrainingRun.StatedErrorRate / 10_000.0;
        var outside = ErrorOf(items, needsPerson: false);
        var (low, high) = Bootstrap.Interval(items, sample => ErrorOf(sample, needsPerson: false));
        var (few, many) = Bootstrap.Interval(items, Share);
        report.Heading("The band that needs a person", 3);
        report.Table(["figure", "n", "value", "95% interval"],
        [
            ["share of items in the band", ReportWriter.Count(items.Count), ReportWriter.Percent(Share(items)), $"{ReportWriter.Percent(few)} to {ReportWriter.Percent(many)}"],
            ["flags wrong inside it", ReportWriter.Count(items.Count(item => item.Judged.NeedsPerson)), ReportWriter.Percent(ErrorOf(items, needsPerson: true)), ""],
            ["flags wrong outside it", ReportWriter.Count(items.Count(item => !item.Judged.NeedsPerson)), ReportWriter.Percent(outside), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}"],
            ["flags wrong if no band were kept", ReportWriter.Count(items.Count), ReportWriter.Percent(Measures.Share(items, Wrong)), ""],
        ]);
        report.Line("");
        report.Line($"Stated: at most {ReportWriter.Percent(stated)}% of flags wrong outside the band. " +
            (outside <= stated ? "Kept." : low <= stated ? "Exceeded, by no more than chance may explain." : "Exceeded: the band must be wider on text like this."));
    }

    private static double Share(IReadOnlyList<JudgedProvision> items) => Measures.Share(items, item => item.Judged.NeedsPerson);

    private static double ErrorOf(IReadOnlyList<JudgedProvision> items, bool needsPerson) => Measures.Share([.. items.Where(item => item.Judged.NeedsPerson == needsPerson)], Wrong);

    private static bool Wrong(JudgedProvision item) => item.Truth.Flagged != item.Judged.Flagged;
}
