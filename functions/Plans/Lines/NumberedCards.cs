using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>
/// Cards of a case-management system that print the record's number in the corner, a cell of its own beside the first label ("Description | Intensive Interaction | Provision item 002",
/// below it "Frequency | Twice daily | (empty)"): each row is read as the label and what it labels. The number is the record's; nothing in the plan goes by it.
/// </summary>
internal static class NumberedCards
{
    private const int FewestCards = 3;
    private const int LongestNumber = 30;

    public static IReadOnlyList<Line> Plain(IReadOnlyList<Line> lines)
    {
        var cards = lines.Where(line => line is { IsRow: true, Cells.Count: > 2 }).GroupBy(line => line.Table).Where(IsOfCards).ToList();
        if (cards.Sum(table => table.Count(IsNumbered)) < FewestCards)
        {
            return lines;
        }

        var plain = cards.SelectMany(table => table).ToHashSet<Line>(ReferenceEqualityComparer.Instance);
        return [.. lines.Select(line => plain.Contains(line) ? WithoutCorner(line) : line)];
    }

    // Every row is a label, its value and nothing, or at the head of a card its number.
    private static bool IsOfCards(IEnumerable<Line> table)
    {
        var rows = table.ToList();
        return rows.TrueForAll(row => row.Cells.Skip(2).All(cell => cell.Blank) || IsNumbered(row)) && rows.Exists(IsNumbered) && rows.Exists(row => !IsNumbered(row))
            && rows.Count(row => Labels.Whole(row.Cells[0].Text) != ColumnRole.Unknown) * 3 >= rows.Count * 2;
    }

    // The value may itself stand over the columns that the number made.
    private static bool IsNumbered(Line row) => row.Cells.Skip(2).LastOrDefault(cell => !cell.Blank) is { Text.Length: <= LongestNumber } number && Names(number.Text);

    // "OUT-774", "Provision item 012": a number, with or without what it counts, and no time.
    private static bool Names(string text) =>
        char.IsAsciiDigit(text[^1]) && char.IsUpper(text[0]) && Phrases.CountWords(text) <= 3 && Spacing.Fold(text) is var folded && !Quantities.SaysHowOften(folded) && !Quantities.SaysHowMuch(folded);

    private static Line WithoutCorner(Line row)
    {
        var (label, first) = (row.Cells[0], row.Cells[1]);
        var values = row.Cells.Skip(1).Where(cell => !cell.Blank).ToList();
        values = IsNumbered(row) ? values[..^1] : values;
        var value = values.Count == 0 ? first : values.Count == 1 ? values[0] : first with { Text = string.Join(' ', values.Select(cell => cell.Text)), Length = values[^1].Offset + values[^1].Length - first.Offset, Lines = [] };
        return row with
        {
            Text = label.Text + BlockText.CellSeparator + value.Text,
            Length = Math.Max(0, value.Offset + value.Length - row.Offset),
            Cells = [label with { Column = 0, Span = 1 }, value with { Column = 1, Span = 1 }],
            HeaderRow = false,
        };
    }
}
