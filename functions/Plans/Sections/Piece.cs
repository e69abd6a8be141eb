using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Sections;

/// <summary>What a piece of a section is.</summary>
internal enum PieceKind
{
    /// <summary>A heading inside the section (an area of need, a service, a preamble that ends in a colon).</summary>
    Heading,
    Text,
    Item,
    Row,

    /// <summary>A row that names the columns.</summary>
    ColumnTitles,
}

/// <summary>One line of a section's content. A row holds only the cells that belong to the section.</summary>
internal sealed record Piece(PieceKind Kind, string Text, Passage Where)
{
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>The column titles above the cells, one each; empty strings where there are none.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>The whole row, where the section holds only some of its cells; null where it holds all.</summary>
    public Passage? Whole { get; init; }

    public string Label { get; init; } = "";

    public int Table { get; init; }

    /// <summary>A row of a label and what it labels, in a table without titles ("Who | Teaching assistant").</summary>
    public bool IsRecord => Kind == PieceKind.Row && Cells.Count == 2 && Titles.All(title => title.Length == 0);

    /// <summary>Outline level of a heading block, 0 otherwise.</summary>
    public int Level { get; init; }

    /// <summary>The heading stood in a table's full-width row.</summary>
    public bool Banner { get; init; }

    /// <summary>The whole of it is set in bold.</summary>
    public bool Strong { get; init; }

    /// <summary>The piece is a paragraph of several statements that the plan numbers as such (<see cref="RunningParagraphs"/>).</summary>
    public bool Running { get; init; }

    /// <summary>The piece stood alone in a row of a table.</summary>
    public bool Framed { get; init; }
}
