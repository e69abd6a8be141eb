using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <summary>
/// Reads one story of an OpenDocument text, forward only. Deleted text stands apart from the body in this format, so reading the body is reading all
/// changes as accepted; hidden text, prompts and annotations are no text.
/// </summary>
internal sealed partial class OdtStory(XmlCursor x, OdtParts parts)
{
    private readonly OdtLists _lists = new(parts.Styles);
    private List<Block> _blocks = [];

    /// <summary>Reads the blocks inside the element that the cursor stands on.</summary>
    public List<Block> ReadBlocks()
    {
        var outer = _blocks;
        _blocks = [];
        BlockChildren();
        var read = _blocks;
        _blocks = outer;
        return read;
    }

    private void BlockChildren()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            BlockElement();
        }
    }

    private void BlockElement()
    {
        switch (x.Name)
        {
            case "p" or "h" when x.Namespace == OdtNames.Text:
                ReadParagraph();
                break;
            case "list" when x.Namespace == OdtNames.Text:
                ReadList();
                break;
            case "table" when x.Namespace == OdtNames.Table:
                ReadTable();
                break;
            case "section" when IsHiddenSection():
                x.Skip();
                break;
            case "section" or "index-body" or "index-title" or "numbered-paragraph" or "text-box":
                BlockChildren();
                break;
            case "forms":
                parts.Forms.Read(x);
                break;
            case "tracked-changes":
                ReadTrackedChanges();
                break;
            case "annotation" or "sequence-decls" or "variable-decls" or "user-field-decls" or "dde-connection-decls":
                x.Skip();
                break;
            default:
                Other();
                break;
        }
    }

    // The indexes of a document are wrappers around an index-body; drawings may be anchored to a page and so stand between blocks.
    private void Other()
    {
        if (x.Namespace == OdtNames.Draw)
        {
            ReadDrawing(_blocks);
        }
        else if (x.Namespace == OdtNames.Text && (x.Name.EndsWith("index", StringComparison.Ordinal) || x.Name is "table-of-content" or "bibliography"))
        {
            BlockChildren();
        }
        else
        {
            x.Skip();
        }
    }

    private bool IsHiddenSection() =>
        x.Attribute("display", OdtNames.Text) is "none" || (x.Attribute("display", OdtNames.Text) is "condition" && x.IsTrue("is-hidden", OdtNames.Text));

    private void ReadTrackedChanges()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            parts.TrackedChanges = true;
            x.Skip();
        }
    }

    private void ReadList()
    {
        _lists.Begin(
            x.Reader.GetAttribute("id", "http://www.w3.org/XML/1998/namespace") ?? x.Attribute("id", OdtNames.Text),
            x.Attribute("style-name", OdtNames.Text),
            x.Attribute("continue-list", OdtNames.Text),
            x.IsTrue("continue-numbering", OdtNames.Text));
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name is "list-item" or "list-header")
            {
                var start = x.Count("start-value", OdtNames.Text, -1);
                _lists.Item(x.Name == "list-header", start < 0 ? null : start);
                BlockChildren();
            }
            else
            {
                x.Skip();
            }
        }

        _lists.End();
    }

    /// <summary>Reads the drawing that the cursor stands on: the text of its boxes and shapes goes to <paramref name="into"/>.</summary>
    private void ReadDrawing(List<Block> into)
    {
        if (x.Name == "image")
        {
            parts.Pictures++;
            x.Skip();
            return;
        }

        var (outer, draft, look) = (_blocks, _draft, _look);
        (_blocks, _draft) = (into, null);
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Namespace is OdtNames.Text or OdtNames.Table || x.Namespace == OdtNames.Draw)
            {
                BlockElement();
            }
            else
            {
                x.Skip();
            }
        }

        (_blocks, _draft, _look) = (outer, draft, look);
    }
}
