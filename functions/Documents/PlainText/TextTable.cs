using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.PlainText;

/// <summary>
/// Tables drawn with spaces, as a layout-keeping conversion of a PDF leaves them: groups of lines between blank ones whose first lines start
/// in the same columns. One group is one row, its wrapped cells joined, unless every line of it fills the first column.
/// </summary>
internal static class TextTable
{
    private const int Slack = 2;

    /// <summary>How many groups from <paramref name="from"/> on make up a table; 0 where none starts there.</summary>
    public static int Length(IReadOnlyList<TextRow[]> groups, int from)
    {
        if (!groups[from][0].HasColumns)
        {
            return 0;
        }

        var anchors = Anchors(groups[from]);
        var length = 1;
        while (from + length < groups.Count && groups[from + length][0].HasColumns && Fits(Anchors(groups[from + length]), anchors))
        {
            length++;
        }

        return length > 1 || IsDense(groups[from], anchors) ? length : 0;
    }

    public static TableBlock Read(IEnumerable<TextRow[]> groups)
    {
        var rows = new List<TableRow>();
        var page = 0;
        List<int>? columns = null;
        foreach (var group in groups)
        {
            page = page == 0 ? group[0].Page : page;
            columns ??= Anchors(group);
            if (IsDense(group, Anchors(group)))
            {
                rows.AddRange(group.Select(row => Row([row], columns)));
            }
            else
            {
                rows.Add(Row(group, columns));
            }
        }

        return new TableBlock { Rows = rows, Page = page };
    }

    private static List<int> Anchors(TextRow[] group) => [.. group[0].Pieces().Select(piece => piece.Column)];

    private static bool Fits(List<int> columns, List<int> anchors) =>
        columns.Count <= anchors.Count && columns.TrueForAll(column => anchors.Exists(anchor => Math.Abs(anchor - column) <= Slack));

    private static bool IsDense(TextRow[] group, List<int> anchors) =>
        group.Length > 1 && Array.TrueForAll(group, row => row.HasColumns && row.Pieces() is var pieces && pieces.Count == anchors.Count && Fits([.. pieces.Select(piece => piece.Column)], anchors));

    private static TableRow Row(TextRow[] lines, List<int> columns)
    {
        var cells = new TextLine[columns.Count];
        foreach (var line in lines)
        {
            foreach (var (column, text) in line.Pieces())
            {
                var place = columns.FindLastIndex(anchor => anchor <= column + Slack);
                var cell = cells[Math.Max(place, 0)] ??= new TextLine();
                cell.Space();
                cell.Append(text);
            }
        }

        return new TableRow { Cells = [.. cells.Select((cell, column) => Cell(cell, column, lines[0].Page))] };
    }

    private static TableCell Cell(TextLine? text, int column, int page) =>
        new() { Column = column, Blocks = text is { IsEmpty: false } ? [new ParagraphBlock { Text = text.Take(), Page = page }] : [] };
}
