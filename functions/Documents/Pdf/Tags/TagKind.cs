namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>What the reader does with a structure element; many standard types come to the same (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8).</summary>
internal enum TagKind : byte
{
    /// <summary>Says nothing of its content: NonStruct, and any type that is neither standard nor mapped to one.</summary>
    Transparent,

    /// <summary>Holds blocks: Document, Part, Sect and the like.</summary>
    Group,

    /// <summary>A block that also may hold text of its own: Div, BlockQuote.</summary>
    Division,
    Paragraph,
    Heading,
    List,
    Item,
    Label,
    Table,
    RowGroup,
    HeaderRows,
    Row,
    HeaderCell,
    Cell,

    /// <summary>Runs within a paragraph: Span, Link, Form and the like.</summary>
    Inline,

    /// <summary>Stands in a paragraph's place and is read after it: a footnote.</summary>
    Note,

    /// <summary>A picture or chart; text in it has no order but its places.</summary>
    Figure,

    /// <summary>No part of the document's own text (ISO 32000-2 allows it as an element).</summary>
    Artifact,
}
