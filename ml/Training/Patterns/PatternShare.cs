using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>How much a pattern's answer weighs beside the linear score of the same head: two weights fitted together on unseen folds, as a ratio.</summary>
internal static class PatternShare
{
    private const double Most = 16;
    private const double LeastLinear = 0.05;

    public static double Fit(IReadOnlyList<double> linear, IReadOnlyList<double> patterns, IReadOnlyList<bool> answers)
    {
        var matrix = new SparseMatrix();
        for (var row = 0; row < answers.Count; row++)
        {
            matrix.AddRow([(0, (float)linear[row]), (1, (float)patterns[row])]);
        }

        var fit = new ConvexTrainer(1e-8).Fit(new FittingProblem("patterns", matrix, [.. Enumerable.Range(0, answers.Count)], answers, 1));
        return Math.Clamp(fit.Weights[1] / Math.Max(LeastLinear, fit.Weights[0]), 0, Most);
    }
}
