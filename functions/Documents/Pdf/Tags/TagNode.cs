namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>A structure element: what it is, and what it holds in order.</summary>
internal sealed class TagNode(TagKind kind, int level)
{
    public TagKind Kind { get; } = kind;

    /// <summary>The number of a heading's type, or 0.</summary>
    public int Level { get; } = level;

    public List<TagItem> Items { get; } = [];

    /// <summary>The text that its content stands for, or null.</summary>
    public string? ActualText { get; init; }

    public int ColumnSpan { get; init; } = 1;

    public int RowSpan { get; init; } = 1;
}

/// <summary>A piece of a structure element: another element, or marked content of a page by its <see cref="Content.ContentKeys"/> key.</summary>
internal readonly record struct TagItem(TagNode? Node, int Page, int Key);
