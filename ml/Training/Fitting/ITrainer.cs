namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// One yes-or-no question over sparse features. <paramref name="Rows"/> are the rows of the matrix that take part, <paramref name="Labels"/>
/// their answers, in the same order. <paramref name="L2"/> is the strength of regularisation against the sum of losses.
/// </summary>
public sealed record FittingProblem(string Name, SparseMatrix Features, IReadOnlyList<int> Rows, IReadOnlyList<bool> Labels, double L2);

/// <summary>A fitted linear logistic model and the norm of the mean objective's gradient where the fitting stopped.</summary>
public sealed record Fit(double[] Weights, double Bias, double GradientNorm, int Iterations);

/// <summary>
/// Minimises (1/n) [ sum of log losses + (L2/2) |w|^2 ], the bias not regularised. Convex with one optimum, so that trainers must agree.
/// </summary>
public interface ITrainer
{
    string Name { get; }

    Fit Fit(FittingProblem problem);
}
