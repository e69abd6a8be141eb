using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Whole sections: the classifier's grade beside the grade by the written rubric, and beside the ladder of counts alone.</summary>
internal static class QualityReport
{
    public static void Write(IReadOnlyList<JudgedQuality> items, ReportWriter report)
    {
        report.Heading($"Whole sections: {items.Count} held out");
        var ladder = items.Select(item => item with { Judged = PlanClassifier.RulesOnly.JudgeQuality(item.Truth.Section, item.Truth.Text) }).ToList();
        report.Table(["figure", "n", "this model", "95% interval", "counts alone"],
        [
            Figure("grade the same", items, ladder, item => Apart(item) == 0), Figure("within one band", items, ladder, item => Apart(item) <= 1),
            Figure("two bands off or more", items, ladder, item => Apart(item) >= 2),
        ]);
        Confusion.Write("Grade", [.. Enum.GetValues<Grade>().Select(grade => grade.Code())], [.. items.Select(item => (item.Truth.Grade.Code(), item.Judged.Grade.Code()))], report);
        report.Heading("Whole sections: by section", 3);
        report.Table(["section", "n", "grade the same", "within one band"], items.GroupBy(item => item.Truth.Section).OrderBy(group => group.Key).Select(group => (string[])
            [group.Key.Code(), ReportWriter.Count(group.Count()), ReportWriter.Percent(Measures.Share([.. group], item => Apart(item) == 0)), ReportWriter.Percent(Measures.Share([.. group], item => Apart(item) <= 1))]));
        Reliability.Write("the probability of the grade named", [.. items.Select(item => new Forecast(item.Judged.Probabilities[(int)item.Judged.Grade], Apart(item) == 0))], report);
    }

    private static int Apart(JudgedQuality item) => Math.Abs((int)item.Truth.Grade - (int)item.Judged.Grade);

    private static string[] Figure(string name, IReadOnlyList<JudgedQuality> items, IReadOnlyList<JudgedQuality> ladder, Func<JudgedQuality, bool> holds)
    {
        var (low, high) = Bootstrap.Interval(items, sample => Measures.Share(sample, holds));
        return [name, ReportWriter.Count(items.Count), ReportWriter.Percent(Measures.Share(items, holds)), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}", ReportWriter.Percent(Measures.Share(ladder, holds))];
    }
}
