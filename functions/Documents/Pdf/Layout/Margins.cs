namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Between which edges the running text stands: where all but one in fifty lines start and end, since a single line may stick out.</summary>
internal readonly record struct Margins(float Left, float Right)
{
    private const int Outliers = 50;

    public static Margins Of(IReadOnlyList<PageContent> pages, HashSet<TextLine> furniture)
    {
        var lefts = new List<float>();
        var rights = new List<float>();
        foreach (var page in pages)
        {
            foreach (var item in page.Items)
            {
                if (item.Line is { Turned: false } line && !furniture.Contains(line))
                {
                    lefts.Add(line.Left);
                    rights.Add(line.Right);
                }
            }
        }

        if (rights.Count == 0)
        {
            return default;
        }

        lefts.Sort();
        rights.Sort();
        return new Margins(lefts[lefts.Count / Outliers], rights[^(1 + (rights.Count / Outliers))]);
    }
}
