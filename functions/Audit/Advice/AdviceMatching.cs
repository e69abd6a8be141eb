namespace EhcpPipeline.Audit.Advice;

/// <summary>Which recommendation each provision item came from. <paramref name="Provision"/> and <paramref name="Recommendation"/> count from 0.</summary>
internal readonly record struct Tie(int Provision, int Recommendation, int Score);

/// <summary>
/// Ties items to recommendations: first the likest pairs one to one, then what is left over to the likest that is already tied, since a plan may divide one
/// recommendation into several items or gather several in one. Ties of equal score fall to the earlier item.
/// </summary>
internal static class AdviceMatching
{
    /// <summary>Below this two texts share no more than any two provisions for one child do. Tuned on the sample pairs of tests/samples/advice.</summary>
    public const int Alike = 330;

    /// <param name="provision">Number of items.</param>
    /// <param name="recommendations">Number of recommendations.</param>
    /// <param name="likeness">Of an item and a recommendation, 0 to 1,000.</param>
    /// <param name="joins">Whether a pair may join one already tied: what is left over must be told nearly whole by the other, since "direct therapy" on one skill is not "direct therapy" on another.</param>
    public static IReadOnlyList<Tie> Of(int provision, int recommendations, Func<int, int, int> likeness, Func<Tie, bool, bool> joins)
    {
        var pairs = new List<Tie>();
        for (var item = 0; item < provision; item++)
        {
            for (var advice = 0; advice < recommendations; advice++)
            {
                if (likeness(item, advice) is >= Alike and var score)
                {
                    pairs.Add(new Tie(item, advice, score));
                }
            }
        }

        pairs.Sort((left, right) => right.Score != left.Score ? right.Score.CompareTo(left.Score) : left.Provision != right.Provision ? left.Provision.CompareTo(right.Provision) : left.Recommendation.CompareTo(right.Recommendation));
        var (items, advised) = (new HashSet<int>(), new HashSet<int>());
        var ties = pairs.Where(pair => !items.Contains(pair.Provision) && !advised.Contains(pair.Recommendation) && items.Add(pair.Provision) && advised.Add(pair.Recommendation)).ToList();
        foreach (var pair in pairs)
        {
            var loose = !items.Contains(pair.Provision);
            if ((loose || !advised.Contains(pair.Recommendation)) && joins(pair, loose))
            {
                items.Add(pair.Provision);
                advised.Add(pair.Recommendation);
                ties.Add(pair);
            }
        }

        return [.. ties.OrderBy(tie => tie.Provision).ThenBy(tie => tie.Recommendation)];
    }
}
