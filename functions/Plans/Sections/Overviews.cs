using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Drops lists of contents and tables that explain what each section is for. They name many sections in a row with little under each, and the same
/// sections stand elsewhere with more.
/// </summary>
internal static class Overviews
{
    internal const int SmallSize = 420;
    private const int FewestCodes = 4;
    private const int FewestPages = 3;

    public static IReadOnlyList<Candidate> Drop(IReadOnlyList<Candidate> candidates)
    {
        var kept = candidates.ToList();
        while (Worst(kept) is var (from, to))
        {
            kept.RemoveRange(from, to - from);
        }

        return kept;
    }

    // The window with the most sections that stand elsewhere with more under them; null if there is none.
    private static (int From, int To)? Worst(List<Candidate> candidates)
    {
        (int From, int To)? worst = null;
        var most = 0;
        for (var from = 0; from < candidates.Count;)
        {
            var to = Window(candidates, from);
            var codes = Codes(candidates, from, to);
            if (codes.Count >= FewestCodes && codes.Count > most && Elsewhere(candidates, from, to, codes))
            {
                worst = (from, to);
                most = codes.Count;
            }

            from = Math.Max(to, from + 1);
        }

        return worst;
    }

    // Marks that follow one another with little between, each code once. The last may have anything behind it: a list of contents runs into the text.
    private static int Window(List<Candidate> candidates, int from)
    {
        var seen = new HashSet<SectionCode>();
        var to = from;
        var pages = 0;
        while (to < candidates.Count && candidates[to].Columns is null)
        {
            // A heading without a page number behind lines that have one: the list of contents is over.
            if (pages >= FewestPages && !candidates[to].Mark.PageNumber && candidates[to].Level > 0)
            {
                break;
            }

            // The list's lines are no headings; the first section's title is one.
            if (to - from >= FewestCodes && candidates[to].Level > 0 && candidates.Skip(from).Take(to - from).All(candidate => candidate.Level == 0))
            {
                break;
            }

            pages += candidates[to].Mark.PageNumber ? 1 : 0;
            var fresh = candidates[to].Codes.All(code => !seen.Contains(code));
            if (!fresh && !(to > from && candidates[to - 1].Codes.SequenceEqual(candidates[to].Codes)))
            {
                break;
            }

            seen.UnionWith(candidates[to].Codes);
            var small = candidates[to].Size <= SmallSize && candidates[to].Lines <= 4;
            to++;
            if (!small)
            {
                break;
            }
        }

        return to;
    }

    private static HashSet<SectionCode> Codes(List<Candidate> candidates, int from, int to)
    {
        var codes = new HashSet<SectionCode>();
        for (var i = from; i < to; i++)
        {
            codes.UnionWith(candidates[i].Codes.Select(Whole));
        }

        return codes;
    }

    private static bool Elsewhere(List<Candidate> candidates, int from, int to, HashSet<SectionCode> codes)
    {
        var lettered = 0;
        var inside = 0;
        for (var i = from; i < to; i++)
        {
            lettered += candidates[i].Lettered ? 1 : 0;
            // What follows the last mark of a list is not its own.
            inside += i == to - 1 ? Math.Min(candidates[i].Size, SmallSize) : candidates[i].Size;
        }

        // The rows of a list of appendices go by the same letters as headings that say "Section".
        var headed = candidates[from] is { FirstCell: false, Mark.Worded: true };
        var outside = 0;
        var outsideLetters = 0;
        var again = new HashSet<SectionCode>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if ((i >= from && i < to) || (headed && candidates[i] is { FirstCell: true, Mark: { Worded: false, Titled: false } }))
            {
                continue;
            }

            foreach (var code in candidates[i].Codes.Select(Whole).Where(codes.Contains))
            {
                again.Add(code);
                outside += candidates[i].Size;
                outsideLetters += candidates[i].Lettered ? 1 : 0;
            }
        }

        // A short run must be found again whole; of a long one the plan may lack a section or two, but not of letters given up for bare titles.
        var enough = codes.Count < 6 ? again.Count == codes.Count : again.Count * 10 >= codes.Count * (lettered > 0 && outsideLetters == 0 ? 8 : 7);
        return enough && outside > inside;
    }

    private static SectionCode Whole(SectionCode code) => code is SectionCode.H1 or SectionCode.H2 ? SectionCode.H : code;
}
