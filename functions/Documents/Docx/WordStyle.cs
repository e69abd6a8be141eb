namespace EhcpPipeline.Documents.Docx;

/// <summary>One style as written, before what it is based on.</summary>
internal sealed class WordStyle
{
    public required string Id { get; init; }

    /// <summary>The style's own name. Word writes its built-in names in English whatever language the user sees, so "heading 1" and "Title" are safe to go by.</summary>
    public string Name { get; set; } = "";

    public string? BasedOn { get; set; }

    public ParagraphFormat Paragraph { get; set; } = ParagraphFormat.None;

    public RunFormat Run { get; set; }

    /// <summary>A table style's dress of the first row: shaded or bold.</summary>
    public bool FirstRowDressed { get; set; }
}

/// <summary>A style with all it is based on.</summary>
internal sealed record ResolvedStyle
{
    public static readonly ResolvedStyle None = new();

    /// <summary>Heading level 1 to 9, or 0 for a style that is no heading.</summary>
    public int Heading { get; init; }

    public int? Numbering { get; init; }

    public int? NumberingLevel { get; init; }

    /// <summary>The style that brings the numbering, by which a numbering level may be tied to it.</summary>
    public string? NumberingStyle { get; init; }

    public RunFormat Run { get; init; }

    public bool FirstRowDressed { get; init; }
}
