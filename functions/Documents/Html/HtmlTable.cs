using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Tables;

namespace EhcpPipeline.Documents.Html;

/// <summary>A table while its tags come in.</summary>
internal sealed class HtmlTable
{
    private const int MostColumns = 1_000;
    private readonly TableDraft _draft = new();
    private readonly Dictionary<int, (TableCell Cell, int Rows)> _spans = [];
    private RowDraft? _row;
    private bool _allHeads;

    public bool InHead { get; set; }

    /// <summary>Begins a row; the cells repeated from above are reported to <paramref name="repeat"/> before they are added.</summary>
    public void BeginRow(Action<TableCell> repeat)
    {
        EndRow(repeat);
        _row = new RowDraft();
        _allHeads = true;
    }

    public void EndRow(Action<TableCell> repeat)
    {
        if (_row is { } row)
        {
            while (_spans.Keys.Any(column => column >= row.Column && _spans[column].Rows > 0))
            {
                row.Column = _spans.Where(span => span.Key >= row.Column && span.Value.Rows > 0).Min(span => span.Key);
                Repeat(row, repeat);
            }

            row.IsHeader = row.Cells.Count > 0 && (InHead || _allHeads);
            _draft.Add(row);
            _row = null;
        }
    }

    public void AddCell(IReadOnlyList<Block> blocks, int columns, int rows, bool head, bool shaded, Action<TableCell> repeat)
    {
        if (_row is null)
        {
            BeginRow(repeat);
        }

        var row = _row!;
        Repeat(row, repeat);
        var cell = new TableCell { Blocks = blocks, Column = row.Column, ColumnSpan = Math.Clamp(columns, 1, MostColumns) };
        if (rows is > 1 or 0)
        {
            _spans[cell.Column] = (cell, rows == 0 ? int.MaxValue : rows - 1);
        }

        row.Add(cell, shaded);
        _allHeads &= head;
    }

    public TableBlock? Finish(Action<TableCell> repeat)
    {
        EndRow(repeat);
        return _draft.Finish(styleDressesFirstRow: false);
    }

    private void Repeat(RowDraft row, Action<TableCell> repeat)
    {
        while (_spans.TryGetValue(row.Column, out var span) && span.Rows > 0)
        {
            _spans[row.Column] = (span.Cell, span.Rows - 1);
            repeat(span.Cell);
            row.Add(span.Cell with { ContinuesAbove = true }, shaded: false);
        }
    }
}
