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
    public static BuiltModel Build(TaskData task, ITrainer trainer, BuildOptions options) => BuildAsync(task, trainer, options).GetAwaiter().GetResult();

    /// <summary>Asks for the cores (<see cref="Cores"/>) before it returns: of several tasks, the one begun first is served first.</summary>
    public static async Task<BuiltModel> BuildAsync(TaskData task, ITrainer trainer, BuildOptions options)
    {
        var folds = new UnseenFolds(task, options.Folds);
        var learning = options.Patterns ? PatternStage.RunAsync(task, folds) : Task.FromResult<PatternStage?>(null);
        var linear = await Cores.Run(() => LinearStage.Run(task, trainer, options, folds)).ConfigureAwait(false);
        var patterns = await learning.ConfigureAwait(false);
        return await Cores.Run(() => Join(task, linear, patterns, folds)).ConfigureAwait(false);
    }

    private static BuiltModel Join(TaskData task, LinearStage linear, PatternStage? patterns, UnseenFolds folds)
    {
        var (space, fits, unseen) = linear;
        var heads = task.Heads.Length;
        var measuring = Enumerable.Range(0, task.Examples.Count).Where(row => folds.Judges(row) && !task.Examples[row].Borrowed).ToList();
        var calibrations = new Calibration[heads];
        var shares = new double[heads];
        Parallel.For(0, heads, Cores.Free, head =>
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
