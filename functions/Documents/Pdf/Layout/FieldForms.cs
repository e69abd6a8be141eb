using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// The print of a case record: a field's name at the left edge, its value beside it, no lines drawn. Every name begins a row, however close the rows stand, and a value goes on
/// below itself. Names are known by their form (CASE_ID, F.FREQ), or because the page has the same ones again and again, always with the value in one place.
/// </summary>
internal sealed class FieldForms
{
    private const int FewestFields = 3;
    private const float SamePlace = 1.5f;
    private const float FarthestLine = 2.2f;
    private const float Around = 2;
    private readonly TextBuffer _buffer;
    private readonly IReadOnlyList<Row> _rows;
    private readonly HashSet<string> _repeated;
    private readonly float _names;
    private readonly float _values;

    public FieldForms(IReadOnlyList<Row> rows, TextBuffer buffer)
    {
        (_buffer, _rows) = (buffer, rows);
        var named = rows.Where(row => row.Parts.Length >= 2).Select(row => (Name: Name(row), Row: row)).ToList();
        _repeated = [.. named.Where(pair => pair.Row.Parts.Length == 2).GroupBy(pair => pair.Name).Where(group => group.Count() >= FewestFields && group.All(pair => Beside(pair.Row, group.First().Row))).Select(group => group.Key)];
        var fields = named.Where(pair => CodedNames.Is(pair.Name)).Select(pair => pair.Row).ToList();
        fields = fields.Count >= FewestFields ? fields : _repeated.Count >= 2 ? [.. named.Where(pair => _repeated.Contains(pair.Name)).Select(pair => pair.Row)] : [];
        if (fields.GroupBy(row => (int)Math.Round(row.Parts[1].Left)).OrderByDescending(group => group.Count()).FirstOrDefault() is { } most && most.Count() >= FewestFields)
        {
            (_names, _values, Found) = (most.Min(row => row.Line.Left), most.First().Parts[1].Left, true);
        }
    }

    /// <summary>Whether the page has such fields at all.</summary>
    public bool Found { get; }

    /// <summary>Whether the row is the title of the record whose fields begin below it ("Provision line 3   #48273"): no table with them, though it has parts too.</summary>
    public bool IsTitle(int row) => Found && row + 1 < _rows.Count && Begins(_rows[row + 1]) && !Begins(_rows[row]) && Array.TrueForAll(_rows[row].Parts, part => Math.Abs(part.Left - _values) > SamePlace);

    /// <summary>The fields from row <paramref name="start"/> on as a table of two columns, with the number of rows they take; null if none begins there.</summary>
    public (Grid Table, int Taken)? Read(int start)
    {
        if (!Found || !Begins(_rows[start]))
        {
            return null;
        }

        var starts = new List<int> { start };
        var end = start + 1;
        for (; end < _rows.Count; end++)
        {
            var row = _rows[end];
            if (Begins(row))
            {
                starts.Add(end);
            }
            else if (row.Line.Left < _values - SamePlace || row.Line.Left > _values + SamePlace || row.Line.Base - _rows[end - 1].Line.Base > FarthestLine * row.Line.Size)
            {
                break;
            }
        }

        return (Table(starts, end), end - start);
    }

    private static bool Beside(in Row row, in Row other) => Math.Abs(row.Parts[1].Left - other.Parts[1].Left) < SamePlace && Math.Abs(row.Line.Left - other.Line.Left) < SamePlace;

    private bool Begins(in Row row)
    {
        if (Math.Abs(row.Line.Left - _names) >= SamePlace)
        {
            return false;
        }

        var name = Name(row);
        return row.Parts.Length == 1 ? CodedNames.Is(name) : Math.Abs(row.Parts[1].Left - _values) < SamePlace && (CodedNames.Is(name) || _repeated.Contains(name));
    }

    private string Name(Row row) => string.Join(' ', row.Line.Words.Where(word => word.Left < row.Parts[0].Right).Select(word => _buffer.Slice(word.Start, word.Length).ToString()));

    private Grid Table(List<int> starts, int end)
    {
        var middle = _values - Around;
        var right = Enumerable.Range(starts[0], end - starts[0]).Max(row => _rows[row].Line.Right) + Around;
        float[] tops = [.. starts.Select(row => _rows[row].Line.Top - 1), _rows[end - 1].Line.Bottom + 1];
        var page = _rows[starts[0]].Line.Page;
        var cells = new List<GridCell>(starts.Count * 2);
        for (var row = 0; row < starts.Count; row++)
        {
            var name = Cell(row, 0, _names - Around, middle, tops);
            var value = Cell(row, 1, middle, right, tops);
            for (var line = starts[row]; line < (row + 1 < starts.Count ? starts[row + 1] : end); line++)
            {
                foreach (var word in _rows[line].Line.Words)
                {
                    (word.Left < middle ? name : value).Words.Add(word);
                }
            }

            name.Lines = LineBuilder.Build(CollectionsMarshal.AsSpan(name.Words), _buffer, page);
            value.Lines = LineBuilder.Build(CollectionsMarshal.AsSpan(value.Words), _buffer, page);
            cells.Add(name);
            cells.Add(value);
        }

        return new Grid { Page = page, Columns = [_names - Around, middle, right], Rows = tops, Cells = cells, IsAligned = true };
    }

    private static GridCell Cell(int row, int column, float left, float right, float[] tops) =>
        new() { Row = row, Column = column, RowSpan = 1, ColumnSpan = 1, Left = left, Right = right, Top = tops[row], Bottom = tops[row + 1] };
}
