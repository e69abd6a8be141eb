using System.Text;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Finds running headers, footers and page numbers: lines in the top and bottom margins that come back at the same height on other pages, numbers
/// aside, and lone page numbers.
/// </summary>
internal static class FurnitureFinder
{
    /// <summary>The parts of a page's height in which furniture stands.</summary>
    private const float TopBand = 0.18f;
    private const float BottomBand = 0.82f;
    private const int LinesPerEdge = 4;
    private const float HeightStep = 6;

    /// <summary>The space between two lines of the text, as a share of the space between the outer one and what runs along the page's edge.</summary>
    private const float NearerToBody = 0.7f;

    public static HashSet<TextLine> Find(IReadOnlyList<PageContent> pages)
    {
        var furniture = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        var seen = new Dictionary<string, List<TextLine>>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            foreach (var line in Candidates(page))
            {
                if (IsPageNumber(line.ToString()))
                {
                    furniture.Add(line);
                }

                foreach (var key in Keys(line, HeightFor(line, page)))
                {
                    (seen.TryGetValue(key, out var there) ? there : seen[key] = []).Add(line);
                }
            }
        }

        var enough = pages.Count <= 3 ? 2 : Math.Max(2, pages.Count / 4);
        var common = new HashSet<TextLine>(ReferenceEqualityComparer.Instance);
        foreach (var lines in seen.Values)
        {
            var times = lines.Select(line => line.Page).Distinct().Count();
            if (times >= enough)
            {
                furniture.UnionWith(lines);
            }

            if (times * 2 >= pages.Count)
            {
                common.UnionWith(lines);
            }
        }

        foreach (var page in pages)
        {
            var first = page.Items.FindIndex(item => item.Line is null || !furniture.Contains(item.Line));
            var last = page.Items.FindLastIndex(item => item.Line is null || !furniture.Contains(item.Line));
            KeepAtEdges(page, first, last, furniture);
            ReturnToBody(page, first, last, furniture, common);
        }

        return furniture;
    }

    /// <summary>Furniture starts at the edge: a line with body text between it and the edge is body text that happens to come back.</summary>
    private static void KeepAtEdges(PageContent page, int first, int last, HashSet<TextLine> furniture)
    {
        for (var i = first; i >= 0 && i <= last; i++)
        {
            if (page.Items[i].Line is { IsArtifact: false } line)
            {
                furniture.Remove(line);
            }
        }
    }

    // The first or last lines of the text of two pages may be the same words at the same height ("When:" in a card cut by the page's end): they keep to the text and away from what
    // runs along the edge.
    private static void ReturnToBody(PageContent page, int first, int last, HashSet<TextLine> furniture, HashSet<TextLine> common)
    {
        Return(page.Items.Skip(last).Select(item => item.Line), furniture, common);
        Return(page.Items.Take(first + 1).Reverse().Select(item => item.Line), furniture, common);
    }

    /// <summary>From the outermost line of the body to the edge of its page.</summary>
    private static void Return(IEnumerable<TextLine?> outwards, HashSet<TextLine> furniture, HashSet<TextLine> common)
    {
        var lines = outwards.ToList();
        var running = lines.FindIndex(line => line is not null && common.Contains(line));
        for (var i = 1; i < running && lines[i - 1] is { } body && lines[i] is { IsArtifact: false, Turned: false } line && Apart(body, line) < NearerToBody * Apart(line, lines[running]!); i++)
        {
            furniture.Remove(line);
        }
    }

    private static float Apart(TextLine one, TextLine other) => Math.Abs(one.Base - other.Base);

    private static IEnumerable<TextLine> Candidates(PageContent page)
    {
        var lines = page.Items.Where(item => item.Line is not null).Select(item => item.Line!).ToArray();
        for (var i = 0; i < lines.Length; i++)
        {
            // Turned lines come last wherever they stand.
            var marked = lines[i].IsArtifact || lines[i].Turned;
            var height = HeightFor(lines[i], page);
            if ((i < LinesPerEdge || marked) && lines[i].Base < TopBand * height)
            {
                yield return lines[i];
            }
            else if ((i >= lines.Length - LinesPerEdge || marked) && lines[i].Base > BottomBand * height)
            {
                yield return lines[i];
            }
        }
    }

    /// <summary>The page's height in the direction that a line is read in.</summary>
    private static float HeightFor(TextLine line, PageContent page) => line.Words[0].Turns % 2 == 0 ? page.Height : page.Width;

    /// <summary>The text with its numbers blanked, and the distance from the page's edge, rounded both ways so that neighbours meet.</summary>
    private static IEnumerable<string> Keys(TextLine line, float height)
    {
        var text = new StringBuilder();
        foreach (var c in line.ToString())
        {
            if (!char.IsDigit(c))
            {
                text.Append(c);
            }
            else if (text.Length == 0 || text[^1] != '#')
            {
                text.Append('#');
            }
        }

        // Measured from the nearer edge: a landscape page among upright ones has its footer as far from the bottom as the others.
        var place = line.Base < height / 2 ? line.Base : line.Base - height;
        yield return $"{(int)MathF.Floor(place / HeightStep)}:{text}";
        yield return $"{(int)MathF.Floor((place + (HeightStep / 2)) / HeightStep)}+{text}";
    }

    private static bool IsPageNumber(string text)
    {
        var rest = text.AsSpan().Trim(" -–—|");
        if (rest.StartsWith("Page ", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[5..];
        }

        var digits = Digits(rest);
        if (digits is 0 or > 4)
        {
            return false;
        }

        rest = rest[digits..].TrimStart();
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest.StartsWith("of", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[2..].TrimStart();
        }
        else if (rest[0] == '/')
        {
            rest = rest[1..].TrimStart();
        }
        else
        {
            return false;
        }

        return Digits(rest) is > 0 and <= 4 && Digits(rest) == rest.Length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
