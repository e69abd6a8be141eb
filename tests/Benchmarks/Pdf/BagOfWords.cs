namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>Agreement of two texts as bags of words: the harmonic mean of precision and recall over words split at white space.</summary>
internal static class BagOfWords
{
    public static double F1(string a, string b)
    {
        var left = Count(a, out var leftTotal);
        var right = Count(b, out var rightTotal);
        if (leftTotal == 0 || rightTotal == 0)
        {
            return leftTotal == rightTotal ? 1 : 0;
        }

        var shared = 0;
        foreach (var (word, count) in left)
        {
            shared += Math.Min(count, right.GetValueOrDefault(word));
        }

        return 2.0 * shared / (leftTotal + rightTotal);
    }

    private static Dictionary<string, int> Count(string text, out int total)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        total = words.Length;
        foreach (var word in words)
        {
            counts[word] = counts.GetValueOrDefault(word) + 1;
        }

        return counts;
    }
}
