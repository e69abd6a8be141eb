using System.Text.Json.Serialization;

namespace EhcpPipeline.Documents.Model;

/// <summary>
/// An upload as read: the body in reading order and, apart from it, the page furniture (running headers, footers, page numbers), which no
/// judgement looks at. Made by <see cref="Create"/>, which gives every text its place in <see cref="Text"/>.
/// </summary>
public sealed record Document
{
    public required DocumentFormat Format { get; init; }

    /// <summary>Number of pages, or 0 where the format has none.</summary>
    public int Pages { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    public IReadOnlyList<TextBlock> Furniture { get; init; } = [];

    public DocumentNotes Notes { get; init; } = new();

    /// <summary>What unfilled content controls (DOCX, ODT) show in place of an answer ("Click to enter a date"), in order: no part of <see cref="Text"/>, but a sign that a template was left unfinished.</summary>
    public IReadOnlyList<string> Prompts { get; init; } = [];

    /// <summary>All text of the body in order, one line a text block and one a table row (cells by " | "); what offsets count in.</summary>
    [JsonIgnore]
    public string Text => _text ??= BlockText.Join(Blocks);

    private string? _text;

    /// <summary>Makes a document of blocks in reading order and sets each block's <see cref="Block.Offset"/>.</summary>
    public static Document Create(DocumentFormat format, int pages, IReadOnlyList<Block> blocks, IReadOnlyList<TextBlock>? furniture = null, DocumentNotes? notes = null) =>
        new()
        {
            Format = format,
            Pages = pages,
            Blocks = OffsetWalk.Number(blocks),
            Furniture = furniture ?? [],
            Notes = notes ?? new(),
        };
}

/// <summary>What was noticed while reading that a person should know of; never text of the document.</summary>
public sealed record DocumentNotes
{
    /// <summary>The upload held tracked changes; they were read as accepted.</summary>
    public bool TrackedChanges { get; init; }

    /// <summary>An embedded foreign chunk (DOCX altChunk) was met and not read.</summary>
    public bool ForeignChunk { get; init; }

    /// <summary>The structure was broken and had to be repaired; something may be missing.</summary>
    public bool Repaired { get; init; }

    /// <summary>1-based pages that are pictures without usable text.</summary>
    public IReadOnlyList<int> PagesWithoutText { get; init; } = [];

    /// <summary>1-based pages read by optical recognition.</summary>
    public IReadOnlyList<int> OpticalPages { get; init; } = [];
}

/// <summary>The formats that are read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentFormat>))]
public enum DocumentFormat
{
    Docx,
    Pdf,
    Odt,
    Html,
    PlainText,
}
