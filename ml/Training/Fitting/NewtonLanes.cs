namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>Up to eight problems on their way to their optima. A lane that has ended keeps still while the others go on.</summary>
internal sealed class NewtonLanes
{
    private const double Sufficient = 1e-4;
    private const int MostHalvings = 40;

    /// <summary>A direction is solved for to this share of the gradient's norm, and never further than half the norm to reach.</summary>
    private const double Accuracy = 0.1;

    private readonly int _problems;
    private readonly double[] _reach = new double[Lanes.Count];
    private readonly LogisticObjective _objective;
    private readonly ConjugateGradients _solver;
    private readonly double[] _point;
    private readonly double[] _gradient;
    private readonly double[] _direction;
    private readonly double[] _values = new double[Lanes.Count];
    private readonly double[] _norms = new double[Lanes.Count];
    private readonly bool[] _ended = new bool[Lanes.Count];
    private readonly int[] _steps = new int[Lanes.Count];

    public NewtonLanes(FittingProblem[] problems, double gradientNorm)
    {
        _problems = problems.Length;
        _objective = new LogisticObjective(problems);
        _solver = new ConjugateGradients(_objective);
        (_point, _gradient, _direction) = (new double[_objective.Size], new double[_objective.Size], new double[_objective.Size]);
        for (var lane = 0; lane < problems.Length; lane++)
        {
            _reach[lane] = gradientNorm * (problems[lane].Rough ? 10 : 1);
            for (var place = 0; place < problems[lane].Start?.Length; place++)
            {
                _point[(place * Lanes.Count) + lane] = problems[lane].Start![place];
            }
        }
    }

    /// <summary>The norm of the objective's gradient at a point, whose last place is the bias.</summary>
    public static double NormAt(FittingProblem problem, double[] point)
    {
        var lanes = new NewtonLanes([problem with { Start = point }], 0);
        lanes.Evaluate();
        return lanes._norms[0];
    }

    public IReadOnlyList<Fit> Run(int mostSteps)
    {
        Array.Fill(_ended, true, _problems, Lanes.Count - _problems);
        Evaluate();
        for (var step = 0; step < mostSteps && _ended.Contains(false); step++)
        {
            Move();
            Evaluate();
        }

        return [.. Enumerable.Range(0, _problems).Select(lane => new Fit(LaneOf(_point, lane), _norms[lane], _steps[lane]))];
    }

    private void Evaluate()
    {
        _objective.Evaluate(_point, _gradient, _values);
        Lanes.Dot(_gradient, _gradient, _norms);
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            _norms[lane] = Math.Sqrt(_norms[lane]);
            _ended[lane] |= _norms[lane] <= _reach[lane];
        }
    }

    private void Move()
    {
        var tolerances = _norms.Select((norm, lane) => _ended[lane] ? double.PositiveInfinity : Math.Max(Accuracy * norm, _reach[lane] / 2)).ToArray();
        _solver.Solve(_gradient, tolerances, _direction);
        _objective.SetLine(_direction);
        Span<double> slopes = stackalloc double[Lanes.Count];
        Span<double> still = stackalloc double[Lanes.Count];
        Span<double> cross = stackalloc double[Lanes.Count];
        Span<double> moving = stackalloc double[Lanes.Count];
        Lanes.Dot(_direction, _gradient, slopes);
        LogisticObjective.Products(_point, _point, still);
        LogisticObjective.Products(_point, _direction, cross);
        LogisticObjective.Products(_direction, _direction, moving);
        Span<double> lengths = stackalloc double[Lanes.Count];
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            var (length, halvings) = (1.0, 0);
            while (!_ended[lane] && _objective.AlongLine(lane, length, still[lane], cross[lane], moving[lane]) > _values[lane] + (Sufficient * length * slopes[lane]))
            {
                length /= 2;
                _ended[lane] = ++halvings == MostHalvings;
            }

            lengths[lane] = _ended[lane] ? 0 : length;
            _steps[lane] += _ended[lane] ? 0 : 1;
        }

        Lanes.Add(_point, _direction, lengths);
    }

    private static double[] LaneOf(double[] point, int lane)
    {
        var places = new double[point.Length / Lanes.Count];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = point[(place * Lanes.Count) + lane];
        }

        return places;
    }
}
