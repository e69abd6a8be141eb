using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The provision part of the report: headline figures, labels, confusion, reliability, by trap, register and kind.</summary>
internal static class ProvisionReport
{
    public static void Write(IReadOnlyList<JudgedProvision> items, ReportWriter report)
    {
        report.Heading($"Provision: {items.Count} held-out items");
        report.Table(["figure", "value", "95% interval"], Headline(items));
        report.Heading("Provision: by label");
        report.Table(["label", "n", "precision", "recall", "F1", "95% interval"], Labels(items));
        report.Heading("Verdict: truth down, judged across");
        var verdicts = Enum.GetValues<Verdict>();
        report.Table(
            ["", .. verdicts.Select(verdict => verdict.Code())],
            verdicts.Select(truth => (string[])[truth.Code(), .. verdicts.Select(judged => ReportWriter.Count(items.Count(item => item.Truth.Verdict == truth && item.Judged.Verdict == judged)))]));
        report.Heading("Reliability of the flag's probability");
        report.Table(["probability", "n", "mean", "flagged"], items.GroupBy(Measures.Bin).OrderBy(bin => bin.Key).Select(bin => (string[])
            [$"{bin.Key / 10.0:0.0} to {(bin.Key + 1) / 10.0:0.0}", ReportWriter.Count(bin.Count()), ReportWriter.Number(bin.Average(item => item.Judged.FlagProbability.TenThousandths / 10_000.0)),
                ReportWriter.Number(bin.Average(item => item.Truth.Flagged ? 1.0 : 0.0))]));
        Groups("trap", items.SelectMany(item => (item.Truth.Traps.Count == 0 ? ["-"] : item.Truth.Traps).Select(trap => (trap, item))), report);
        Groups("register", items.Select(item => (item.Truth.Register, item)), report);
        Groups("kind", items.Select(item => (item.Truth.Kind.Code(), item)), report);
    }

    private static IEnumerable<string[]> Headline(IReadOnlyList<JudgedProvision> items)
    {
        (string Name, Func<IReadOnlyList<JudgedProvision>, double> Measure)[] figures =
        [
            ("flag F1", Measures.FlagF1), ("verdict accuracy", Measures.VerdictAccuracy), ("missing dimensions micro-F1", Measures.MissingF1),
            ("legal reds micro-F1", Measures.RedF1), ("kind accuracy", Measures.KindAccuracy), ("flag calibration error", Measures.CalibrationError),
            ("share that needs a person", list => Measures.Share(list, item => item.Judged.NeedsPerson)),
            ("flag error outside that band", list => Measures.Share([.. list.Where(item => !item.Judged.NeedsPerson)], item => item.Truth.Flagged != item.Judged.Flagged)),
        ];
        foreach (var (name, measure) in figures)
        {
            var (low, high) = Bootstrap.Interval(items, measure);
            yield return [name, ReportWriter.Number(measure(items)), $"{ReportWriter.Number(low)} to {ReportWriter.Number(high)}"];
        }
    }

    private static IEnumerable<string[]> Labels(IReadOnlyList<JudgedProvision> items)
    {
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            yield return Row(verdict.Code(), items, item => item.Truth.Verdict == verdict, item => item.Judged.Verdict == verdict);
        }

        var provision = items.Where(item => item.Truth.Verdict != Verdict.NotApplicable).ToList();
        foreach (var dimension in Heads.DimensionOrder)
        {
            yield return Row(dimension.Words()[0] + " present", provision, item => item.Truth.Present.HasFlag(dimension), item => item.Judged.Present.HasFlag(dimension));
        }

        foreach (var red in Enum.GetValues<LegalRed>().Where(red => red != LegalRed.None))
        {
            yield return Row(red.Code(), items, item => item.Truth.Red == red, item => item.Judged.Red == red);
        }

        foreach (var kind in Enum.GetValues<ProvisionKind>())
        {
            yield return Row("kind " + kind.Code(), items, item => item.Truth.Kind == kind, item => item.Judged.Kind == kind);
        }
    }

    internal static string[] Row<T>(string name, IReadOnlyList<T> items, Func<T, bool> truth, Func<T, bool> judged)
    {
        Tally Count(IReadOnlyList<T> list)
        {
            var tally = default(Tally);
            foreach (var item in list)
            {
                tally.Add(truth(item), judged(item));
            }

            return tally;
        }

        var all = Count(items);
        var (low, high) = Bootstrap.Interval(items, list => Count(list).F1);
        return [name, ReportWriter.Count(items.Count(truth)), ReportWriter.Percent(all.Precision), ReportWriter.Percent(all.Recall), ReportWriter.Percent(all.F1), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}"];
    }

    private static void Groups(string name, IEnumerable<(string Key, JudgedProvision Item)> pairs, ReportWriter report)
    {
        report.Heading("Provision: by " + name);
        report.Table([name, "n", "verdict accuracy", "flag right", "kind accuracy"], pairs.GroupBy(pair => pair.Key, pair => pair.Item).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (string[])
            [group.Key, ReportWriter.Count(group.Count()), ReportWriter.Percent(Measures.VerdictAccuracy([.. group])),
                ReportWriter.Percent(Measures.Share([.. group], item => item.Truth.Flagged == item.Judged.Flagged)), ReportWriter.Percent(Measures.KindAccuracy([.. group]))]));
    }
}
