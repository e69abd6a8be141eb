using System.Globalization;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Tables;

namespace EhcpPipeline.Documents.Docx;

/// <content>Tables, their rows and cells.</content>
internal sealed partial class StoryReader
{
    // Word's own tables end at 63 columns; a larger number is damage.
    private const int MostColumns = 1_000;

    private TableDraft? _table;
    private RowDraft? _row;
    private CellFormat _cell;

    private void ReadTable()
    {
        if (_carried is { } before)
        {
            _carried = null;
            Finish(before);
        }

        var (table, row) = (_table, _row);
        _table = new TableDraft();
        Children(Level.Table);
        if (_table.Finish(parts.Styles.Other(_table.Style).FirstRowDressed) is { } read)
        {
            _blocks.Add(read);
        }

        (_table, _row) = (table, row);
    }

    private void TableElement()
    {
        switch (x.Name)
        {
            case "tr" when x.IsWord():
                ReadRow();
                break;
            case "tblPr":
                ReadTableFormat();
                break;
            default:
                x.Skip();
                break;
        }
    }

    private void ReadTableFormat()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "tblStyle")
            {
                _table!.Style = x.Val();
            }
            else if (x.Name == "tblLook")
            {
                _table!.StyledFirstRow = x.Own("firstRow") is { } said
                    ? said is "1" or "true" or "on"
                    : int.TryParse(x.Val(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) && (bits & 0x20) != 0;
            }

            x.Skip();
        }
    }

    private void ReadRow()
    {
        _row = new RowDraft();
        Children(Level.Row);
        _table!.Add(_row);
        _row = null;
    }

    private void RowElement()
    {
        switch (x.Name)
        {
            case "tc" when x.IsWord() && !_row!.IsGone:
                ReadCell();
                break;
            case "trPr":
                ReadRowFormat();
                break;
            default:
                x.Skip();
                break;
        }
    }

    private void ReadRowFormat()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "gridBefore":
                    _row!.Column = Math.Clamp(x.Number() ?? 0, 0, MostColumns);
                    break;
                case "tblHeader":
                    _row!.IsHeader = x.Switch();
                    break;
                case "del":
                    parts.TrackedChanges = true;
                    _row!.IsGone = true;
                    break;
                case "hidden":
                    _row!.IsGone |= x.Switch();
                    break;
                case "ins":
                    parts.TrackedChanges = true;
                    break;
            }

            x.Skip();
        }
    }

    private void ReadCell()
    {
        var (table, row, paragraph) = (_table!, _row!, _paragraph);
        parts.Budget.Cells(1);
        _paragraph = null;
        var outer = _cell;
        _cell = CellFormat.Plain;
        var blocks = ReadBlocks();
        var format = _cell;
        (_table, _row, _paragraph, _cell) = (table, row, paragraph, outer);
        if (format.Deleted)
        {
            parts.TrackedChanges = true;
            return;
        }

        if (format.ContinuesLeft && row.Cells.Count > 0)
        {
            var left = row.Cells[^1];
            row.Cells[^1] = left with { ColumnSpan = left.ColumnSpan + format.Span, Blocks = [.. left.Blocks, .. blocks] };
            row.Column += format.Span;
            return;
        }

        var above = format.ContinuesAbove ? table.MergedAbove(row.Column) : null;
        if (above is not null)
        {
            // A repeat costs what it adds to the text, else a tall merge of a long cell would grow without limit.
            parts.Budget.Characters(Weight(above.Blocks));
        }

        var cell = new TableCell { Blocks = above?.Blocks ?? blocks, Column = row.Column, ColumnSpan = format.Span, ContinuesAbove = above is not null };
        table.NoteMerge(row.Column, format.StartsMerge || above is not null ? cell : null);
        row.Add(cell, format.Shaded);
    }

    private long Weight(IReadOnlyList<Block> blocks)
    {
        long weight = 1;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    weight += text.Text.Length;
                    break;
                case TableBlock table:
                    foreach (var cell in table.Rows.SelectMany(row => row.Cells))
                    {
                        parts.Budget.Cells(1);
                        weight += Weight(cell.Blocks);
                    }

                    break;
            }
        }

        return weight;
    }
}
