using System.Text.Json.Serialization;

namespace EhcpPipeline.Documents.Model;

/// <summary>
/// One piece of a document's body in reading order: a heading, a paragraph, a list item or a table.
/// <see cref="Page"/> is 1-based, or 0 where the format has no fixed pages (DOCX, ODT, HTML, text).
/// <see cref="Offset"/> counts UTF-16 units into <see cref="Document.Text"/>, so that a finding can point at its words.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListItemBlock), "item")]
[JsonDerivedType(typeof(TableBlock), "table")]
public abstract record Block
{
    public int Page { get; init; }

    public int Offset { get; init; }
}

/// <summary>A block that is one run of text. White space is normalised: single spaces, line breaks as '\n', no leading or trailing space.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(HeadingBlock), "heading")]
[JsonDerivedType(typeof(ParagraphBlock), "paragraph")]
[JsonDerivedType(typeof(ListItemBlock), "item")]
public abstract record TextBlock : Block
{
    public required string Text { get; init; }

    /// <summary>The whole text is set bold, underlined or in larger type: the usual look of a heading typed as a paragraph.</summary>
    public bool Emphasised { get; init; }

    /// <summary>Where the characters came from: the document itself, an optical layer found in it, or our own optical reading.</summary>
    public TextOrigin Origin { get; init; }

    /// <summary>Mean certainty of the optical reading, 0 to 100; 100 for text that was never a picture.</summary>
    public int Confidence { get; init; } = 100;
}

/// <summary>A heading by style, outline level, tag, or (PDF) size and weight. <see cref="Level"/> runs from 1 (highest) to 9.</summary>
public sealed record HeadingBlock : TextBlock
{
    public int Level { get; init; } = 1;
}

/// <summary>A paragraph, its lines joined.</summary>
public sealed record ParagraphBlock : TextBlock;

/// <summary>A list item without its marker. <see cref="Label"/> keeps the marker as shown ("1.", "b)", "•"), empty if unknown.</summary>
public sealed record ListItemBlock : TextBlock
{
    public int Level { get; init; } = 1;

    public string Label { get; init; } = "";
}

/// <summary>A table: rows of cells, rows continued over a page already joined and repeated header rows dropped.</summary>
public sealed record TableBlock : Block
{
    public required IReadOnlyList<TableRow> Rows { get; init; }
}

/// <summary>A row. A cell that a vertical merge continues repeats the text of the cell that started the merge and says so.</summary>
public sealed record TableRow
{
    public required IReadOnlyList<TableCell> Cells { get; init; }

    /// <summary>The producer marked the row as a header row, or it is drawn as one (shaded or bold first row).</summary>
    public bool IsHeader { get; init; }
}

/// <summary>A cell and what it holds; nested tables stay tables.</summary>
public sealed record TableCell
{
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>First grid column, 0-based.</summary>
    public int Column { get; init; }

    public int ColumnSpan { get; init; } = 1;

    /// <summary>True for the second and later rows of a vertical merge; <see cref="Blocks"/> then repeats the first row's.</summary>
    public bool ContinuesAbove { get; init; }

    /// <summary>The cell's text, blocks separated by '\n', the cells of a nested table's row by " | ".</summary>
    [JsonIgnore]
    public string Text => BlockText.Join(Blocks);
}

/// <summary>Where characters came from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TextOrigin>))]
public enum TextOrigin
{
    /// <summary>Characters of the document itself.</summary>
    Native,

    /// <summary>An invisible optical layer that the document already carried (PDF render mode 3).</summary>
    OpticalLayer,

    /// <summary>Our own optical reading of a page image.</summary>
    Optical,
}
