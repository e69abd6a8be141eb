using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>A paragraph by its place in the list, the section it stands in, the one it belongs in, and the one it is said to belong in.</summary>
internal sealed record Standing(int Paragraph, SectionCode In, SectionCode Belongs, SectionJudgement Said)
{
    public bool Misplaced => In != Belongs;

    public bool Told(int threshold) => Said.Section != In && Said.Probability.TenThousandths >= threshold;
}

/// <summary>
/// Misplacement: told of paragraphs that do, and of those that do not, stand where they should. A hit names the section where the paragraph belongs; a misplaced
/// paragraph sent to a third section is a miss and a false alarm.
/// </summary>
internal static class MisplacementReport
{
    /// <summary>How sure the classifier must be, in ten-thousandths: any answer, and two that keep false alarms rarer.</summary>
    private static readonly int[] Thresholds = [0, 5_000, 7_000];

    private static readonly (string Name, (SectionCode In, SectionCode Belongs)[] Moves)[] Pairs =
    [
        ("H1 against H2", [(SectionCode.H1, SectionCode.H2), (SectionCode.H2, SectionCode.H1)]),
        ("F against G", [(SectionCode.F, SectionCode.G), (SectionCode.G, SectionCode.F)]),
        ("needs in A or F", [(SectionCode.A, SectionCode.B), (SectionCode.F, SectionCode.B)]),
        ("provision in B or E", [(SectionCode.B, SectionCode.F), (SectionCode.E, SectionCode.F)]),
    ];

    /// <summary>Paragraphs labelled with where they stand. Text outside all lettered sections stands in none and cannot be misplaced: it is left out.</summary>
    public static IReadOnlyList<Standing> AsLabelled(IReadOnlyList<JudgedSection> items) =>
        [.. items.Select((item, at) => new Standing(at, item.Truth.MisplacedIn == "-" ? item.Truth.Section : Codes.ParseSection(item.Truth.MisplacedIn), item.Truth.Section, item.Judged))
            .Where(item => item.In != SectionCode.None)];

    public static void Write(IReadOnlyList<JudgedSection> items, ReportWriter report)
    {
        report.Heading("Misplacement", 3);
        var labelled = AsLabelled(items);
        if (labelled.Any(item => item.Misplaced))
        {
            report.Line($"Paragraphs with where they stand: {labelled.Count(item => item.Misplaced)} in a wrong section, {labelled.Count(item => !item.Misplaced)} in their own. To reach: F1 90.0.");
            report.Line("");
            report.Table(["as labelled", "probability at least", "n", "precision", "recall", "F1", "95% interval"], Labelled(labelled));
            report.Line("");
        }

        report.Line("Each paragraph of a pair taken twice: where it belongs, and in the other section, where it does not.");
        report.Line("");
        report.Table(["as if exchanged", "probability at least", "n", "precision", "recall", "F1", "95% interval"], Exchanged(items));
    }

    private static IEnumerable<string[]> Labelled(IReadOnlyList<Standing> items)
    {
        foreach (var threshold in Thresholds)
        {
            yield return Row("all", threshold, items, static _ => true);
        }

        foreach (var (name, moves) in Pairs)
        {
            // A pair is answerable for the paragraphs of its own sections and for what is told of them, not for other confusions.
            var own = items.Where(item => Array.Exists(moves, move => move.In == item.In && (!item.Misplaced || move.Belongs == item.Belongs))).ToList();
            yield return Row(name, 0, own, item => Array.IndexOf(moves, (item.In, item.Said.Section)) >= 0);
        }

        var other = items.Where(item => !Array.Exists(Pairs, pair => Array.IndexOf(pair.Moves, (item.In, item.Belongs)) >= 0)).ToList();
        yield return Row("all others", 0, other, item => !Array.Exists(Pairs, pair => Array.IndexOf(pair.Moves, (item.In, item.Said.Section)) >= 0));
    }

    private static IEnumerable<string[]> Exchanged(IReadOnlyList<JudgedSection> items)
    {
        var all = new List<Standing>();
        foreach (var (name, moves) in Pairs)
        {
            var standing = moves.SelectMany(move => Exchange(items, move.In, move.Belongs)).ToList();
            all.AddRange(standing);
            yield return Row(name, 0, standing, item => Array.IndexOf(moves, (item.In, item.Said.Section)) >= 0);
        }

        var distinct = all.Distinct().ToList();
        foreach (var threshold in Thresholds)
        {
            yield return Row("all four", threshold, distinct, static _ => true);
        }
    }

    private static IEnumerable<Standing> Exchange(IReadOnlyList<JudgedSection> items, SectionCode where, SectionCode belongs) =>
        items.Select((item, at) => new Standing(at, where, item.Truth.Section, item.Judged)).Where(item => item.Belongs == where || item.Belongs == belongs);

    private static string[] Row(string name, int threshold, IReadOnlyList<Standing> items, Func<Standing, bool> counted)
    {
        Tally Count(IReadOnlyList<Standing> list)
        {
            var tally = default(Tally);
            foreach (var item in list)
            {
                var told = item.Told(threshold) && counted(item);
                var right = told && item.Misplaced && item.Said.Section == item.Belongs;
                tally.Hits += right ? 1 : 0;
                tally.FalseAlarms += told && !right ? 1 : 0;
                tally.Misses += item.Misplaced && !right ? 1 : 0;
            }

            return tally;
        }

        var all = Count(items);
        var (low, high) = Bootstrap.Interval(items, sample => Count(sample).F1);
        return
        [
            name, ReportWriter.Number(threshold / 10_000.0, "0.0"), $"{items.Count(item => item.Misplaced)} of {items.Count}", ReportWriter.Percent(all.Precision), ReportWriter.Percent(all.Recall),
            ReportWriter.Percent(all.F1), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}",
        ];
    }
}
