namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// The logistic function from the four rules of arithmetic alone: the exponential of the mathematics library may differ in its last bit
/// between machines, and a model file may not.
/// </summary>
internal static class Logistic
{
    private const double Log2 = 0.693147180559945309417;
    private const int Terms = 14;

    /// <summary>log(1 + exp(-signed)) and 1 / (1 + exp(-signed)).</summary>
    public static (double Loss, double Probability) Loss(double signed)
    {
        if (signed >= 0)
        {
            var small = Exp(-signed);
            return (Log1P(small), 1 / (1 + small));
        }

        var rising = Exp(signed);
        return (Log1P(rising) - signed, rising / (1 + rising));
    }

    public static double Exp(double x)
    {
        if (x < -700)
        {
            return 0;
        }

        var power = (int)(x / Log2);
        var rest = x - (power * Log2);
        var term = 1.0;
        var sum = 1.0;
        for (var at = 1; at <= Terms; at++)
        {
            term *= rest / at;
            sum += term;
        }

        return power >= 0 ? sum * BitConverter.UInt64BitsToDouble((ulong)(1023 + power) << 52) : power < -1022 ? 0 : sum * BitConverter.UInt64BitsToDouble((ulong)(1023 + power) << 52);
    }

    /// <summary>log(1 + x) for x from 0 to 1, by the series of the inverse hyperbolic tangent.</summary>
    private static double Log1P(double x)
    {
        var ratio = x / (2 + x);
        var square = ratio * ratio;
        var sum = 0.0;
        for (var at = 27; at >= 1; at -= 2)
        {
            sum = (sum * square) + (1.0 / at);
        }

        return 2 * ratio * sum;
    }
}
