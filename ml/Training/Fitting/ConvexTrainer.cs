namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// Newton's method with conjugate gradients and a backtracking line search (<see cref="NewtonLanes"/>), eight problems side by side on one thread, so that the same corpus
/// gives the same bytes. The objective and its gradient are in double precision, and the directions, which only bend the way, in single. It stops at a pinned gradient norm, or
/// where no step lowers the objective any more; a caller that needs the optimum checks <see cref="Fit.GradientNorm"/>.
/// </summary>
public sealed class ConvexTrainer(double gradientNorm = 1e-5, int mostSteps = 60) : ITrainer
{
    public string Name => "convex-newton-1";

    public Fit Fit(FittingProblem problem) => FitAll([problem])[0];

    /// <summary>All problems are asked of the same features. A problem's fit depends on no other problem.</summary>
    public IReadOnlyList<Fit> FitAll(IReadOnlyList<FittingProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var blocks = problems.Chunk(Lanes.Count).ToArray();
        var fits = new IReadOnlyList<Fit>[blocks.Length];
        Parallel.For(0, blocks.Length, Cores.Free, block =>
            fits[block] = new NewtonLanes(blocks[block], gradientNorm).Run(mostSteps));
        return [.. fits.SelectMany(block => block)];
    }
}
