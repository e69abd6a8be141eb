using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Functions.Moderation;

/// <summary>
/// How far two graders agree on the same things. <see cref="KappaTenThousandths"/> is Cohen's kappa in ten-thousandths, half up; null where it is
/// undefined (no pairs, or both always gave the same one grade). All by whole numbers, so that it is the same on every machine.
/// </summary>
public sealed record Agreement(int Pairs, int Same, int WithinOne, int? KappaTenThousandths)
{
    private const int Grades = 4;

    public static Agreement Of(IReadOnlyCollection<(Grade One, Grade Other)> pairs)
    {
        var same = pairs.Count(pair => pair.One == pair.Other);
        var near = pairs.Count(pair => Math.Abs((int)pair.One - (int)pair.Other) <= 1);
        long chance = 0;
        for (var grade = 0; grade < Grades; grade++)
        {
            chance += (long)pairs.Count(pair => (int)pair.One == grade) * pairs.Count(pair => (int)pair.Other == grade);
        }

        long n = pairs.Count;
        var denominator = (n * n) - chance;
        return new Agreement(pairs.Count, same, near, denominator == 0 ? null : HalfUp((n * same) - chance, denominator));
    }

    private static int HalfUp(long numerator, long denominator) => (int)Math.Floor(((20_000m * numerator) + denominator) / (2m * denominator));
}
