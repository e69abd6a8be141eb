using System.Text;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>Counts of what was found, what was not, and what was found too much.</summary>
internal readonly record struct Score(int Found, int Missed, int Extra)
{
    public double F1 => Found + Missed + Extra == 0 ? 1 : 2.0 * Found / ((2.0 * Found) + Missed + Extra);

    public static Score operator +(Score left, Score right) => new(left.Found + right.Found, left.Missed + right.Missed, left.Extra + right.Extra);

    public override string ToString() => FormattableString.Invariant($"{F1:F3} (found {Found}, missed {Missed}, extra {Extra})");
}

internal static class Matching
{
    private const double Same = 0.8;

    /// <summary>
    /// Pairs each expected text with the likest found text of its section, both in any of their forms (a row whole, or its provision alone): four words in five shared. What a truth lists only
    /// to say that it is none ("None needed.") is neither hit nor miss.
    /// </summary>
    public static Score Texts(IEnumerable<(string Section, string[] Forms, bool None)> expected, IEnumerable<(string Section, string[] Forms)> found)
    {
        var left = found.ToList();
        var (hits, misses) = (0, 0);
        foreach (var (section, forms, none) in expected)
        {
            var best = left.Where(item => item.Section == section).Select(item => (Item: item, Like: forms.Max(form => item.Forms.Max(own => Like(form, own))))).OrderByDescending(pair => pair.Like).FirstOrDefault();
            if (best.Like >= Same)
            {
                left.Remove(best.Item);
                hits += none ? 0 : 1;
            }
            else
            {
                misses += none ? 0 : 1;
            }
        }

        return new(hits, misses, left.Count);
    }

    public static Score Sets<T>(IEnumerable<T> expected, IEnumerable<T> found)
    {
        var left = found.ToList();
        var (hits, misses) = (0, 0);
        foreach (var item in expected)
        {
            _ = left.Remove(item) ? hits++ : misses++;
        }

        return new(hits, misses, left.Count);
    }

    private static double Like(string left, string right)
    {
        var (a, b) = (Words(left), Words(right));
        var rest = new List<string>(b);
        var shared = a.Count(rest.Remove);
        return a.Count + b.Count == 0 ? 0 : 2.0 * shared / (a.Count + b.Count);
    }

    private static List<string> Words(string text)
    {
        var builder = new StringBuilder();
        foreach (var c in text)
        {
            builder.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        }

        return [.. builder.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
