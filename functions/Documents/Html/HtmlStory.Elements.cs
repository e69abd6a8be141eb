using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Html;

/// <content>What elements do when they open and close.</content>
internal sealed partial class HtmlStory
{
    private void Push(Open element)
    {
        if (_open.Count >= budget.Limits.Depth * DepthFactor)
        {
            throw new LimitReachedException(nameof(ReadLimits.Depth));
        }

        _open.Push(element);
        _unseen += element.Unseen ? 1 : 0;
        _emphasis += element.Emphasis ? 1 : 0;
        TrackedChanges |= element.Name is "del" or "ins" or "s" or "strike";
    }

    private void Begin(string name, ref HtmlTokens tokens)
    {
        switch (name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _heading = name[1] - '0';
                break;
            case "pre":
                _preformatted++;
                break;
            case "ol" or "ul" or "menu":
                _lists.Push(new HtmlList(name == "ol", tokens.Attribute("type"), Number(tokens.Attribute("start"), 1)));
                break;
            case "li" when _lists.TryPeek(out var list):
                list.Item(tokens.Attribute("value") is { } value ? Number(value, 1) : null);
                break;
            case "option" when tokens.Attribute("selected") is null:
                // An option that is not chosen is not said; a list with none chosen says nothing.
                _open.Push(_open.Pop() with { Unseen = true });
                _unseen++;
                break;
            case "table":
                budget.Depth(_tables.Count);
                _tables.Push(new HtmlTable());
                break;
            case "thead" when _tables.TryPeek(out var table):
                table.InHead = true;
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.BeginRow(Repeat);
                break;
            case "td" or "th" or "nav":
                _outer.Push(_blocks);
                _blocks = [];
                break;
        }
    }

    private void CloseImplied(string name)
    {
        if (HtmlNames.Implied(name) is not { } implied)
        {
            return;
        }

        var closing = 0;
        var seen = 0;
        foreach (var element in _open)
        {
            seen++;
            if (Array.IndexOf(implied.Within, element.Name) >= 0)
            {
                break;
            }

            closing = Array.IndexOf(implied.Closes, element.Name) >= 0 ? seen : closing;
        }

        for (; closing > 0; closing--)
        {
            Pop();
        }
    }

    private void End(string name)
    {
        if (HtmlNames.Blocks.Contains(name))
        {
            Flush();
        }

        // An end tag without its start closes nothing, and no end tag but a table's own reaches out of a cell.
        var closing = 0;
        var found = false;
        foreach (var element in _open)
        {
            closing++;
            if (element.Name == name)
            {
                found = true;
                break;
            }

            if (element.Name is "td" or "th" && name is not ("table" or "tr" or "tbody" or "thead" or "tfoot"))
            {
                break;
            }
        }

        for (; found && closing > 0; closing--)
        {
            Pop();
        }
    }

    private void Pop()
    {
        var element = _open.Peek();
        if (HtmlNames.Blocks.Contains(element.Name))
        {
            Flush();
        }

        _open.Pop();
        _unseen -= element.Unseen ? 1 : 0;
        _emphasis -= element.Emphasis ? 1 : 0;
        switch (element.Name)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                _heading = 0;
                break;
            case "pre":
                _preformatted--;
                break;
            case "ol" or "ul" or "menu":
                _lists.Pop();
                break;
            case "thead" when _tables.TryPeek(out var table):
                table.EndRow(Repeat);
                table.InHead = false;
                break;
            case "tr" when _tables.TryPeek(out var table):
                table.EndRow(Repeat);
                break;
            case "td" or "th":
                EndCell(element);
                break;
            case "nav":
                EndNavigation();
                break;
            case "table":
                if (_tables.Pop().Finish(Repeat) is { } block && _unseen == 0)
                {
                    _blocks.Add(block);
                }

                break;
        }
    }

    private void EndCell(Open element)
    {
        var blocks = _blocks;
        _blocks = _outer.Pop();
        if (_tables.TryPeek(out var table))
        {
            budget.Cells(1);
            table.AddCell(blocks, element.Columns, element.Rows, element.Name == "th", element.Shaded, Repeat);
        }
        else
        {
            _blocks.AddRange(blocks);
        }
    }

    private void EndNavigation()
    {
        var links = BlockText.Join(_blocks);
        _blocks = _outer.Pop();
        foreach (var line in links.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Furniture.Add(new ParagraphBlock { Text = line });
        }
    }

    private void Repeat(TableCell cell)
    {
        budget.Cells(1);
        budget.Characters(cell.Text.Length + 1);
    }

    private void Flush()
    {
        var emphasised = _draft.Emphasised;
        var text = _draft.Line.Take();
        _draft.Clear();
        if (text.Length == 0)
        {
            return;
        }

        string? label = null;
        if (_lists.TryPeek(out var list))
        {
            (label, list.Waiting) = (list.Waiting, null);
        }

        _blocks.Add(Block(text, label) with { Emphasised = emphasised });
    }

    private TextBlock Block(string text, string? label)
    {
        if (_heading > 0)
        {
            return new HeadingBlock { Text = label is { Length: > 0 } and not "•" ? $"{label} {text}" : text, Level = _heading };
        }

        if (label is not null)
        {
            return new ListItemBlock { Text = text, Label = label, Level = _lists.Count };
        }

        return TypedMarker.TrySplit(text, out var typed, out var rest)
            ? new ListItemBlock { Text = rest, Label = typed }
            : new ParagraphBlock { Text = text };
    }
}
