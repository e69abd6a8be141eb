using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Advice;

/// <summary>
/// Puts entries together that stand one field a row ("Author | ...", "Role | ...", "Date | ..."), as case records and upright tables have them: a label that comes again begins the
/// next entry.
/// </summary>
internal static class AdviceCards
{
    private const int FewestCards = 2;

    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Where(IsField).GroupBy(piece => piece.Cells[0].Text, StringComparer.OrdinalIgnoreCase).Count(group => group.Count() >= FewestCards) < 2)
        {
            return pieces;
        }

        var joined = new List<Piece>(pieces.Count);
        var card = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (card.Count > 0 && (!IsField(piece) || card.Exists(field => field.Cells[0].Text.Equals(piece.Cells[0].Text, StringComparison.OrdinalIgnoreCase))))
            {
                joined.Add(One(card));
                card.Clear();
            }

            if (IsField(piece))
            {
                card.Add(piece);
            }
            else
            {
                joined.Add(piece);
            }
        }

        if (card.Count > 0)
        {
            joined.Add(One(card));
        }

        return joined;
    }

    private static bool IsField(Piece piece) =>
        piece is { Kind: PieceKind.Row, Cells.Count: 2 } && piece.Titles.All(title => title.Length == 0)
        && Labels.Whole(piece.Cells[0].Text) is ColumnRole.Source or ColumnRole.Date or ColumnRole.Who or ColumnRole.Number or ColumnRole.Area;

    private static Piece One(List<Piece> card)
    {
        var text = string.Join(" | ", card.Select(field => field.Cells[1].Text));
        var (first, last) = (card[0].Where, card[^1].Where);
        return new(PieceKind.Item, text, first with { Text = text, Length = Math.Max(first.Length, last.Offset + last.Length - first.Offset) });
    }
}
