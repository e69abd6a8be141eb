namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// One yes-or-no question over sparse features. <paramref name="Rows"/> are the rows of the matrix that take part, <paramref name="Labels"/>
/// their answers, in the same order. <paramref name="L2"/> is the strength of regularisation against the sum of losses.
/// </summary>
public sealed record FittingProblem(string Name, SparseMatrix Features, IReadOnlyList<int> Rows, IReadOnlyList<bool> Labels, double L2)
{
    /// <summary>Where a trainer may begin, weights and bias: the fit of a problem that is nearly the same. The optimum does not depend on it.</summary>
    public double[]? Start { get; init; }

    /// <summary>A fit that only measures how far a model can be trusted: a tenth of the accuracy will do.</summary>
    public bool Rough { get; init; }
}

/// <summary>A fitted linear logistic model and the norm of the mean objective's gradient where the fitting stopped.</summary>
public sealed record Fit(double[] Weights, double Bias, double GradientNorm, int Iterations)
{
    /// <summary>A fit of a point, whose last place is the bias.</summary>
    internal Fit(double[] point, double gradientNorm, int iterations)
        : this(point[..^1], point[^1], gradientNorm, iterations)
    {
    }

    internal double[] Point => [.. Weights, Bias];
}

/// <summary>
/// Minimises (1/n) [ sum of log losses + (L2/2) |w|^2 ], the bias not regularised. Convex with one optimum, so that trainers must agree.
/// </summary>
public interface ITrainer
{
    string Name { get; }

    Fit Fit(FittingProblem problem);

    /// <summary>The fits of several problems, in their order; side by side where a trainer can.</summary>
    IReadOnlyList<Fit> FitAll(IReadOnlyList<FittingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var fits = new Fit[problems.Count];
        Parallel.For(0, fits.Length, Cores.Free, at => fits[at] = Fit(problems[at]));
        return fits;
    }
}
