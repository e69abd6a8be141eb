using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The report's parts on outcomes and on paragraphs of sections.</summary>
internal static class PassageReports
{
    public static void Write(IReadOnlyList<JudgedOutcome> items, ReportWriter report)
    {
        LabelTable.Write("Outcomes: by label",
        [
            LabelTable.Row("specific", items, item => item.Truth.Specific, item => item.Judged.Specific),
            LabelTable.Row("measurable", items, item => item.Truth.Measurable, item => item.Judged.Measurable),
            LabelTable.Row("time-bound", items, item => item.Truth.TimeBound, item => item.Judged.TimeBound),
            LabelTable.Row("smart", items, item => item.Truth.Smart, item => item.Judged.Smart),
            .. Enum.GetValues<OutcomeType>().Select(type => LabelTable.Row("type " + type.Code(), items, item => item.Truth.Type == type, item => item.Judged.Type == type)),
            .. Enum.GetValues<AdulthoodTheme>().Select(theme => LabelTable.Row("theme " + theme.Code(), items, item => item.Truth.Theme == theme, item => item.Judged.Theme == theme)),
        ], report);
        Confusion.Write("Type", [.. Enum.GetValues<OutcomeType>().Select(type => type.Code())], [.. items.Select(item => (item.Truth.Type.Code(), item.Judged.Type.Code()))], report);
        Confusion.Write("Theme", [.. Enum.GetValues<AdulthoodTheme>().Select(theme => theme.Code())], [.. items.Select(item => (item.Truth.Theme.Code(), item.Judged.Theme.Code()))], report);
        Reliability.Write("the probability of SMART", [.. items.Select(item => new Forecast(item.Judged.SmartProbability, item.Truth.Smart))], report);
        Registers("Outcomes", items, item => item.Truth.Register, ("smart right", item => item.Truth.Smart == item.Judged.Smart), ("type right", item => item.Truth.Type == item.Judged.Type), report);
    }

    public static void Write(IReadOnlyList<JudgedSection> items, ReportWriter report)
    {
        LabelTable.Write("Sections: by label",
            Heads.Sections.Select(section => LabelTable.Row(section.Code(), items, item => item.Truth.Section == section, item => item.Judged.Section == section)), report);
        Confusion.Write("Section", [.. Heads.Sections.Select(section => section.Code())], [.. items.Select(item => (item.Truth.Section.Code(), item.Judged.Section.Code()))], report);
        Reliability.Write("the probability of the section named", [.. items.Select(item => new Forecast(item.Judged.Probability, item.Truth.Section == item.Judged.Section))], report);
        MisplacementReport.Write(items, report);
        Registers("Sections", items, item => item.Truth.Register, ("section right", item => item.Truth.Section == item.Judged.Section), null, report);
    }

    private static void Registers<T>(string what, IReadOnlyList<T> items, Func<T, string> register, (string Name, Func<T, bool> Right) first, (string Name, Func<T, bool> Right)? second, ReportWriter report)
    {
        (string Name, Func<T, bool> Right)[] columns = second is { } two ? [first, two] : [first];
        report.Heading(what + ": by register", 3);
        report.Table(["register", "n", .. columns.Select(column => column.Name)], items.GroupBy(register).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (string[])[group.Key, ReportWriter.Count(group.Count()), .. columns.Select(column => ReportWriter.Percent(Measures.Share([.. group], column.Right)))]));
    }
}
