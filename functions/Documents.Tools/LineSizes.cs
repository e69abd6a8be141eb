namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Gives lines of one style one type size throughout a document. The size of a recognised line comes from boxes that are a pixel or two off, so that headings of one style
/// measure up to a tenth apart and would rank as headings of different levels.
/// </summary>
internal static class LineSizes
{
    // Styles that a plan tells apart differ more: 16, 13 and 11 points, say.
    private const float OneStyle = 1.1f;

    /// <summary>The pages with the settled sizes.</summary>
    public static List<OpticalPage> Settle(List<OpticalPage> pages)
    {
        var styles = new List<(float Sum, int Letters)>();
        foreach (var size in pages.SelectMany(page => page.Words).GroupBy(word => word.Size).OrderBy(size => size.Key))
        {
            var letters = size.Sum(word => word.Text.Length);
            styles.Add((size.Key * letters, letters));
        }

        while (Nearest(styles) is var (at, ratio) && ratio <= OneStyle)
        {
            styles[at] = (styles[at].Sum + styles[at + 1].Sum, styles[at].Letters + styles[at + 1].Letters);
            styles.RemoveAt(at + 1);
        }

        var sizes = styles.ConvertAll(style => style.Sum / style.Letters);
        return pages.ConvertAll(page => page with { Words = [.. page.Words.Select(word => word with { Size = Rounded(sizes.MinBy(size => Math.Abs(MathF.Log(size / word.Size)))) })] });
    }

    // The two neighbouring styles that differ least, and by how much.
    private static (int At, float Ratio) Nearest(List<(float Sum, int Letters)> styles)
    {
        var (best, least) = (0, float.MaxValue);
        for (var i = 0; i + 1 < styles.Count; i++)
        {
            var ratio = styles[i + 1].Sum / styles[i + 1].Letters / (styles[i].Sum / styles[i].Letters);
            if (ratio < least)
            {
                (best, least) = (i, ratio);
            }
        }

        return (best, least);
    }

    private static float Rounded(float size) => MathF.Round(size * 2) / 2;
}
