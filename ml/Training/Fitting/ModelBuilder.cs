using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Patterns;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>What a fitting is told. Values were chosen by cross-validation on the training part.</summary>
internal sealed record BuildOptions(double L2 = 10, int LeastGroups = 3, int MostFeatures = 20_000, int Folds = 3, bool Patterns = false);

/// <summary>
/// A model with the calibrated scores that its folds gave to examples they had not seen, by row of the task, and the largest gradient norm of its fits. Examples that only
/// teach and rows that no fold left out have none.
/// </summary>
internal sealed record BuiltModel(LinearModel Model, IReadOnlyList<(int Row, int[] Scores)> Unseen, double GradientNorm);

/// <summary>Fits all heads of a task, calibrates them on unseen folds and rounds them to whole numbers.</summary>
internal static class ModelBuilder
{
    public static BuiltModel Build(TaskData task, ITrainer trainer, BuildOptions options)
    {
        var folds = new UnseenFolds(task, options.Folds);
        var learning = options.Patterns ? Task.Run(() => PatternStage.Run(task, folds)) : null;
        var space = new FeatureSpace(task.Examples, options.LeastGroups, options.MostFeatures);
        var matrix = space.Matrix(task.Examples);
        var heads = task.Heads.Length;
        var problems = Enumerable.Range(0, heads).Select(head => Problem(task, matrix, options, head, _ => true)).ToList();
        var fits = trainer.FitAll(problems);
        var unseen = Unseen(task, matrix, trainer, options, folds, fits);
        var patterns = learning?.GetAwaiter().GetResult();
        var measuring = Enumerable.Range(0, task.Examples.Count).Where(row => folds.Judges(row) && !task.Examples[row].Borrowed).ToList();
        var calibrations = new Calibration[heads];
        var shares = new double[heads];
        Parallel.For(0, heads, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, head =>
        {
            var asked = measuring.FindAll(row => task.Examples[row].Answers[head] != TaskData.NotAsked);
            var answers = asked.ConvertAll(row => task.Examples[row].Answers[head] == 1);
            if (patterns is not null)
            {
                shares[head] = PatternShare.Fit(asked.ConvertAll(row => unseen[head][row]), asked.ConvertAll(row => patterns.Unseen[row][head]), answers);
                foreach (var row in measuring)
                {
                    unseen[head][row] += shares[head] * patterns.Unseen[row][head];
                }
            }

            calibrations[head] = Calibration.Fit([.. asked.Select(row => unseen[head][row])], answers);
        });

        var model = Round(task, space, fits, calibrations, patterns?.Patterns, shares);
        var scores = measuring.ConvertAll(row => (row, Enumerable.Range(0, heads)
            .Select(head => (int)Math.Round(((unseen[head][row] * calibrations[head].Slope) + calibrations[head].Offset) * Probabilities.Unit)).ToArray()));
        return new BuiltModel(model, scores, fits.Max(fit => fit.GradientNorm));
    }

    private static FittingProblem Problem(TaskData task, SparseMatrix matrix, BuildOptions options, int head, Func<int, bool> takesPart)
    {
        var rows = Enumerable.Range(0, task.Examples.Count).Where(row => task.Examples[row].Answers[head] != TaskData.NotAsked && takesPart(row)).ToList();
        var labels = rows.ConvertAll(row => task.Examples[row].Answers[head] == 1);
        return new FittingProblem(task.Heads[head], matrix, rows, labels, options.L2);
    }

    /// <summary>What each head says of each example when it was fitted without the example's fold, by head and example; zeros for one that no fold left out.</summary>
    private static double[][] Unseen(TaskData task, SparseMatrix matrix, ITrainer trainer, BuildOptions options, UnseenFolds folds, IReadOnlyList<Fit> fits)
    {
        var unseen = fits.Select(_ => new double[task.Examples.Count]).ToArray();
        for (var fold = 0; fold < folds.Count; fold++)
        {
            var left = fold;
            var without = trainer.FitAll([.. fits.Select((fit, head) => Problem(task, matrix, options, head, row => folds[row] != left) with { Start = fit.Point, Rough = true })]);
            Parallel.For(0, fits.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, head =>
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

    private static LinearModel Round(TaskData task, FeatureSpace space, IReadOnlyList<Fit> fits, Calibration[] calibrations, PatternModel? patterns, double[] shares)
    {
        var stride = LinearModel.StrideOf(task.Heads.Length);
        var keys = new List<uint>(space.Keys.Length);
        var weights = new List<short>(space.Keys.Length * stride);
        foreach (var column in Enumerable.Range(0, space.Keys.Length).OrderBy(column => space.Keys[column]))
        {
            var rounded = fits.Select(fit => (short)Math.Clamp(Math.Round(fit.Weights[column] * Probabilities.Unit), short.MinValue, short.MaxValue)).ToArray();
            if (rounded.All(weight => weight == 0))
            {
                continue;
            }

            keys.Add(space.Keys[column]);
            weights.AddRange(rounded);
            weights.AddRange(Enumerable.Repeat((short)0, stride - rounded.Length));
        }

        return new LinearModel(
            task.Name, task.Heads,
            [.. fits.Select(fit => (int)Math.Round(fit.Bias * Probabilities.Unit))],
            [.. calibrations.Select(calibration => (int)Math.Round(calibration.Slope * 65_536))],
            [.. calibrations.Select(calibration => (int)Math.Round(calibration.Offset * Probabilities.Unit))],
            [.. keys], [.. weights])
        {
            Patterns = patterns,
            PatternShares = [.. shares.Select(share => (int)Math.Round(share * Probabilities.Unit))],
        };
    }
}
