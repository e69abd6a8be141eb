namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Decides whether the first row after a page break goes on with the last row before it. A browser leaves a cut row open below and above, which
/// settles it unless a repeated header row closes the second half; office programs close both halves, so that only the text can tell.
/// </summary>
internal sealed class RowContinuation(LineEnds ends)
{
    public bool Continues(TableDraft table, RowDraft next, bool openAbove, bool underHeader)
    {
        var last = table.Rows[^1];
        if (last.IsHeader || next.IsHeader)
        {
            return false;
        }

        if (last.IsOpen && openAbove)
        {
            return true;
        }

        var score = last.IsOpen && underHeader ? 1 : 0;
        foreach (var cell in next.Cells)
        {
            var above = last.Cells.Find(other => other.Column == cell.Column);
            score += Evidence(table, above, cell);
        }

        return score > 0;
    }

    private int Evidence(TableDraft table, CellDraft? above, CellDraft cell)
    {
        var hasAbove = above is { Items.Count: > 0 };
        if (cell.Items.Count == 0)
        {
            return hasAbove && IsAlwaysFilled(table, cell.Column) ? 1 : 0;
        }

        if (!hasAbove)
        {
            return -2;
        }

        if (above!.Items[^1].Paragraph is not { } last || cell.Items[0].Paragraph is not { } first)
        {
            return 0;
        }

        if (ListMarker.Starts(first.First))
        {
            return 0;
        }

        var flows = ends.RunsOn(last.Last, first.First, last.Margins) && (!Sentences.Ends(last.Last) || Sentences.StartsLower(first.First));
        // Phrases in cells mostly end without a stop, so that a capital after one proves little.
        return (flows, Sentences.StartsLower(first.First)) switch
        {
            (true, true) => 3,
            (false, true) => 1,
            (true, false) => 0,
            _ => -2,
        };
    }

    private static bool IsAlwaysFilled(TableDraft table, int column) =>
        table.Rows.TrueForAll(row => row.Cells.Find(cell => cell.Column == column) is null or { Items.Count: > 0 });
}
