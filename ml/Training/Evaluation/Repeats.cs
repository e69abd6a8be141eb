using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Texts that would flatter the figures, since they nearly repeat one that was trained on.</summary>
internal static class Repeats
{
    private const int MostShown = 20;

    public static void AcrossSplit(LabelledCorpus corpus, ReportWriter report)
    {
        report.Heading("Near-duplicates across the split");
        List("held-out provision items", NearDuplicates.AcrossSplit(corpus.Provision), "of another group in the training part", report);
        List("held-out outcomes", NearDuplicates.AcrossSplit(corpus.Outcomes), "of another group in the training part", report);
        List("held-out paragraphs", NearDuplicates.AcrossSplit(corpus.Sections), "of another group in the training part", report);
        List("held-out graded sections", NearDuplicates.AcrossSplit(corpus.Quality), "of another group in the training part", report);
    }

    /// <summary>The same words, capitals and white space apart, labelled in two ways: one of the two is wrong, or the guide is silent.</summary>
    public static void Contradictions(LabelledCorpus corpus, ReportWriter report)
    {
        report.Heading("Texts labelled in two ways");
        Contradictions("provision items", corpus.Provision, row => (row.Kind, row.Present, row.Missing, row.Verdict, row.Red), report);
        Contradictions("outcomes", corpus.Outcomes, row => (row.Specific, row.Measurable, row.TimeBound, row.Type, row.Theme), report);
        Contradictions("paragraphs", corpus.Sections, row => row.Section, report);
    }

    private static void Contradictions<TRow, TLabel>(string what, IEnumerable<TRow> rows, Func<TRow, TLabel> label, ReportWriter report)
        where TRow : LabelledRow
    {
        var found = rows.GroupBy(row => string.Join(' ', row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant(), StringComparer.Ordinal)
            .Where(same => same.Select(label).Distinct().Count() > 1).ToList();
        report.Line($"{found.Count} {what}.");
        foreach (var same in found.Take(MostShown))
        {
            report.Line("- " + string.Join(" and ", same.Select(row => row.Group)));
        }

        report.Line("");
    }

    /// <summary>Against all texts of the corpus, whatever their kind: an outcome copied into the paragraphs is a copy too.</summary>
    public static void AgainstCorpus(LabelledCorpus measured, LabelledCorpus corpus, ReportWriter report) =>
        List("of these texts", NearDuplicates.Between(All(measured), All(corpus)), "of the corpus", report);

    private static List<LabelledRow> All(LabelledCorpus corpus) => [.. corpus.Provision, .. corpus.Outcomes, .. corpus.Sections];

    private static void List(string what, IReadOnlyList<(string HeldOut, string Trained)> pairs, string where, ReportWriter report)
    {
        report.Line($"{pairs.Count} {what} share four fifths of their word pairs with a text {where}.");
        foreach (var (held, trained) in pairs.Take(MostShown))
        {
            report.Line($"- {held} and {trained}");
        }

        report.Line("");
    }
}
