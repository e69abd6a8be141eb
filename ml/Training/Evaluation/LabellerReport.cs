using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Agreement of the two labellers of the corpus: a line a question, then a line a code (that code against all others).</summary>
internal static class LabellerReport
{
    private static readonly string[] Columns = ["label", "n", "first", "second", "same", "raw agreement", "kappa", "95% interval"];

    public static void Write(SecondLabels labels, LabelledCorpus corpus, ReportWriter report)
    {
        report.Heading("Two labellers");
        foreach (var problem in labels.Problems)
        {
            report.Line($"Left out: {problem.File} line {problem.Line}: {problem.Reason}");
        }

        report.Line($"Labelled twice, the second time blind: {Share(labels.Provision.Count, corpus.Provision.Count, "provision items")}, {Share(labels.Outcomes.Count, corpus.Outcomes.Count, "outcomes")}, " +
            $"{Share(labels.Sections.Count, corpus.Sections.Count, "paragraphs")}. {labels.Dropped} second labels have no text any more. Kappa is Cohen's; \"-\" where both gave one label alone.");
        report.Line("");
        report.Table(Columns, Questions(labels, [.. Measures.Missable, Dimensions.Ratio]));
        report.Heading("Two labellers: by code", 3);
        report.Table(Columns, [.. Codes("verdict ", labels.Provision, row => row.Verdict.Code()), .. Codes("kind ", labels.Provision, row => row.Kind.Code()),
            .. Codes("red ", labels.Provision, row => row.Red.Code()), .. Codes("type ", labels.Outcomes, row => row.Type.Code()), .. Codes("theme ", labels.Outcomes, row => row.Theme.Code()),
            .. Codes("section ", labels.Sections, row => row.Section.Code())]);
    }

    /// <summary>
    /// How far a second rater agrees with the author of an independent set: no model can be asked for more. Raters were asked for the four dimensions that decide, and not
    /// for the ratio. Nothing where nobody rated the set again.
    /// </summary>
    public static void WriteRaters(SecondLabels labels, ReportWriter report)
    {
        string[][] lines = [.. Questions(labels, Measures.Missable).Where(line => line[1] != "0")];
        if (lines.Length > 0)
        {
            report.Heading("Its author and a second rater", 3);
            report.Table(Columns, lines);
        }
    }

    /// <summary><paramref name="present"/> are the dimensions that the second labeller was asked for.</summary>
    private static IEnumerable<string[]> Questions(SecondLabels labels, Dimensions[] present)
    {
        var (provision, outcomes) = (labels.Provision, labels.Outcomes);
        yield return Question("flag", provision, row => row.Flagged);
        yield return Line("verdict", Pairs(provision, row => row.Verdict.Code()));
        foreach (var dimension in Measures.Missable)
        {
            yield return Question("missing " + dimension.Words()[0], provision, row => row.Missing.HasFlag(dimension));
        }

        foreach (var dimension in present)
        {
            yield return Question("present " + dimension.Words()[0], provision, row => row.Present.HasFlag(dimension));
        }

        yield return Line("kind", Pairs(provision, row => row.Kind.Code()));
        yield return Line("red", Pairs(provision, row => row.Red.Code()));
        yield return Question("specific", outcomes, row => row.Specific);
        yield return Question("measurable", outcomes, row => row.Measurable);
        yield return Question("time-bound", outcomes, row => row.TimeBound);
        yield return Question("smart", outcomes, row => row.Smart);
        yield return Line("type", Pairs(outcomes, row => row.Type.Code()));
        yield return Line("theme", Pairs(outcomes, row => row.Theme.Code()));
        yield return Line("section", Pairs(labels.Sections, row => row.Section.Code()));
    }

    private static IEnumerable<string[]> Codes<T>(string prefix, IReadOnlyList<(T First, T Second)> rows, Func<T, string> code) =>
        Pairs(rows, code).SelectMany(pair => (string[])[pair.First, pair.Second]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(one => Question(prefix + one, rows, row => code(row) == one));

    private static string[] Question<T>(string name, IReadOnlyList<(T First, T Second)> rows, Func<T, bool> holds) => Line(name, Pairs(rows, row => holds(row) ? "yes" : "no"));

    private static List<(string First, string Second)> Pairs<T>(IEnumerable<(T First, T Second)> rows, Func<T, string> label) => [.. rows.Select(pair => (label(pair.First), label(pair.Second)))];

    private static string[] Line(string name, List<(string First, string Second)> pairs)
    {
        var agreement = LabelAgreement.Of(pairs);
        var binary = pairs.TrueForAll(pair => pair.First is "yes" or "no" && pair.Second is "yes" or "no");
        var (low, high) = Bootstrap.Interval(pairs, sample => LabelAgreement.Of(sample).Kappa is var kappa && double.IsNaN(kappa) ? 1 : kappa);
        return
        [
            name, ReportWriter.Count(agreement.Items), binary ? ReportWriter.Count(pairs.Count(pair => pair.First == "yes")) : "", binary ? ReportWriter.Count(pairs.Count(pair => pair.Second == "yes")) : "",
            ReportWriter.Count(agreement.Same), ReportWriter.Percent(agreement.Raw),
            double.IsNaN(agreement.Kappa) ? "-" : ReportWriter.Number(agreement.Kappa), double.IsNaN(agreement.Kappa) ? "-" : $"{ReportWriter.Number(low)} to {ReportWriter.Number(high)}",
        ];
    }

    private static string Share(int part, int whole, string what) => $"{part} of {whole} {what} ({ReportWriter.Percent(whole == 0 ? 0 : (double)part / whole)}%)";
}
