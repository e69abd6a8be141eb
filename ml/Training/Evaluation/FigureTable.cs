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
        var foreign = Ask(questions, fastText);
        foreach (var question in questions)
        {
            var asked = Enumerable.Range(0, rows.Count).Where(at => question.Among?.Invoke(rows[at]) ?? true).ToList();
            if (asked.Count == 0)
            {
                continue;
            }

            var others = foreign[question.SameModelAs ?? question.Name];
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

    /// <summary>Each program runs on one core; as many run at once as there are cores.</summary>
    private static Dictionary<string, string[][]?> Ask<TRow, TJudged>(IReadOnlyList<Question<TRow, TJudged>> questions, Func<Question<TRow, TJudged>, string[][]?> fastText)
    {
        List<Question<TRow, TJudged>> asked = [.. questions.Where(question => question.SameModelAs is null)];
        var answers = new (string Name, string[][]? Given)[asked.Count];
        Parallel.For(0, asked.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, at => answers[at] = (asked[at].Name, fastText(asked[at])));
        return answers.ToDictionary(answer => answer.Name, answer => answer.Given, StringComparer.Ordinal);
    }
}
