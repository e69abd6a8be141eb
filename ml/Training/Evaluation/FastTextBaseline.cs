using System.Collections.Concurrent;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>
/// fasttext on the corpus's own texts, one model for each label. Its number of epochs is tuned on a fifth of the training part; the models that answer independent texts
/// are trained on the whole corpus with the number so found.
/// </summary>
internal sealed class FastTextBaseline(bool wanted)
{
    private readonly ConcurrentDictionary<string, int?> _epochs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Dictionary<string, string[]>?>> _foreign = new(StringComparer.Ordinal);

    /// <summary>Answers for the held-out rows, by models trained on the others.</summary>
    public Func<Question<TRow, TJudged>, string[][]?> OnSplit<TRow, TJudged>(IReadOnlyList<TRow> corpus)
        where TRow : LabelledRow =>
        question => Answers(question, [.. corpus.Where(row => !Split.IsHeldOut(row.Group))], [.. corpus.Where(row => Split.IsHeldOut(row.Group))]);

    /// <summary>
    /// Answers for rows that are some or <paramref name="all"/> of those that are not of the corpus, by models trained on all of the corpus: once a question, whatever the number of sets. A text has
    /// one answer, wherever it stands.
    /// </summary>
    public Func<Question<TRow, TJudged>, string[][]?> OnForeign<TRow, TJudged>(IReadOnlyList<TRow> corpus, IReadOnlyList<TRow> all, IReadOnlyList<TRow> rows)
        where TRow : LabelledRow =>
        question =>
        {
            // Several questions are asked at once, each trained for once.
            var answers = _foreign.GetOrAdd(question.Name, _ => new(() => Answers(question, corpus, all)?.Zip(all).DistinctBy(pair => pair.Second.Text).ToDictionary(pair => pair.Second.Text, pair => pair.First, StringComparer.Ordinal))).Value;
            return answers is null ? null : [.. rows.Select(row => answers[row.Text])];
        };

    private string[][]? Answers<TRow, TJudged>(Question<TRow, TJudged> question, IReadOnlyList<TRow> train, IReadOnlyList<TRow> rows)
        where TRow : LabelledRow
    {
        if (!wanted || train.Count == 0 || rows.Count == 0)
        {
            return null;
        }

        var parts = question.Truth(train[0]).Length;
        var given = new string[parts][];
        var texts = rows.Select(row => row.Text).ToList();
        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, part =>
        {
            var labelled = train.Select(row => (row.Text, Label: question.Truth(row)[part])).ToList();
            var epochs = _epochs.GetOrAdd($"{question.Name} {part}", _ => FastText.Tune(labelled));
            given[part] = epochs is { } count && FastText.Predict(labelled, texts, count) is { } answers ? answers : [];
        });
        return Array.TrueForAll(given, answers => answers.Length == rows.Count) ? [.. rows.Select((_, at) => Array.ConvertAll(given, answers => answers[at]))] : null;
    }
}
