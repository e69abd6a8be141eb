namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A page after layout: lines and tables in reading order.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }

    public required float Width { get; init; }

    public required float Height { get; init; }

    public List<PageItem> Items { get; set; } = [];

    /// <summary>A picture without usable text.</summary>
    public bool IsPicture { get; init; }
}

/// <summary>One line of running text, or one table. A line of one of several columns has that column's edges.</summary>
internal readonly record struct PageItem(TextLine? Line, Grid? Grid, Margins? Column);
