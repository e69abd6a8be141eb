using System.Runtime.CompilerServices;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>
/// Reads the structure tree (ISO 32000-1, 14.7). A tree that is cyclic, deeper or larger than its limits, or that places content twice gives
/// none: the layout then reads the document.
/// </summary>
internal sealed class TagTree
{
    private const int MostElements = 200_000;
    private const int MostContents = 1_000_000;

    /// <summary>One in so many pieces of content may be placed twice before the tree is not believed.</summary>
    private const int RepeatedShare = 50;

    private readonly ObjectStore _objects;
    private readonly ContentKeys _keys;
    private readonly Dictionary<int, int> _pages = [];
    private readonly HashSet<int> _seen = [];
    private readonly HashSet<(int Page, int Key)> _placed = [];
    private readonly TagRoles _roles;
    private readonly TagAttributes _attributes;
    private int _elements;
    private long _characters;
    private int _repeated;
    private bool _broken;

    private TagTree(ObjectStore objects, IReadOnlyList<Page> pages, ContentKeys keys, PdfDictionary root)
    {
        _objects = objects;
        _keys = keys;
        _roles = new TagRoles(objects, root);
        _attributes = new TagAttributes(objects, root);
        foreach (var page in pages)
        {
            _pages.TryAdd(page.ObjectNumber, page.Number);
        }

        _pages.Remove(-1);
    }

    /// <summary>The content that some element holds, by page and <see cref="ContentKeys"/> key.</summary>
    public IReadOnlySet<(int Page, int Key)> Placed => _placed;

    public TagNode Root { get; } = new(TagKind.Group, 0);

    /// <summary>The structure tree root of a document that has one.</summary>
    public static PdfDictionary? RootOf(ObjectStore objects)
    {
        var catalog = objects.Resolve(objects.Trailer["Root"]).Dictionary;
        var root = objects.Resolve(catalog?["StructTreeRoot"] ?? default).Dictionary;

        // The producer itself says that its tags may be wrong (14.7.1).
        var suspect = objects.Resolve(objects.Resolve(catalog?["MarkInfo"] ?? default).Dictionary?["Suspects"] ?? default).IsTrue;
        return suspect ? null : root;
    }

    public static TagTree? Read(ObjectStore objects, IReadOnlyList<Page> pages, ContentKeys keys, PdfDictionary root)
    {
        var tree = new TagTree(objects, pages, keys, root);
        tree.Kids(root["K"], tree.Root, 0, depth: 0);
        return tree._broken || tree._repeated * RepeatedShare > tree._placed.Count ? null : tree;
    }

    private void Kids(PdfValue value, TagNode parent, int page, int depth)
    {
        var kids = _objects.Resolve(value);
        if (kids.Array is not { } list)
        {
            Kid(value, parent, page, depth);
            return;
        }

        for (var i = 0; i < list.Count && !_broken; i++)
        {
            Kid(list[i], parent, page, depth);
        }
    }

    private void Kid(PdfValue value, TagNode parent, int page, int depth)
    {
        var kid = _objects.Resolve(value);
        if (kid.IsNumber)
        {
            Place(parent, page, _keys.Of(ContentKeys.ThePage, kid.Integer));
            return;
        }

        if (kid.Dictionary is not { } dictionary)
        {
            return;
        }

        page = PageOf(dictionary["Pg"], page);
        switch (_objects.Resolve(dictionary["Type"]).Name)
        {
            case "MCR":
                var stream = dictionary["Stm"].Target;
                Place(parent, page, _keys.Find(stream >= 0 ? stream : ContentKeys.ThePage, _objects.Resolve(dictionary["MCID"]) is { IsNumber: true } id ? id.Integer : -1));
                break;
            case "OBJR":
                Place(parent, PageOf(_objects.Resolve(dictionary["Obj"]).Dictionary?["P"] ?? default, page), dictionary["Obj"].Target is >= 0 and var target ? _keys.Find(target, 0) : ContentKeys.None);
                break;
            default:
                Element(value, dictionary, parent, page, depth);
                break;
        }
    }

    private void Element(PdfValue value, PdfDictionary dictionary, TagNode parent, int page, int depth)
    {
        _objects.Budget.Deadline.Check();
        if (depth >= _objects.Budget.Limits.Depth || !RuntimeHelpers.TryEnsureSufficientExecutionStack() || ++_elements > MostElements || (value.Kind == PdfKind.Reference && !_seen.Add(value.Target)))
        {
            _broken = true;
            return;
        }

        var (kind, level) = _roles.Of(_objects.Resolve(dictionary["S"]).Name ?? "");
        var (columns, rows) = kind is TagKind.Cell or TagKind.HeaderCell ? _attributes.Spans(dictionary) : (1, 1);
        var text = _objects.Resolve(dictionary["ActualText"]).String;
        _characters += text?.Length ?? 0;
        if (_characters > _objects.Budget.Limits.Characters)
        {
            _broken = true;
            return;
        }

        var node = new TagNode(kind, level) { ColumnSpan = columns, RowSpan = rows, ActualText = text is null ? null : TextStrings.Decode(text) };
        parent.Items.Add(new TagItem(node, 0, ContentKeys.None));
        Kids(dictionary["K"], node, page, depth + 1);
    }

    private void Place(TagNode parent, int page, int key)
    {
        if (page == 0 || key == ContentKeys.None)
        {
            return;
        }

        if (!_placed.Add((page, key)))
        {
            _repeated++;
            return;
        }

        _broken |= _placed.Count > MostContents;
        parent.Items.Add(new TagItem(null, page, key));
    }

    private int PageOf(PdfValue reference, int otherwise) => _pages.GetValueOrDefault(reference.Target, otherwise);
}
