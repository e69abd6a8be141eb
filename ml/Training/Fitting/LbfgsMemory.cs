namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>The last few steps and changes of gradient, and the direction that they suggest (two-loop recursion).</summary>
internal sealed class LbfgsMemory(int history, int size)
{
    private readonly List<(double[] Step, double[] Change, double Rho)> _pairs = [];

    public void Clear() => _pairs.Clear();

    public void Remember(double[] point, double[] next, double[] gradient, double[] nextGradient)
    {
        var step = new double[size];
        var change = new double[size];
        var curvature = 0.0;
        for (var at = 0; at < size; at++)
        {
            step[at] = next[at] - point[at];
            change[at] = nextGradient[at] - gradient[at];
            curvature += step[at] * change[at];
        }

        if (curvature <= 1e-16)
        {
            return;
        }

        if (_pairs.Count == history)
        {
            _pairs.RemoveAt(0);
        }

        _pairs.Add((step, change, 1 / curvature));
    }

    public double[] Direction(double[] gradient)
    {
        var direction = (double[])gradient.Clone();
        var shares = new double[_pairs.Count];
        for (var at = _pairs.Count - 1; at >= 0; at--)
        {
            var (step, change, rho) = _pairs[at];
            shares[at] = rho * Dot(step, direction);
            Add(direction, change, -shares[at]);
        }

        if (_pairs.Count > 0)
        {
            var (_, change, rho) = _pairs[^1];
            Scale(direction, 1 / (rho * Dot(change, change)));
        }

        for (var at = 0; at < _pairs.Count; at++)
        {
            var (step, change, rho) = _pairs[at];
            Add(direction, step, shares[at] - (rho * Dot(change, direction)));
        }

        Scale(direction, -1);
        return direction;
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var at = 0; at < a.Length; at++)
        {
            sum += a[at] * b[at];
        }

        return sum;
    }

    private static void Add(double[] to, double[] what, double factor)
    {
        for (var at = 0; at < to.Length; at++)
        {
            to[at] += factor * what[at];
        }
    }

    private static void Scale(double[] vector, double factor)
    {
        for (var at = 0; at < vector.Length; at++)
        {
            vector[at] *= factor;
        }
    }
}
