using EhcpPipeline.Plans.Dates;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Advice;

/// <summary>
/// Puts rows together again whose cells came as lines of their own ("Educational psychologist", "Dr Lind", "11 December 2025"): where several lines hold a date
/// and nothing else, each ends a row.
/// </summary>
internal static class LostRows
{
    private const int FewestDates = 2;
    private const int LongestRow = 5;
    private const int LongestCell = 120;

    public static IReadOnlyList<Piece> Join(IReadOnlyList<Piece> pieces)
    {
        if (pieces.Count(IsDate) < FewestDates)
        {
            return pieces;
        }

        var length = RowLength(pieces);
        var joined = new List<Piece>(pieces.Count);
        var row = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Row || piece.Text.Length > LongestCell)
            {
                joined.AddRange(row);
                row.Clear();
                joined.Add(piece);
                continue;
            }

            row.Add(piece);
            if (IsDate(piece))
            {
                // What stands before a full row are the titles of the columns.
                var from = Math.Max(0, row.Count - length);
                joined.Add(One(row[from..]));
                row.Clear();
            }
        }

        joined.AddRange(row);
        return joined;
    }

    // The commonest distance from one date to the next.
    private static int RowLength(IReadOnlyList<Piece> pieces)
    {
        var distances = new SortedDictionary<int, int>();
        var last = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (IsDate(pieces[i]))
            {
                if (last >= 0 && i - last <= LongestRow)
                {
                    distances[i - last] = distances.GetValueOrDefault(i - last) + 1;
                }

                last = i;
            }
        }

        return distances.Count == 0 ? LongestRow : distances.MaxBy(pair => pair.Value).Key;
    }

    private static Piece One(List<Piece> row)
    {
        var text = string.Join(" | ", row.Select(piece => piece.Text));
        var (first, last) = (row[0].Where, row[^1].Where);
        return new(PieceKind.Item, text, first with { Text = text, Length = Math.Max(first.Length, last.Offset + last.Length - first.Offset) });
    }

    private static bool IsDate(Piece piece) => piece.Kind != PieceKind.Row && piece.Text.Length <= 30 && BritishDates.Find(piece.Text) is [var only] && only.Start <= 10 && piece.Text.Length - only.End <= 2;
}
