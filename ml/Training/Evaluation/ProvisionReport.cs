using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The provision part of the report: labels, confusion, reliability, the band that needs a person, by trap, register and kind.</summary>
internal static class ProvisionReport
{
    public static void Write(IReadOnlyList<JudgedProvision> items, ReportWriter report)
    {
        LabelTable.Write("Provision: by label", Labels(items), report);
        var verdicts = Enum.GetValues<Verdict>().Select(verdict => verdict.Code()).ToList();
        Confusion.Write("Verdict", verdicts, [.. items.Select(item => (item.Truth.Verdict.Code(), item.Judged.Verdict.Code()))], report);
        Confusion.Write("Legal red", [.. Enum.GetValues<LegalRed>().Select(red => red.Code())], [.. items.Select(item => (item.Truth.Red.Code(), item.Judged.Red.Code()))], report);
        Confusion.Write("Kind", [.. Enum.GetValues<ProvisionKind>().Select(kind => kind.Code())], [.. items.Select(item => (item.Truth.Kind.Code(), item.Judged.Kind.Code()))], report);
        Reliability.Write("the flag's probability", [.. items.Select(Measures.Flagging)], report);
        PersonBandReport.Write(items, report);
        Groups("trap", items.SelectMany(item => (item.Truth.Traps.Count == 0 ? ["-"] : item.Truth.Traps).Select(trap => (trap, item))), report);
        Groups("register", items.Select(item => (item.Truth.Register, item)), report);
        Groups("kind", items.Select(item => (item.Truth.Kind.Code(), item)), report);
    }

    private static IEnumerable<string[]> Labels(IReadOnlyList<JudgedProvision> items)
    {
        yield return LabelTable.Row("flag", items, item => item.Truth.Flagged, item => item.Judged.Flagged);
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            yield return LabelTable.Row(verdict.Code(), items, item => item.Truth.Verdict == verdict, item => item.Judged.Verdict == verdict);
        }

        foreach (var dimension in Measures.Missable)
        {
            yield return LabelTable.Row(dimension.Words()[0] + " missing", items, item => item.Truth.Missing.HasFlag(dimension), item => item.Judged.Missing.HasFlag(dimension));
        }

        var provision = items.Where(item => item.Truth.Verdict != Verdict.NotApplicable).ToList();
        foreach (var dimension in Heads.DimensionOrder)
        {
            yield return LabelTable.Row(dimension.Words()[0] + " present", provision, item => item.Truth.Present.HasFlag(dimension), item => item.Judged.Present.HasFlag(dimension));
        }

        foreach (var red in Enum.GetValues<LegalRed>().Where(red => red != LegalRed.None))
        {
            yield return LabelTable.Row(red.Code(), items, item => item.Truth.Red == red, item => item.Judged.Red == red);
        }

        foreach (var kind in Enum.GetValues<ProvisionKind>())
        {
            yield return LabelTable.Row("kind " + kind.Code(), items, item => item.Truth.Kind == kind, item => item.Judged.Kind == kind);
        }
    }

    private static void Groups(string name, IEnumerable<(string Key, JudgedProvision Item)> pairs, ReportWriter report)
    {
        report.Heading("Provision: by " + name, 3);
        report.Table([name, "n", "verdict accuracy", "95% interval", "flag right", "missing micro-F1", "red right", "kind accuracy"],
            pairs.GroupBy(pair => pair.Key, pair => pair.Item).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => Group(group.Key, [.. group])));
    }

    private static string[] Group(string key, List<JudgedProvision> items)
    {
        var (low, high) = Bootstrap.Interval(items, Measures.VerdictAccuracy);
        return
        [
            key, ReportWriter.Count(items.Count), ReportWriter.Percent(Measures.VerdictAccuracy(items)), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}",
            ReportWriter.Percent(Measures.Share(items, item => item.Truth.Flagged == item.Judged.Flagged)), ReportWriter.Percent(Measures.MissingF1(items)),
            ReportWriter.Percent(Measures.Share(items, item => item.Truth.Red == item.Judged.Red)), ReportWriter.Percent(Measures.KindAccuracy(items)),
        ];
    }
}
