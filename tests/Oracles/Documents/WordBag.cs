using System.Text;

namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>Agreement of two texts as bags of words: F1 over words of letters and digits without regard to case; 1 where both are empty.</summary>
internal static class WordBag
{
    public static double Agreement(string one, string other)
    {
        var (a, b) = (Count(one), Count(other));
        var total = a.Values.Sum() + b.Values.Sum();
        var shared = a.Sum(word => Math.Min(word.Value, b.GetValueOrDefault(word.Key)));
        return total == 0 ? 1 : 2.0 * shared / total;
    }

    private static Dictionary<string, int> Count(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var word = new StringBuilder();
        foreach (var character in text.Append(' '))
        {
            if (char.IsLetterOrDigit(character) || character == '_')
            {
                word.Append(char.ToLowerInvariant(character));
            }
            else if (word.Length > 0)
            {
                counts[word.ToString()] = counts.GetValueOrDefault(word.ToString()) + 1;
                word.Clear();
            }
        }

        return counts;
    }
}
