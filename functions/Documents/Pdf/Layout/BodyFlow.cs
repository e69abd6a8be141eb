namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Takes the pages' lines and tables to one flow of paragraphs and tables over the whole document.</summary>
internal sealed class BodyFlow
{
    private readonly HashSet<TextLine> _furniture;
    private readonly ParagraphBuilder _paragraphs;
    private readonly TableBuilder _tables;
    private readonly List<FlowItem> _flow = [];
    private readonly PageMargins _margins;

    private BodyFlow(PageMargins margins, HashSet<TextLine> furniture, Leading leading, LineEnds ends)
    {
        _furniture = furniture;
        _paragraphs = new ParagraphBuilder(leading, ends);
        _tables = new TableBuilder(_paragraphs, new RowContinuation(ends));
        _margins = margins;
    }

    public static List<FlowItem> Of(IReadOnlyList<PageContent> pages, PageMargins margins, HashSet<TextLine> furniture, Leading leading, LineEnds ends)
    {
        var flow = new BodyFlow(margins, furniture, leading, ends);
        foreach (var page in pages)
        {
            flow.Add(page);
        }

        return flow._flow;
    }

    private void Add(PageContent page)
    {
        var lines = new List<TextLine>();
        var first = true;
        Margins? column = null;
        foreach (var item in page.Items)
        {
            if (item.Line is { } line)
            {
                if (!_furniture.Contains(line))
                {
                    if (item.Column != column || (lines.Count > 0 && lines[^1].Words[0].Turns != line.Words[0].Turns))
                    {
                        Flush(lines, column);
                        column = item.Column;
                    }

                    lines.Add(line);
                }

                continue;
            }

            first &= lines.Count == 0;
            Flush(lines, column);
            if (!first || _flow.Count == 0 || _flow[^1].Table is not { Last: { } reached } table || reached.Page >= page.Number || !_tables.TryJoin(table, item.Grid!))
            {
                _flow.Add(new FlowItem(null, _tables.Start(item.Grid!)));
            }

            first = false;
        }

        Flush(lines, column);
    }

    private void Flush(List<TextLine> lines, Margins? column)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var built = _paragraphs.Build(lines, column ?? _margins.For(lines[0]));
        var start = 0;
        if (_flow.Count > 0 && _flow[^1].Paragraph is { } last && (last.Last.Page < lines[0].Page || (column is not null && last.Margins != column)) && _paragraphs.ContinuesOverPage(last, built[0].First))
        {
            last.Lines.AddRange(built[0].Lines);
            last.Margins = built[0].Margins;
            start = 1;
        }

        for (var i = start; i < built.Count; i++)
        {
            _flow.Add(new FlowItem(built[i], null));
        }

        lines.Clear();
    }
}
