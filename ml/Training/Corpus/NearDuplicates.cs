using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>Finds held-out texts that nearly repeat a text of the training part: they would flatter the figures.</summary>
public static class NearDuplicates
{
    private const double Alike = 0.8;
    private const int FewestPairs = 5;

    /// <summary>Pairs of groups (held out, trained on) of which a text each shares four fifths of its word pairs with the other.</summary>
    public static IReadOnlyList<(string HeldOut, string Trained)> AcrossSplit(IReadOnlyList<LabelledRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return Between([.. rows.Where(row => Split.IsHeldOut(row.Group))], [.. rows.Where(row => !Split.IsHeldOut(row.Group))]);
    }

    /// <summary>The same between any two lists: at most one pair for each text of <paramref name="measured"/>.</summary>
    public static IReadOnlyList<(string HeldOut, string Trained)> Between(IReadOnlyList<LabelledRow> measured, IReadOnlyList<LabelledRow> trained)
    {
        ArgumentNullException.ThrowIfNull(measured);
        ArgumentNullException.ThrowIfNull(trained);
        var shingles = trained.Select(row => Shingles(row.Text)).ToArray();
        var byShingle = new Dictionary<ulong, List<int>>();
        for (var at = 0; at < trained.Count; at++)
        {
            foreach (var shingle in shingles[at])
            {
                (byShingle.TryGetValue(shingle, out var list) ? list : byShingle[shingle] = []).Add(at);
            }
        }

        var found = new List<(string, string)>();
        foreach (var row in measured)
        {
            var own = Shingles(row.Text);
            if (own.Count >= FewestPairs && Twin(row.Group, own, trained, shingles, byShingle) is { } twin)
            {
                found.Add((row.Group, trained[twin].Group));
            }
        }

        return found;
    }

    private static int? Twin(string group, HashSet<ulong> own, IReadOnlyList<LabelledRow> rows, HashSet<ulong>[] shingles, Dictionary<ulong, List<int>> byShingle)
    {
        var shared = new Dictionary<int, int>();
        foreach (var shingle in own)
        {
            foreach (var other in byShingle.GetValueOrDefault(shingle) ?? [])
            {
                shared[other] = shared.GetValueOrDefault(other) + 1;
            }
        }

        foreach (var (other, count) in shared.OrderBy(pair => pair.Key))
        {
            if (rows[other].Group != group && count >= Alike * Math.Max(own.Count, shingles[other].Count))
            {
                return other;
            }
        }

        return null;
    }

    private static HashSet<ulong> Shingles(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', ',', '.', ';', ':', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        var pairs = new HashSet<ulong>();
        for (var at = 1; at < words.Length; at++)
        {
            pairs.Add(WordHash.Key(WordHash.Of(words[at - 1]), WordHash.Of(words[at])));
        }

        return pairs;
    }
}
