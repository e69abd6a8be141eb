using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Layout;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Walks the structure elements and takes their words to paragraphs and tables. Elements nest no deeper than the tree was read, so the walk may
/// recurse.
/// </summary>
internal sealed class TaggedFlow
{
    private readonly IReadOnlyDictionary<int, PageWords> _pages;
    private readonly TextBuffer _buffer;
    private readonly TaggedParagraphs _paragraphs;
    private readonly TaggedTables _tables;
    private readonly ReadDeadline _deadline;
    private readonly List<PlacedWord> _open = [];
    private readonly List<PlacedWord> _label = [];
    private readonly List<TagNode> _notes = [];
    private readonly List<List<PlacedWord>> _figures = [];
    private List<FlowItem> _into = [];
    private int _heading;
    private int _item;
    private int _lists;
    private int _groups;
    private int _blocks;
    private int _cell;
    private int _cells;
    private bool _inLabel;

    public TaggedFlow(IReadOnlyDictionary<int, PageWords> pages, TextBuffer buffer, TaggedParagraphs paragraphs, ReadDeadline deadline)
    {
        _pages = pages;
        _buffer = buffer;
        _paragraphs = paragraphs;
        _tables = new TaggedTables(this, paragraphs, pages);
        _deadline = deadline;
    }

    /// <summary>Letters placed so far.</summary>
    public int Letters { get; private set; }

    /// <summary>Letters that stand in no block: a tree of bare parts is no structure.</summary>
    public int LooseLetters { get; private set; }

    /// <summary>Pieces of content passed over because their page is not read by tags.</summary>
    public int PassedOver { get; private set; }

    /// <summary>The page of the last word placed.</summary>
    public int Page { get; private set; } = 1;

    public List<FlowItem> Of(TagNode root)
    {
        Children(root);
        Flush();
        return _into;
    }

    /// <summary>The paragraphs and tables of a table cell.</summary>
    public List<FlowItem> Cell(TagNode cell)
    {
        var (into, item, heading, lists, outer) = (_into, _item, _heading, _lists, _cell);
        (_into, _item, _heading, _lists, _cell) = ([], 0, 0, 0, ++_cells);
        _blocks++;
        Children(cell);
        Flush();
        _blocks--;
        var items = _into;
        (_into, _item, _heading, _lists, _cell) = (into, item, heading, lists, outer);
        return items;
    }

    /// <summary>Reads an element where it stands.</summary>
    public void Element(TagNode node)
    {
        _deadline.Check();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node.Kind)
        {
            case TagKind.Artifact:
                break;
            case TagKind.Group:
                Flush();
                _groups++;
                Children(node);
                Flush();
                _groups--;
                break;
            case TagKind.Heading:
                Heading(node);
                break;
            case TagKind.Division or TagKind.Paragraph or TagKind.Row or TagKind.Cell or TagKind.HeaderCell:
                Block(node);
                break;
            case TagKind.List:
                Flush();
                _lists++;
                Children(node);
                Flush();
                _lists--;
                break;
            case TagKind.Item:
                Item(node);
                break;
            case TagKind.Label when _item > 0 && !_inLabel:
                _inLabel = true;
                Text(node);
                _inLabel = false;
                break;
            case TagKind.Table:
                Flush();
                var table = _tables.Make(node);
                if (table is not null)
                {
                    _into.Add(new FlowItem(null, table));
                }

                break;
            case TagKind.Note:
                _notes.Add(node);
                break;
            case TagKind.Figure:
                Figure(node);
                break;
            default:
                Text(node);
                break;
        }
    }

    /// <summary>Ends the paragraph that is open, if one is, and reads what was to come after it.</summary>
    public void Flush()
    {
        if (_open.Count > 0)
        {
            Close(_heading, _item);
            _item = 0;
        }

        if (_figures.Count + _notes.Count == 0)
        {
            return;
        }

        var (figures, notes) = (_figures.ToArray(), _notes.ToArray());
        _figures.Clear();
        _notes.Clear();
        foreach (var figure in figures)
        {
            _open.AddRange(figure);
            Close(0, 0);
        }

        foreach (var note in notes)
        {
            Block(note);
        }
    }

    private void Close(int heading, int item)
    {
        var paragraph = _paragraphs.Make(_open, _label, heading, item);
        _paragraphs.Space(paragraph, _into.Count > 0 ? _into[^1].Paragraph : null);
        if (_cell == 0)
        {
            _paragraphs.FindBreaks(paragraph, null);
        }

        _into.Add(new FlowItem(paragraph, null));
        _open.Clear();
        if (item > 0)
        {
            _label.Clear();
        }
    }

    private void Children(TagNode node)
    {
        foreach (var item in node.Items)
        {
            if (item.Node is { } child)
            {
                Element(child);
            }
            else
            {
                Take(item);
            }
        }
    }

    private void Block(TagNode node)
    {
        Flush();
        _blocks++;
        Text(node);
        Flush();
        _blocks--;
    }

    private void Heading(TagNode node)
    {
        Flush();
        var outer = _heading;
        _heading = node.Level > 0 ? node.Level : Math.Max(1, _groups - 1);
        Block(node);
        _heading = outer;
    }

    private void Item(TagNode node)
    {
        Flush();
        _item = Math.Max(1, _lists);
        _blocks++;
        Children(node);
        Flush();
        if (_label.Count > 0)
        {
            // A label and nothing it labels: a paragraph that was tagged as an item.
            _item = 0;
            _open.AddRange(_label);
            _label.Clear();
            Flush();
        }

        _item = 0;
        _blocks--;
    }

    /// <summary>The text that stands for an element, if it says so and its own is one line; its content otherwise.</summary>
    private void Text(TagNode node)
    {
        var to = _inLabel ? _label : _open;
        var from = to.Count;
        var flowed = _into.Count;
        Children(node);
        if (string.IsNullOrWhiteSpace(node.ActualText) || flowed != _into.Count || to.Count <= from)
        {
            return;
        }

        var own = CollectionsMarshal.AsSpan(to)[from..];
        var (first, last) = (own[0], own[^1]);
        foreach (var word in own)
        {
            if (word.Page != first.Page || word.Word.Turns != first.Word.Turns || Math.Abs(word.Word.Base - first.Word.Base) > 0.5f * first.Word.Size)
            {
                return;
            }
        }

        var start = _buffer.Length;
        foreach (var character in node.ActualText)
        {
            _buffer.Append(character);
        }

        to.RemoveRange(from, to.Count - from);
        to.Add(first with { Word = first.Word with { Start = start, Length = _buffer.Length - start, Right = Math.Max(first.Word.Right, last.Word.Right) } });
    }

    /// <summary>The text in a picture or chart goes by its places, after the paragraph the picture stands in.</summary>
    private void Figure(TagNode node)
    {
        var from = _open.Count;
        var flowed = _into.Count;
        Children(node);
        if (flowed == _into.Count && _open.Count > from)
        {
            var words = _open.GetRange(from, _open.Count - from);
            words.Sort(static (a, b) => a.Page.CompareTo(b.Page) is var page and not 0 ? page : a.Word.Base.CompareTo(b.Word.Base));
            _figures.Add(words);
            _open.RemoveRange(from, words.Count);
        }
    }

    private void Take(TagItem content)
    {
        if (!_pages.TryGetValue(content.Page, out var page) || !page.IsSound)
        {
            PassedOver++;
            return;
        }

        for (var index = page.First(content.Key); index >= 0; index = page.Next(index))
        {
            ref readonly var word = ref page.Words[index];
            if (page.Taken[index] || word.IsArtifact)
            {
                continue;
            }

            if (_blocks == 0 && StartsLoose(word, content))
            {
                Flush();
            }

            page.Taken[index] = true;
            page.Cells[index] = _cell;
            Page = content.Page;
            Letters += word.Length;
            LooseLetters += _blocks == 0 ? word.Length : 0;
            (_inLabel ? _label : _open).Add(new PlacedWord(content.Page, word));
        }
    }

    /// <summary>Content of its own on a new line, where no block says how far a paragraph goes: a browser's tags leave out plain boxes.</summary>
    private bool StartsLoose(in Word word, TagItem content)
    {
        if (_open.Count == 0 || _open[^1].Word.Mcid == content.Key)
        {
            return false;
        }

        var (first, last) = (_open[0].Word, _open[^1].Word);
        return (content.Page > _open[^1].Page || word.Base > last.Base + (0.5f * last.Size))
            && Math.Abs(word.Left - first.Left) < 1
            && !char.IsLower(_buffer.Slice(word.Start, word.Length)[0]);
    }
}
