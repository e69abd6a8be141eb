using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Decides whether tags are to be believed. Most are written by office programs and are right; the rest come from converters that tag each page as
/// one part, leave text out, or put it in the order it was drawn.
/// </summary>
internal static class TagSoundness
{
    private const double LeastMarked = 0.75;
    private const double LeastCovered = 0.9;
    private const double MostArtifacts = 0.25;
    private const float Edge = 0.12f;
    private const double LeastSound = 0.5;
    private const double MostLoose = 0.1;

    /// <summary>Where most of the text stands in tagged tables, which no look at the page finds so surely, a title above each may be loose.</summary>
    private const double MostLooseAmongTables = 0.35;
    private const double LeastInTables = 0.5;
    private const int LongestParagraph = 6000;
    private const int FreeInversions = 2;
    private const int InversionShare = 10;
    private const int SidewaysShare = 20;

    /// <summary>Enough text is in marked content for the tree to be worth reading.</summary>
    public static bool IsWorthReading(IEnumerable<PageWords> pages)
    {
        var (marked, letters) = (0L, 0L);
        foreach (var page in pages)
        {
            marked += page.Marked;
            letters += page.Letters;
        }

        return marked > 0 && marked >= LeastSound * LeastMarked * letters;
    }

    /// <summary>Marks the pages whose text the tree covers; false when too little of the document is on such pages.</summary>
    public static bool FindPages(IEnumerable<PageWords> pages, TagTree tree)
    {
        var (sound, all) = (0L, 0L);
        foreach (var page in pages)
        {
            var (covered, artifacts, free) = (0, 0, 0);
            var (last, placed) = (ContentKeys.None, false);
            for (var i = 0; i < page.Words.Length; i++)
            {
                ref readonly var word = ref page.Words[i];
                if (page.Taken[i])
                {
                    // Page furniture, known by its coming back.
                    continue;
                }

                if (word.IsArtifact)
                {
                    // Headers and footers may well be longer than the text of a short page.
                    artifacts += word.Base > Edge * page.Height && word.Base < (1 - Edge) * page.Height ? word.Length : 0;
                }
                else
                {
                    if (word.Mcid != last)
                    {
                        (last, placed) = (word.Mcid, tree.Placed.Contains((page.Page, word.Mcid)));
                    }

                    covered += placed ? word.Length : 0;
                    free += placed ? 0 : word.Length;
                }
            }

            page.IsSound = covered > 0 && covered >= LeastCovered * (covered + free) && artifacts <= MostArtifacts * (covered + free + artifacts);
            all += covered + free + artifacts;
            sound += page.IsSound ? covered + free + artifacts : 0;
        }

        return sound > 0 && sound >= LeastSound * all;
    }

    /// <summary>The text stands in blocks of a paragraph's length, in the order of the page, and in the tables that are drawn.</summary>
    public static bool IsSound(TaggedFlow flow, List<FlowItem> items, IEnumerable<PageWords> pages) =>
        flow.LooseLetters <= (LettersInTables(items) >= LeastInTables * flow.Letters ? MostLooseAmongTables : MostLoose) * flow.Letters
        && items.TrueForAll(item => item.Paragraph is null || item.Paragraph.Letters <= LongestParagraph)
        && IsInOrder(items)
        && RowsAreInOrder(items)
        && pages.Where(page => page.IsSound).SelectMany(page => page.Grids.Select(grid => (page, grid))).All(drawn => IsTagged(drawn.grid, drawn.page));

    private static long LettersInTables(List<FlowItem> items) =>
        items.Where(item => item.Table is not null).SelectMany(item => item.Table!.Rows).SelectMany(row => row.Cells).Where(cell => !cell.ContinuesAbove).SelectMany(cell => cell.Items).Sum(content => (long)(content.Paragraph?.Letters ?? 0));

    private static bool IsInOrder(List<FlowItem> items)
    {
        var (count, inversions) = (0, 0);
        TextLine? last = null;
        foreach (var line in items.SelectMany(Starts))
        {
            count++;
            inversions += last is not null && IsBefore(line, last) ? 1 : 0;
            last = line;
        }

        return inversions <= FreeInversions + (count / InversionShare);
    }

    /// <summary>The cells of rows follow each other from left to right.</summary>
    private static bool RowsAreInOrder(List<FlowItem> items)
    {
        var (count, inversions) = (0, 0);
        foreach (var row in items.Where(item => item.Table is not null).SelectMany(item => item.Table!.Rows))
        {
            TextLine? last = null;
            foreach (var line in row.Cells.Where(cell => !cell.ContinuesAbove).Select(FirstOf).OfType<TextLine>())
            {
                count++;
                inversions += last is not null && last.Page == line.Page && line.Right < last.Left ? 1 : 0;
                last = line;
            }
        }

        return inversions <= FreeInversions + (count / SidewaysShare);
    }

    private static TextLine? FirstOf(CellDraft cell) => cell.Items.Select(content => content.Paragraph?.First).FirstOrDefault(line => line is not null);

    /// <summary>The first line of a paragraph, or of each row of a table.</summary>
    private static IEnumerable<TextLine> Starts(FlowItem item) => item.Paragraph is { } paragraph
        ? [paragraph.First]
        : item.Table!.Rows.Select(row => row.Cells.Where(cell => !cell.ContinuesAbove).Select(FirstOf).FirstOrDefault(line => line is not null)).OfType<TextLine>();

    /// <summary>Above on the page, in the same column; or on an earlier page.</summary>
    private static bool IsBefore(TextLine line, TextLine last) =>
        line.Page < last.Page
        || (line.Page == last.Page && line.Turned == last.Turned && line.Base < last.Base - last.Size && line.Left < last.Right && line.Right > last.Left);

    /// <summary>A drawn table of several rows and columns is one by its tags too, cut into the same cells.</summary>
    private static bool IsTagged(Grid grid, PageWords page)
    {
        var filled = grid.Cells.Where(cell => cell.Words.Count > 0).ToList();
        if (grid.Columns.Length < 3 || grid.Rows.Length < 3 || filled.Count < 4)
        {
            return true;
        }

        var holders = new Dictionary<int, HashSet<int>>();
        var outside = 0;
        foreach (var cell in filled)
        {
            foreach (ref readonly var word in CollectionsMarshal.AsSpan(cell.Words))
            {
                var tagged = page.IndexOf(word) is >= 0 and var index ? page.Cells[index] : 0;
                if (tagged > 0)
                {
                    (holders.TryGetValue(tagged, out var columns) ? columns : holders[tagged] = []).Add(cell.Column);
                }
                else
                {
                    outside += word.IsArtifact ? 0 : 1;
                }
            }
        }

        var clashes = holders.Values.Count(columns => columns.Count > 1);
        return clashes * 5 <= filled.Count && outside * 5 <= filled.Sum(cell => cell.Words.Count);
    }
}
