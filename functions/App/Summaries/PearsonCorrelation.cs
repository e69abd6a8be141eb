using System.Numerics;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Pearson's correlation from sums, in whole numbers throughout, so that it is the same on every machine.</summary>
internal static class PearsonCorrelation
{
    private const int Scale = 10_000;

    /// <summary>In ten-thousandths, towards zero; null where either side does not vary.</summary>
    public static int? TenThousandths(long n, long sumX, long sumY, long sumXX, long sumYY, long sumXY)
    {
        BigInteger x = ((BigInteger)n * sumXX) - ((BigInteger)sumX * sumX);
        BigInteger y = ((BigInteger)n * sumYY) - ((BigInteger)sumY * sumY);
        if (x.Sign <= 0 || y.Sign <= 0)
        {
            return null;
        }

        BigInteger covariance = ((BigInteger)n * sumXY) - ((BigInteger)sumX * sumY);
        var squared = covariance * covariance * Scale * Scale / (x * y);
        return covariance.Sign * (int)Root(squared);
    }

    private static BigInteger Root(BigInteger square)
    {
        BigInteger low = 0, high = Scale;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = middle * middle <= square ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
