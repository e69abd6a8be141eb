namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The lines of one paragraph, heading or list item, before it is known which of these it is.</summary>
internal sealed class Paragraph(TextLine first, bool isItem, Margins margins)
{
    public List<TextLine> Lines { get; } = [first];

    /// <summary>The first word is the marker of a list item.</summary>
    public bool IsItem { get; } = isItem;

    public TextLine First => Lines[0];

    public TextLine Last => Lines[^1];

    /// <summary>Where the text of the first line starts, after the marker.</summary>
    public float TextLeft => IsItem ? First.Words[1].Left : First.Left;

    public int Page => First.Page;

    public float Size => Lines.Max(line => line.Size);

    public bool IsBold => Lines.TrueForAll(line => line.IsBold);

    /// <summary>Mean certainty of the words, weighed by their letters, 0 to 100.</summary>
    public int Confidence => 100 - (Lines.Sum(line => line.Words.Sum(word => word.Doubt * word.Length)) / Math.Max(1, Letters));

    public int Letters => Lines.Sum(line => line.Letters);

    /// <summary>The space above the first line, in parts of its size; large at the top of a page.</summary>
    public float SpaceAbove { get; set; }

    /// <summary>Lines that end within a word, not after one.</summary>
    public HashSet<TextLine> CutWords { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lines that the writer ended, in a paragraph that goes on; null for none.</summary>
    public HashSet<TextLine>? Breaks { get; set; }

    /// <summary>What the document's tags say of it, or null where it was found by its looks.</summary>
    public ParagraphTag? Tag { get; init; }

    /// <summary>Between which edges the text stands where the paragraph ends.</summary>
    public Margins Margins { get; set; } = margins;
}

/// <summary>A paragraph's part by its tags: the level of a heading or of a list item, 0 for neither, and the item's label.</summary>
internal sealed record ParagraphTag(int Heading, int Item, string Label);
