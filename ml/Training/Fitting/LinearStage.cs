using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>The linear fits of a task's heads, and what fits without it say of each example, by head and example (<see cref="UnseenFolds"/>).</summary>
internal sealed record LinearStage(FeatureSpace Space, IReadOnlyList<Fit> Fits, double[][] Unseen)
{
    public static LinearStage Run(TaskData task, ITrainer trainer, BuildOptions options, UnseenFolds folds)
    {
        var space = new FeatureSpace(task.Examples, options.LeastGroups, options.MostFeatures);
        var matrix = space.Matrix(task.Examples);
        var fits = trainer.FitAll([.. Enumerable.Range(0, task.Heads.Length).Select(head => Problem(task, matrix, options, head, _ => true))]);
        return new LinearStage(space, fits, Without(task, matrix, trainer, options, folds, fits));
    }

    private static FittingProblem Problem(TaskData task, SparseMatrix matrix, BuildOptions options, int head, Func<int, bool> takesPart)
    {
        var rows = Enumerable.Range(0, task.Examples.Count).Where(row => task.Examples[row].Answers[head] != TaskData.NotAsked && takesPart(row)).ToList();
        var labels = rows.ConvertAll(row => task.Examples[row].Answers[head] == 1);
        return new FittingProblem(task.Heads[head], matrix, rows, labels, options.L2);
    }

    /// <summary>What each head says of each example when it was fitted without the example's fold, by head and example; zeros for one that no fold left out.</summary>
    private static double[][] Without(TaskData task, SparseMatrix matrix, ITrainer trainer, BuildOptions options, UnseenFolds folds, IReadOnlyList<Fit> fits)
    {
        var unseen = fits.Select(_ => new double[task.Examples.Count]).ToArray();
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var left = fold;
            var without = trainer.FitAll([.. fits.Select((fit, head) => Problem(task, matrix, options, head, row => folds[row] != left) with { Start = fit.Point, Rough = true })]);
            Parallel.For(0, fits.Count, Cores.Free, head =>
            {
                for (var row = 0; row < task.Examples.Count; row++)
                {
                    if (folds[row] == left)
                    {
                        unseen[head][row] = matrix.Dot(row, without[head].Weights) + without[head].Bias;
                    }
                }
            });
        }

        return unseen;
    }
}
