using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Tables;

/// <summary>A table while its rows come in: joins vertical merges and finds the rows that head it.</summary>
internal sealed class TableDraft
{
    private readonly List<RowDraft> _rows = [];

    // The cell that a merge started in, by its first grid column.
    private readonly Dictionary<int, TableCell> _merges = [];

    public string? Style { get; set; }

    /// <summary>The table's look asks its style for a dressed first row.</summary>
    public bool StyledFirstRow { get; set; }

    public void Add(RowDraft row)
    {
        if (row.Cells.Count > 0)
        {
            _rows.Add(row);
        }
    }

    /// <summary>The cell above that a continued cell belongs to, or null where no merge is open in that column.</summary>
    public TableCell? MergedAbove(int column) => _merges.GetValueOrDefault(column);

    public void NoteMerge(int column, TableCell? start)
    {
        if (start is null)
        {
            _merges.Remove(column);
        }
        else
        {
            _merges[column] = start;
        }
    }

    public TableBlock? Finish(bool styleDressesFirstRow)
    {
        if (_rows.Count == 0)
        {
            return null;
        }

        // Dressed rows head a table only when an undressed one follows: a table all in bold or all shaded has no such row.
        var dressed = 0;
        while (dressed < _rows.Count && _rows[dressed].IsDressed)
        {
            dressed++;
        }

        if (dressed == _rows.Count)
        {
            dressed = 0;
        }

        if (dressed == 0 && styleDressesFirstRow && StyledFirstRow && _rows.Count > 1)
        {
            dressed = 1;
        }

        var rows = new TableRow[_rows.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new TableRow { Cells = [.. _rows[i].Cells], IsHeader = _rows[i].IsHeader || i < dressed };
        }

        return new TableBlock { Rows = rows };
    }
}

/// <summary>A row while its cells come in.</summary>
internal sealed class RowDraft
{
    private bool _allShaded = true;

    public List<TableCell> Cells { get; } = [];

    /// <summary>Grid column of the next cell.</summary>
    public int Column { get; set; }

    public bool IsHeader { get; set; }

    /// <summary>The row was deleted in a tracked change or is hidden.</summary>
    public bool IsGone { get; set; }

    /// <summary>Every cell shaded, or every word bold, underlined or larger.</summary>
    public bool IsDressed => Cells.Count > 0 && (_allShaded || AllEmphasised());

    public void Add(TableCell cell, bool shaded)
    {
        Cells.Add(cell);
        Column = cell.Column + cell.ColumnSpan;
        _allShaded &= shaded;
    }

    private bool AllEmphasised()
    {
        var any = false;
        foreach (var cell in Cells)
        {
            foreach (var block in cell.Blocks)
            {
                if (block is not TextBlock { Emphasised: true })
                {
                    return false;
                }

                any = true;
            }
        }

        return any;
    }
}
