namespace EhcpPipeline.Plans.Lines;

/// <summary>What a line is in the document's structure.</summary>
internal enum LineKind
{
    Heading,
    Paragraph,
    Item,
    Row,
}

/// <summary>
/// The document flattened to what a reader's eye takes in one at a time: a heading, a paragraph, a list item or a table row. A table that merely
/// frames text (one cell a row) is dissolved into the lines it frames.
/// </summary>
internal sealed record Line(LineKind Kind, string Text, int Page, int Offset, int Length)
{
    /// <summary>Set as a heading, or bold, underlined, larger, or alone in a table's full-width row.</summary>
    public bool Strong { get; init; }

    /// <summary>Outline level of a heading, 1 highest; 0 if the line is no heading block.</summary>
    public int Level { get; init; }

    /// <summary>How deep a list item stands, 1 outermost; 0 for what is no list item.</summary>
    public int Depth { get; init; }

    /// <summary>The list marker as shown; empty if none.</summary>
    public string Label { get; init; } = "";

    public int Confidence { get; init; } = 100;

    /// <summary>Number of the table the line comes from, 0 for none; tables are numbered from 1 in document order.</summary>
    public int Table { get; init; }

    /// <summary>The row is marked or drawn as a header row.</summary>
    public bool HeaderRow { get; init; }

    /// <summary>Cells of a row; empty for other kinds.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    public bool IsRow => Kind == LineKind.Row;
}

/// <summary>A cell of a <see cref="Line"/>: its text on one line, its grid place, and the lines it holds.</summary>
internal sealed record Cell(string Text, int Column, int Span, bool Continues, int Page, int Offset, int Length)
{
    public IReadOnlyList<Line> Lines { get; init; } = [];

    public bool Blank => Text.Length == 0;
}
