using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>Tables without column titles that hold a need in every cell, two or more to a row.</summary>
internal static class NeedsBeside
{
    private static readonly PhraseSet Continuing = ["he", "she", "they", "it", "this", "these", "that", "which", "as a result", "because of this"];

    private const int FewestRows = 2;

    /// <summary>The tables that hold them. Where row after row the second cell goes on from the first ("Al cannot follow a group. | He needs each instruction repeated."), a row is one need.</summary>
    public static IReadOnlySet<int> Tables(IReadOnlyList<Piece> pieces) =>
        pieces.Where(piece => piece is { Kind: PieceKind.Row, Table: > 0 }).GroupBy(piece => piece.Table).Where(table => table.Any(AreNeeds) && !(table.Count() >= FewestRows && table.All(GoesOn))).Select(table => table.Key).ToHashSet();

    // Needs that fill a table in turn leave its last cell empty where they are odd; what is told of each need is told of all.
    private static bool GoesOn(Piece row) => row.Cells.Skip(1).All(cell => !cell.Blank && Continuing.Starts(Spacing.Fold(cell.Text)));

    /// <summary>Whether each cell of the row, and more than one, is a sentence that states a need.</summary>
    public static bool AreNeeds(Piece row) =>
        row.Cells.Count > 1 && row.Titles.All(title => title.Length == 0) && row.Cells.All(cell => cell.Blank || StatesNeed(cell)) && row.Cells.Count(cell => !cell.Blank) > 1;

    private static bool StatesNeed(Cell cell) => cell.Lines.Count <= 1 && cell.Text[^1] == '.' && Phrases.CountWords(cell.Text) >= NeedFinder.WholeStatement && NeedCues.Of(cell.Text, listed: false) == NeedCue.Yes;
}
