using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>Flattens a document's blocks to <see cref="Line"/>s.</summary>
internal sealed class LineReader
{
    private static readonly PhraseSet Guidance = ["guidance", "drafting note", "drafting notes", "notes for completion", "notes on completing", "how to complete", "help text"];

    private const int LongestRunIn = 40;
    private static readonly PhraseSet RunIn = ["guidance:", "guidance for completion:", "drafting note:", "note to writer:", "note to the writer:", "writer's note:", "officer guidance:", "caseworker guidance:", "writer guidance:", "drafting guidance:", "guidance note:", "guidance notes:", "note to officer:", "note to caseworker:"];

    private readonly List<Line> _lines = [];
    private HashSet<string> _furniture = [];
    private int _tables;
    private List<Cell> _above = [];

    public static IReadOnlyList<Line> Read(Document document)
    {
        var reader = new LineReader { _furniture = [.. document.Furniture.Select(line => WithoutFigures(line.Text))] };
        reader.Blocks(document.Blocks, table: 0, framed: false);
        return ListHeads.Raise(ExportedRecords.Plain(RepeatedTitles.Marked(PairedLabels.Apart(NumberedCards.Plain(DatedAmendments.Apart(BrokenLines.Mend(reader._lines)))))));
    }

    private void Blocks(IReadOnlyList<Block> blocks, int table, bool framed)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text when _furniture.Count > 0 && text is ParagraphBlock && text.Text.Length <= 200 && _furniture.Contains(WithoutFigures(text.Text)):
                    // A running header or footer that the producer left in the body.
                    break;
                case ParagraphBlock note when RunIn.Starts(Spacing.Fold(note.Text[..Math.Min(note.Text.Length, LongestRunIn)])):
                    break;
                case TextBlock text:
                    TextLines.Add(_lines, text, table, framed && blocks.Count == 1);
                    break;
                case TableBlock nested:
                    Table(nested);
                    break;
            }
        }
    }

    private static string WithoutFigures(string text) => string.Concat(Spacing.OneLine(text).Where(c => !char.IsAsciiDigit(c)));

    private void Table(TableBlock table)
    {
        var number = ++_tables;
        var start = table.Offset;
        _above = [];
        foreach (var row in table.Rows)
        {
            Row(row, number, start);
            start += BlockText.JoinCells(row).Length + 1;
        }
    }

    private void Row(TableRow row, int table, int start)
    {
        if (row.Cells.Count == 1)
        {
            // A box of guidance that was left in the plan speaks to whoever fills in the form.
            if (row.Cells[0].Blocks is [TextBlock { Text.Length: <= 60 } title, _, ..] && (title.Emphasised || title is HeadingBlock || title.Text[^1] == ':') && Guidance.Starts(Spacing.Fold(title.Text)))
            {
                return;
            }

            Blocks(row.Cells[0].Blocks, table, framed: true);
            return;
        }

        var cells = new List<Cell>(row.Cells.Count);
        var page = 0;
        var offset = start;
        foreach (var cell in row.Cells)
        {
            var text = cell.Text;
            var cellPage = cell.Blocks.Count > 0 ? cell.Blocks[0].Page : page;
            page = page == 0 ? cellPage : page;
            // A merged cell speaks for every row it stands beside, though the producer wrote it once or left it behind at the page's end.
            var shown = text.Length == 0 && cell.ContinuesAbove ? _above.Find(other => other.Column == cell.Column)?.Text ?? "" : Spacing.OneLine(text);
            cells.Add(new Cell(shown, cell.Column, cell.ColumnSpan, cell.ContinuesAbove, cellPage, offset, text.Length)
            {
                Lines = Inside(cell),
            });
            offset += text.Length + BlockText.CellSeparator.Length;
        }

        _above = cells;

        var confidence = row.Cells.SelectMany(cell => cell.Blocks).OfType<TextBlock>().Select(block => block.Confidence).DefaultIfEmpty(100).Min();
        var joined = string.Join(BlockText.CellSeparator, cells.Select(cell => cell.Text));
        if (joined.AsSpan().IndexOfAnyExcept(' ', '|') < 0 || cells.TrueForAll(cell => cell.Continues))
        {
            return;
        }

        _lines.Add(new Line(LineKind.Row, joined, page, start, offset - start - BlockText.CellSeparator.Length)
        {
            Table = table,
            HeaderRow = row.IsHeader,
            Strong = row.Cells.SelectMany(cell => cell.Blocks).OfType<TextBlock>().All(block => block.Emphasised || block is HeadingBlock),
            Confidence = confidence,
            Cells = cells,
        });
    }

    private IReadOnlyList<Line> Inside(TableCell cell)
    {
        var inner = new LineReader { _tables = _tables, _furniture = _furniture };
        inner.Blocks(cell.Blocks, table: 0, framed: false);
        _tables = inner._tables;
        return ListHeads.Raise(BrokenLines.Mend(inner._lines));
    }
}
