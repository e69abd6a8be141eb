namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>How the answers to a question are summed up.</summary>
internal enum Scoring
{
    /// <summary>The share of texts of which every part is answered right.</summary>
    Accuracy,

    /// <summary>F1 over all parts together, <see cref="Scores.Absent"/> being no answer.</summary>
    MicroF1,
}

/// <summary>
/// One question asked of each text, with the labels of its parts: of the row as labelled, and of a judgement. What labels alone it, another program can be trained on.
/// <paramref name="Target"/> is the figure that the product is held to, on text nobody here wrote.
/// </summary>
internal sealed record Question<TRow, TJudged>(string Name, Scoring Scoring, double? Target, Func<TRow, string[]> Truth, Func<TJudged, string[]> Given)
{
    /// <summary>The texts that are asked; all, if null.</summary>
    public Func<TRow, bool>? Among { get; init; }

    /// <summary>What the stock words of a keyword rule, and the absence of a number, would answer; null where they say nothing.</summary>
    public Func<TRow, string[]>? ByKeyword { get; init; }

    public Func<TRow, string[]>? ByNoNumber { get; init; }

    /// <summary>The question whose fasttext models answer this one too; itself, if null.</summary>
    public string? SameModelAs { get; init; }
}

/// <summary>A text's labels as they should be and as they were given.</summary>
internal readonly record struct Answered(string[] Truth, string[] Given);

/// <summary>Sums over answered texts.</summary>
internal static class Scores
{
    public const string Absent = "-";

    public static double Of(Scoring scoring, IReadOnlyList<Answered> answers) =>
        scoring == Scoring.Accuracy ? Measures.Share(answers, answer => answer.Truth.AsSpan().SequenceEqual(answer.Given)) : MicroF1(answers);

    /// <summary>A wrong label counts as a miss of the right one and as a false alarm of the one given.</summary>
    private static double MicroF1(IReadOnlyList<Answered> answers)
    {
        var tally = default(Tally);
        foreach (var answer in answers)
        {
            for (var part = 0; part < answer.Truth.Length; part++)
            {
                var (truth, given) = (answer.Truth[part], answer.Given[part]);
                var right = truth == given;
                tally.Hits += right && truth != Absent ? 1 : 0;
                tally.Misses += !right && truth != Absent ? 1 : 0;
                tally.FalseAlarms += !right && given != Absent ? 1 : 0;
            }
        }

        return tally.F1;
    }
}
