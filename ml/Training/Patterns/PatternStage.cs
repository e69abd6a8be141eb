using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// The patterns of a task, and what they answer to each example when they were learnt without its fold: how far they can be trusted is fitted on
/// those. <paramref name="Unseen"/> holds log-odds by example and head; zeros for an example that patterns do not read.
/// </summary>
internal sealed record PatternStage(PatternModel Patterns, double[][] Unseen)
{
    public static PatternStage Run(TaskData task, int folds)
    {
        var heads = task.Heads.Length;
        var taught = task.Examples.Where(example => example.Text is not null).ToList();
        var models = new PatternModel[folds + 1];
        Parallel.For(0, folds + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, fold =>
            models[fold] = PatternTrainer.Train(
                [.. taught.Where(example => fold == folds || Split.Fold(example.Group, folds) != fold)], heads));
        return new PatternStage(models[folds], [.. task.Examples.Select(example => Answer(example, models[Split.Fold(example.Group, folds)]))]);
    }

    private static double[] Answer(Example example, PatternModel model)
    {
        Span<int> heads = stackalloc int[model.Biases.Length];
        if (example.Text is { } text)
        {
            text.Load().Read(model, heads);
        }

        return [.. heads.ToArray().Select(answer => answer / (double)Model.Probabilities.Unit)];
    }
}
