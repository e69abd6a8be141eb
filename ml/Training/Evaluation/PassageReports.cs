using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The report's parts on outcomes, sections and whole sections.</summary>
internal static class PassageReports
{
    public static void Write(IReadOnlyList<JudgedOutcome> items, ReportWriter report)
    {
        report.Heading($"Outcomes: {items.Count} held-out items");
        report.Table(["label", "n", "precision", "recall", "F1", "95% interval"],
        [
            ProvisionReport.Row("specific", items, item => item.Truth.Specific, item => item.Judged.Specific),
            ProvisionReport.Row("measurable", items, item => item.Truth.Measurable, item => item.Judged.Measurable),
            ProvisionReport.Row("time-bound", items, item => item.Truth.TimeBound, item => item.Judged.TimeBound),
            ProvisionReport.Row("smart", items, item => item.Truth.Smart, item => item.Judged.Smart),
            .. Enum.GetValues<OutcomeType>().Select(type => ProvisionReport.Row("type " + type.Code(), items, item => item.Truth.Type == type, item => item.Judged.Type == type)),
            .. Enum.GetValues<AdulthoodTheme>().Select(theme => ProvisionReport.Row("theme " + theme.Code(), items, item => item.Truth.Theme == theme, item => item.Judged.Theme == theme)),
        ]);
        Accuracy("smart accuracy", items, item => item.Truth.Smart == item.Judged.Smart, report);
        Accuracy("type accuracy", items, item => item.Truth.Type == item.Judged.Type, report);
        Accuracy("theme accuracy", items, item => item.Truth.Theme == item.Judged.Theme, report);
    }

    public static void Write(IReadOnlyList<JudgedSection> items, ReportWriter report)
    {
        report.Heading($"Sections: {items.Count} held-out paragraphs");
        Accuracy("section accuracy", items, item => item.Truth.Section == item.Judged.Section, report);
        report.Table(["label", "n", "precision", "recall", "F1", "95% interval"],
            Heads.Sections.Select(section => ProvisionReport.Row(section.Code(), items, item => item.Truth.Section == section, item => item.Judged.Section == section)));
        var known = items.Where(item => item.Truth.MisplacedIn != "-").ToList();
        Accuracy($"misplaced paragraphs told from the section they stand in ({known.Count})", known, item => item.Judged.Section.Code() != item.Truth.MisplacedIn, report);
    }

    public static void Write(IReadOnlyList<JudgedQuality> items, ReportWriter report)
    {
        report.Heading($"Whole sections: {items.Count} held out");
        Accuracy("grade accuracy", items, item => item.Truth.Grade == item.Judged.Grade, report);
        Accuracy("within one band", items, item => Math.Abs((int)item.Truth.Grade - (int)item.Judged.Grade) <= 1, report);
        var grades = Enum.GetValues<Grade>();
        report.Table(
            ["", .. grades.Select(grade => grade.Code())],
            grades.Select(truth => (string[])[truth.Code(), .. grades.Select(judged => ReportWriter.Count(items.Count(item => item.Truth.Grade == truth && item.Judged.Grade == judged)))]));
    }

    private static void Accuracy<T>(string name, IReadOnlyList<T> items, Func<T, bool> right, ReportWriter report)
    {
        var (low, high) = Bootstrap.Interval(items, list => Measures.Share(list, right));
        report.Line($"{name}: {ReportWriter.Percent(Measures.Share(items, right))}% ({ReportWriter.Percent(low)} to {ReportWriter.Percent(high)})");
        report.Line("");
    }
}
