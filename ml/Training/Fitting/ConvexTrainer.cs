namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// L-BFGS with a backtracking line search, in double precision on one thread, so that the same corpus gives the same bytes. It stops at a pinned gradient norm,
/// or where no step lowers the objective any more; a caller that needs the optimum checks <see cref="Fit.GradientNorm"/>.
/// </summary>
public sealed class ConvexTrainer(double gradientNorm = 1e-5, int mostIterations = 400) : ITrainer
{
    private const int History = 10;
    private const double Sufficient = 1e-4;
    private const int MostHalvings = 40;

    public string Name => "convex-lbfgs-1";

    public Fit Fit(FittingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var objective = new LogisticObjective(problem);
        var point = new double[objective.Size];
        var gradient = new double[objective.Size];
        var value = objective.Evaluate(point, gradient);
        var memory = new LbfgsMemory(History, objective.Size);
        var (next, nextGradient) = (new double[objective.Size], new double[objective.Size]);
        var iteration = 0;
        for (; iteration < mostIterations && Norm(gradient) > gradientNorm; iteration++)
        {
            var direction = memory.Direction(gradient);
            var slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                memory.Clear();
                direction = memory.Direction(gradient);
                slope = Dot(direction, gradient);
            }

            var step = iteration == 0 ? Math.Min(1, 1 / Norm(gradient)) : 1.0;
            var moved = false;
            for (var halving = 0; halving < MostHalvings; halving++, step /= 2)
            {
                for (var at = 0; at < point.Length; at++)
                {
                    next[at] = point[at] + (step * direction[at]);
                }

                var nextValue = objective.Evaluate(next, nextGradient);
                if (nextValue <= value + (Sufficient * step * slope))
                {
                    memory.Remember(point, next, gradient, nextGradient);
                    value = nextValue;
                    moved = true;
                    break;
                }
            }

            if (!moved)
            {
                break;
            }

            (point, next) = (next, point);
            (gradient, nextGradient) = (nextGradient, gradient);
        }

        return new Fit(point[..^1], point[^1], Norm(gradient), iteration);
    }

    private static double Norm(double[] vector) => Math.Sqrt(Dot(vector, vector));

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var at = 0; at < a.Length; at++)
        {
            sum += a[at] * b[at];
        }

        return sum;
    }
}
