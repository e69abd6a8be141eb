using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// The column titles and column sections in force. A table that follows another at once with as many columns and no titles of its own is its continuation:
/// producers cut long tables at page ends.
/// </summary>
internal sealed class TableMemory
{
    private const int FewestParts = 2;
    private const int MostParts = 8;

    private int _table;
    private int _columnCount;
    private int _cellCount;
    private string[] _titles = [];
    private IReadOnlyDictionary<int, SectionCode>? _columns;
    private bool _titlesJustSet;

    public void Forget()
    {
        _table = 0;
        _columnCount = 0;
        _titles = [];
        _columns = null;
    }

    /// <summary>Whether the row at <paramref name="i"/> of the lines names the columns of the rows below it.</summary>
    public bool IsHeader(IReadOnlyList<Line> lines, int i)
    {
        var row = lines[i];
        var above = i > 0 ? lines[i - 1] : null;
        var below = i + 1 < lines.Count ? lines[i + 1] : null;
        // "Provision F05 | Time out card": the first row of a record and not the titles of a table.
        if (row.Cells.Count == 2 && !row.HeaderRow && row.Cells[0].Text.AsSpan().ContainsAnyInRange('0', '9') && IsLabel(row.Cells[0]) && !IsLabel(row.Cells[1]))
        {
            return false;
        }

        if (row.Cells.Count == 2 && !row.HeaderRow && (Labelled(row, below) || Labelled(row, above)))
        {
            return false;
        }

        if (row is { Cells.Count: 2, HeaderRow: true } && IsCard(row, lines.Skip(i + 1)))
        {
            return false;
        }

        var first = row.Table != _table && (above is null || above.Table != row.Table);
        var second = _titlesJustSet && row.HeaderRow && row.Table == _table;
        return ColumnTitles.IsHeader(row) && (first || second || row.HeaderRow || above is { IsRow: false } || row.Table == _table && AllTitles(row) || _table == 0);
    }

    public void Titles(Line row)
    {
        _table = row.Table;
        _columnCount = Width(row);
        _cellCount = row.Cells.Count;
        _titles = new string[_columnCount];
        Array.Fill(_titles, "");
        foreach (var cell in row.Cells)
        {
            for (var column = cell.Column; column < Math.Min(cell.Column + cell.Span, _columnCount); column++)
            {
                _titles[column] = cell.Text;
            }
        }

        _columns = null;
        _titlesJustSet = true;
    }

    /// <summary>Each column belongs to a section; <paramref name="titled"/>: the row gives the columns their titles.</summary>
    public void Columns(Line row, IReadOnlyDictionary<int, SectionCode> columns, bool titled = true)
    {
        Titles(row);
        if (!titled)
        {
            Array.Fill(_titles, "");
        }

        _columns = columns;
    }

    /// <summary>The sections among whose columns a full-width line stands; null if the line stands in no such table.</summary>
    public IReadOnlyList<SectionCode>? ColumnsWithin(Line line) => _columns is not null && line.Table == _table ? [.. _columns.Values.Distinct()] : null;

    /// <summary>
    /// A line across a table whose columns have sections names the part of social care of the rows below it ("H1: provision under section 2 ..."): the columns of social care are that part's from here on.
    /// </summary>
    public bool TurnPart(Line line, SectionCode part)
    {
        if (part is not (SectionCode.H1 or SectionCode.H2) || line.IsRow || line.Table == 0 || ColumnsWithin(line)?.Any(IsSocialCare) != true)
        {
            return false;
        }

        _columns = _columns!.ToDictionary(column => column.Key, column => IsSocialCare(column.Value) ? part : column.Value);
        return true;
    }

    private static bool IsSocialCare(SectionCode code) => code is SectionCode.H or SectionCode.H1 or SectionCode.H2;

    public IReadOnlyDictionary<int, SectionCode>? ColumnsFor(Line row) => Holds(row) ? _columns : null;

    public IReadOnlyList<string> TitlesFor(Line row) => TitlesOf(row.Cells, row);

    public IReadOnlyList<string> TitlesOf(IReadOnlyList<Cell> cells, Line row) =>
        Holds(row) ? [.. cells.Select(cell => cell.Column < _titles.Length ? _titles[cell.Column] : "")] : [.. cells.Select(_ => "")];

    private bool Holds(Line row)
    {
        _titlesJustSet = false;
        if (_table == 0)
        {
            return false;
        }

        // A row of fewer cells, spread over as many columns, begins a table of its own.
        if (row.Table != _table && Width(row) == _columnCount && row.Table == _table + 1 && row.Cells.Count >= _cellCount)
        {
            _table = row.Table;
        }

        return row.Table == _table;
    }

    private static bool IsLabel(Cell cell) => Provision.Labels.Whole(cell.Text) != ColumnRole.Unknown && Provision.Labels.IsPure(cell.Text);

    /// <summary>Whether the row next to a row has a label in its first cell too: labels all the way down, the table lies on its side and has no header row.</summary>
    public static bool Labelled(Line row, Line? next) =>
        next is { IsRow: true, Cells.Count: 2 } && next.Table == row.Table && next.Cells[0].Text.Length <= 45 && ColumnTitles.Role(next.Cells[0].Text) != ColumnRole.Unknown;

    // "What you will get | Cooking from picture recipes", marked as titles by the producer, above "Who will do it | ...", "How often | ...": the card of one provision, a table of its own.
    private static bool IsCard(Line row, IEnumerable<Line> following)
    {
        var parts = following.TakeWhile(line => line.Table == row.Table).Take(MostParts + 1).ToList();
        return !IsLabel(row.Cells[1]) && !Phrases.StartsWithAny(Spacing.Fold(row.Cells[1].Text), ["how", "what", "who", "when", "detail", "details", "description"]) && Provision.Labels.Whole(row.Cells[0].Text) is not (ColumnRole.Unknown or ColumnRole.Number) && parts.Count is >= FewestParts and <= MostParts
            && parts.TrueForAll(part => part is { IsRow: true, Cells.Count: 2 }) && parts.Count(part => IsLabel(part.Cells[0])) * 2 > parts.Count && parts.Exists(part => Provision.Labels.Whole(part.Cells[0].Text) is ColumnRole.Who or ColumnRole.Amount or ColumnRole.Date or ColumnRole.Step);
    }

    private static bool AllTitles(Line row) => row.Cells.Count(cell => ColumnTitles.Role(cell.Text) != ColumnRole.Unknown) >= 3;

    private static int Width(Line row) => row.Cells.Count == 0 ? 0 : row.Cells[^1].Column + row.Cells[^1].Span;
}
