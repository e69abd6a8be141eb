namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>Solves for Newton's directions by conjugate gradients, scaled by a <see cref="Preconditioner"/>, each lane with its own steps.</summary>
internal sealed class ConjugateGradients(LogisticObjective objective)
{
    private const int MostSteps = 250;
    private readonly Preconditioner _preconditioner = new(objective);
    private readonly double[] _rest = new double[objective.Size];
    private readonly double[] _scaled = new double[objective.Size];
    private readonly double[] _search = new double[objective.Size];
    private readonly double[] _product = new double[objective.Size];

    /// <summary>
    /// Directions whose products with the second derivatives, where the objective was last evaluated, are the negative gradients but for the tolerances (norms). A lane
    /// with an infinite tolerance keeps still.
    /// </summary>
    public void Solve(double[] gradient, ReadOnlySpan<double> tolerances, double[] direction)
    {
        Array.Clear(direction);
        _preconditioner.Renew();
        for (var at = 0; at < gradient.Length; at++)
        {
            _rest[at] = -gradient[at];
        }

        _preconditioner.Scale(_rest, _scaled);
        _scaled.CopyTo(_search, 0);
        Span<double> lengths = stackalloc double[Lanes.Count];
        Span<double> next = stackalloc double[Lanes.Count];
        Span<double> factors = stackalloc double[Lanes.Count];
        Span<bool> moves = stackalloc bool[Lanes.Count];
        moves.Fill(true);
        Lanes.Dot(_rest, _scaled, lengths);
        for (var step = 0; step < MostSteps && StillMoves(tolerances, moves); step++)
        {
            objective.Curve(_search, _product);
            Lanes.Dot(_search, _product, factors);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                factors[lane] = moves[lane] ? lengths[lane] / factors[lane] : 0;
            }

            Lanes.Add(direction, _search, factors);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                factors[lane] = -factors[lane];
            }

            Lanes.Add(_rest, _product, factors);
            _preconditioner.Scale(_rest, _scaled);
            Lanes.Dot(_rest, _scaled, next);
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                factors[lane] = moves[lane] ? next[lane] / lengths[lane] : 0;
                lengths[lane] = next[lane];
            }

            Lanes.Turn(_search, _scaled, factors);
        }
    }

    private bool StillMoves(ReadOnlySpan<double> tolerances, Span<bool> moves)
    {
        Span<double> squares = stackalloc double[Lanes.Count];
        Lanes.Dot(_rest, _rest, squares);
        var any = false;
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            moves[lane] &= Math.Sqrt(squares[lane]) > tolerances[lane];
            any |= moves[lane];
        }

        return any;
    }
}
