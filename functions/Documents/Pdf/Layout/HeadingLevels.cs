namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Ranks headings by their type size, the largest first. Sizes measured on a scan are up to a tenth off: beside them, sizes so near each other are one.</summary>
internal static class HeadingLevels
{
    private const float OneStyle = 0.88f;

    /// <summary>The level, from 1, of each size (as <see cref="TypeSizes.Key"/> gives it).</summary>
    public static Dictionary<int, int> Of(IEnumerable<Paragraph> headings)
    {
        var levels = new Dictionary<int, int>();
        var (level, largest) = (0, 0);
        var all = headings.ToList();
        var measured = all.Exists(heading => heading.First.IsOptical);
        foreach (var size in all.Select(heading => TypeSizes.Key(heading.Size)).Distinct().OrderDescending())
        {
            if (level == 0 || !measured || size < OneStyle * largest)
            {
                (level, largest) = (level + 1, size);
            }

            levels[size] = level;
        }

        return levels;
    }
}
