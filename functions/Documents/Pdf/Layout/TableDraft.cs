namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A table while its pieces on following pages are still being joined to it.</summary>
internal sealed class TableDraft(int page)
{
    /// <summary>The piece on the page reached so far; null for a table read by its tags, which say themselves where it ends.</summary>
    public Grid? Last { get; set; }

    public int Page { get; } = page;

    public List<RowDraft> Rows { get; } = [];
}

internal sealed class RowDraft
{
    public List<CellDraft> Cells { get; } = [];

    public bool IsHeader { get; set; }

    /// <summary>No line below it: the page ended first.</summary>
    public bool IsOpen { get; init; }

    public bool IsEmpty => Cells.TrueForAll(cell => cell.Items.Count == 0);
}

/// <summary>A cell of one row; one that a vertical merge continues shares the items of the cell above.</summary>
internal sealed class CellDraft
{
    public required int Column { get; set; }

    public required int ColumnSpan { get; set; }

    public bool ContinuesAbove { get; init; }

    public bool Shaded { get; set; }

    public required List<FlowItem> Items { get; init; }

    public bool IsBold => Items.Count > 0 && Items.TrueForAll(item => item.Paragraph?.IsBold == true);

    public string Text => string.Join('\n', Items.Select(item => item.Paragraph is { } paragraph ? string.Join('\n', paragraph.Lines) : "table"));
}
