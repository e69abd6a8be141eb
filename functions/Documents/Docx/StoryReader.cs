using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>
/// Reads one story of a WordprocessingML document, forward only: blocks, tables, paragraphs, runs and the wrappers that may stand around any of
/// them. Tracked changes are read as accepted; hidden text, field instructions and the prompts of unfilled content controls are no text.
/// </summary>
internal sealed partial class StoryReader(XmlCursor x, StoryParts parts)
{
    private readonly FieldStack _fields = new();
    private readonly Stack<ParagraphDraft> _spare = new();
    private List<Block> _blocks = [];

    private enum Level
    {
        Block,
        Table,
        Row,
        Inline,
        Run,
        Drawing,
    }

    /// <summary>Reads the blocks inside the element that the cursor stands on.</summary>
    public List<Block> ReadBlocks()
    {
        var outer = _blocks;
        var draft = _carried;
        _carried = null;
        _blocks = [];
        Children(Level.Block);
        if (_carried is { } last)
        {
            Finish(last);
        }

        var read = _blocks;
        (_blocks, _carried) = (outer, draft);
        return read;
    }

    private void Children(Level level)
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            Element(level);
        }
    }

    private void Element(Level level)
    {
        if (level == Level.Drawing)
        {
            DrawingElement();
            return;
        }

        if (Wrapper(level))
        {
            return;
        }

        switch (level)
        {
            case Level.Block:
                BlockElement();
                break;
            case Level.Table:
                TableElement();
                break;
            case Level.Row:
                RowElement();
                break;
            case Level.Inline:
                InlineElement();
                break;
            default:
                RunElement();
                break;
        }
    }

    private void BlockElement()
    {
        if (!x.IsWord())
        {
            x.Skip();
            return;
        }

        switch (x.Name)
        {
            case "p":
                ReadParagraph();
                break;
            case "tbl":
                ReadTable();
                break;
            case "tcPr":
                _cell = CellFormat.Read(x, MostColumns);
                break;
            case "sectPr":
                ReadSection(x);
                break;
            case "altChunk" or "subDoc":
                parts.ForeignChunk = true;
                x.Skip();
                break;
            default:
                x.Skip();
                break;
        }
    }

    private void ReadSection(XmlCursor section)
    {
        for (var inside = section.Enter(); section.Next(inside);)
        {
            if (section.Name is "headerReference" or "footerReference" && section.RelationshipId() is { } id && !parts.Furniture.Contains(id))
            {
                parts.Furniture.Add(id);
            }

            section.Skip();
        }
    }

    private void DrawingElement()
    {
        switch (x.Name)
        {
            case "txbxContent" when x.IsWord():
                ReadTextBox();
                break;
            case "AlternateContent" when x.Namespace == WordNames.Compatibility:
                Alternate(Level.Drawing);
                break;
            case "blip" or "imagedata":
                parts.Pictures++;
                break;
        }
    }
}
