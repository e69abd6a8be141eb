using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Records with their number in a column of its own before the labels ("F1.1 | What | Braille lessons", below it " | Who | Specialist teacher"): the number's column is left out, and the
/// rows are those of a label and its value.
/// </summary>
internal static class NumberedRecords
{
    private const int FewestRows = 3;
    private const int LongestNumber = 8;

    public static IReadOnlyList<Line> WithoutNumbers(IReadOnlyList<Line> lines)
    {
        var tables = lines.Where(line => line.IsRow).GroupBy(line => line.Table).Where(table => table.Count() >= FewestRows && table.All(IsNumbered)).Select(table => table.Key).ToHashSet();
        return tables.Count == 0 ? lines : [.. lines.Select(line => line.IsRow && tables.Contains(line.Table) ? WithoutNumber(line) : line)];
    }

    private static bool IsNumbered(Line row) =>
        row.Cells is [var number, var label, { Blank: false }] && (number.Blank || (number.Text.Length <= LongestNumber && number.Text.AsSpan().ContainsAnyInRange('0', '9') && !number.Text.Contains(' ', StringComparison.Ordinal)))
        && Labels.Whole(label.Text) is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Review or ColumnRole.Outcome or ColumnRole.Need && Labels.IsPure(label.Text);

    private static Line WithoutNumber(Line row)
    {
        var (label, value) = (row.Cells[1], row.Cells[2]);
        return row with
        {
            Text = label.Text + BlockText.CellSeparator + value.Text,
            Offset = label.Offset,
            Length = value.Offset + value.Length - label.Offset,
            Cells = [label with { Column = 0 }, value with { Column = 1 }],
        };
    }
}
