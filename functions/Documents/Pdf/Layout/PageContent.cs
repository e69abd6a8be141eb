namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A page after layout: lines and tables in reading order.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }

    public required float Width { get; init; }

    public required float Height { get; init; }

    public List<PageItem> Items { get; init; } = [];

    /// <summary>A picture without usable text.</summary>
    public bool IsPicture { get; init; }
}

/// <summary>One line of running text, or one table, with the edges of the column it stands in.</summary>
internal readonly record struct PageItem(TextLine? Line, Grid? Grid)
{
    public float Top => Line?.Top ?? Grid!.Top;

    public float Bottom => Line?.Bottom ?? Grid!.Bottom;
}
