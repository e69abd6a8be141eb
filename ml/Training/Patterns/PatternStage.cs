using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// The patterns of a task, and what they answer to the examples of the folds that were left out in turn: how far they can be trusted is fitted on
/// those. Every example has a text. <paramref name="Unseen"/> holds log-odds by example and head; zeros for an example that no fold left out.
/// </summary>
internal sealed record PatternStage(PatternModel Patterns, double[][] Unseen)
{
    public static async Task<PatternStage?> RunAsync(TaskData task, UnseenFolds folds)
    {
        var heads = task.Heads.Length;
        var models = await Task.WhenAll(Enumerable.Range(-1, folds.Count + 1).Select(left => Cores.Run(() => PatternTrainer.Train([.. task.Examples.Where((_, row) => folds[row] != left)], heads)))).ConfigureAwait(false);
        return await Cores.Run(() => new PatternStage(models[0], [.. task.Examples.Select((example, row) => folds.Judges(row) ? Answer(example, models[folds[row] + 1]) : new double[heads])])).ConfigureAwait(false);
    }

    private static double[] Answer(Example example, PatternModel model)
    {
        Span<int> heads = stackalloc int[model.Heads.Count];
        example.Text!.Load().Read(model, heads);
        return [.. heads.ToArray().Select(answer => answer / (double)Model.Probabilities.Unit)];
    }
}
