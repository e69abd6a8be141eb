using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>
/// The figures of one benchmark beside those to reach, the rules alone, the two simplest rules and fasttext, all answering the same texts. All values are percentages.
/// </summary>
internal static class FigureTable
{
    public static string[] Columns { get; } = ["figure", "n", "this model", "95% interval", "to reach", "rules alone", "keyword rule", "no-number rule", "fasttext"];

    /// <summary>
    /// The lines of a part of a benchmark; none if it has no texts. <paramref name="fastText"/> answers a question's parts for all <paramref name="rows"/>, or gives null
    /// where the program is not to be had.
    /// </summary>
    public static IEnumerable<string[]> Lines<TRow, TJudged>(
        IReadOnlyList<Question<TRow, TJudged>> questions, IReadOnlyList<TRow> rows, Func<string, TJudged> judge, Func<string, TJudged> rules,
        Func<Question<TRow, TJudged>, string[][]?> fastText)
        where TRow : LabelledRow
    {
        var judged = rows.Select(row => judge(row.Text)).ToList();
        var ruled = rows.Select(row => rules(row.Text)).ToList();
        var foreign = new Dictionary<string, string[][]?>(StringComparer.Ordinal);
        foreach (var question in questions)
        {
            var asked = Enumerable.Range(0, rows.Count).Where(at => question.Among?.Invoke(rows[at]) ?? true).ToList();
            if (asked.Count == 0)
            {
                continue;
            }

            var name = question.SameModelAs ?? question.Name;
            var others = foreign.TryGetValue(name, out var known) ? known : foreign[name] = fastText(question);
            var own = Answers(asked, at => question.Given(judged[at]));
            var (low, high) = Bootstrap.Interval(own, sample => Scores.Of(question.Scoring, sample));
            yield return
            [
                question.Name, ReportWriter.Count(asked.Count), Value(own), $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}",
                question.Target is { } target ? ReportWriter.Percent(target) : "-",
                Value(Answers(asked, at => question.Given(ruled[at]))),
                question.ByKeyword is { } keyword ? Value(Answers(asked, at => keyword(rows[at]))) : "-",
                question.ByNoNumber is { } number ? Value(Answers(asked, at => number(rows[at]))) : "-",
                others is not null ? Value(Answers(asked, at => others[at])) : "-",
            ];

            string Value(IReadOnlyList<Answered> answers) => ReportWriter.Percent(Scores.Of(question.Scoring, answers));

            List<Answered> Answers(List<int> places, Func<int, string[]> given) => places.ConvertAll(at => new Answered(question.Truth(rows[at]), given(at)));
        }
    }
}
