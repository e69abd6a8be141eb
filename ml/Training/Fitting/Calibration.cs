namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>Platt's scaling of a head's score, fitted on scores that the head gave to folds it had not seen.</summary>
internal readonly record struct Calibration(double Slope, double Offset)
{
    private const double Prior = 0.02;

    /// <summary>Newton's method on two parameters, pulled gently towards no change so that a perfect separation stays finite.</summary>
    public static Calibration Fit(IReadOnlyList<double> scores, IReadOnlyList<bool> answers)
    {
        var (slope, offset) = (1.0, 0.0);
        for (var round = 0; round < 50; round++)
        {
            var strength = Prior * scores.Count * 0.05;
            var (g0, g1, h00, h01, h11) = (strength * (slope - 1), strength * offset, strength, 0.0, strength);
            for (var at = 0; at < scores.Count; at++)
            {
                var logit = (slope * scores[at]) + offset;
                var probability = Logistic.Loss(logit).Probability;
                var error = probability - (answers[at] ? 1 : 0);
                var weight = probability * (1 - probability);
                g0 += error * scores[at];
                g1 += error;
                h00 += weight * scores[at] * scores[at];
                h01 += weight * scores[at];
                h11 += weight;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            if (determinant <= 1e-12)
            {
                break;
            }

            var (d0, d1) = (((h11 * g0) - (h01 * g1)) / determinant, ((h00 * g1) - (h01 * g0)) / determinant);
            slope = Math.Clamp(slope - d0, 0.05, 8);
            offset = Math.Clamp(offset - d1, -8, 8);
            if (Math.Abs(d0) + Math.Abs(d1) < 1e-9)
            {
                break;
            }
        }

        return new Calibration(slope, offset);
    }
}
