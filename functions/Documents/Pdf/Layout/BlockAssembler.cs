using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Tells headings, list items and paragraphs apart and makes the document's blocks.</summary>
internal sealed class BlockAssembler(ParagraphText text, float largeFrom, ReadLimits limits)
{
    private const int LongestHeading = 220;
    private const int LongestBoldHeading = 110;
    private const int DeepestLevel = 9;
    private const int FewestTaggedHeadings = 2;

    private readonly List<float> _itemLefts = [];
    private Dictionary<int, int> _headingLevels = [];
    private int _cells;
    private long _characters;
    private bool _tagsHead;

    public List<Block> Body(List<FlowItem> flow)
    {
        // A writer who used heading styles did not also dress paragraphs up as headings; one who did is read by looks.
        _tagsHead = flow.Count(item => item.Paragraph?.Tag is { Heading: > 0 }) >= FewestTaggedHeadings;
        _headingLevels = HeadingLevels.Of(flow.Where(item => item.Paragraph is { } paragraph && IsHeading(paragraph)).Select(item => item.Paragraph!));
        return Blocks(flow, inCell: false);
    }

    private List<Block> Blocks(List<FlowItem> flow, bool inCell)
    {
        var blocks = new List<Block>(flow.Count);
        _itemLefts.Clear();
        foreach (var item in flow)
        {
            Block? block = item.Table is { } table ? Table(table) : Text(item.Paragraph!, inCell) is { } read ? read with { Confidence = item.Paragraph!.Confidence } : null;
            if (block is not null)
            {
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private TextBlock? Text(Paragraph paragraph, bool inCell)
    {
        _characters += paragraph.Letters;
        if (_characters > limits.Characters)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.Characters));
        }

        var origin = paragraph.First.IsOptical ? TextOrigin.Optical : paragraph.First.IsInvisible ? TextOrigin.OpticalLayer : TextOrigin.Native;
        var emphasised = paragraph.IsBold || paragraph.Size >= largeFrom;
        if (paragraph.Tag is { Heading: > 0 } or { Item: > 0 })
        {
            return Tagged(paragraph, paragraph.Tag, emphasised, origin);
        }

        if (!inCell && IsHeading(paragraph))
        {
            _itemLefts.Clear();
            var heading = string.Join(' ', new[] { paragraph.IsItem ? ParagraphText.Label(paragraph) : "", text.Of(paragraph) }.Where(part => part.Length > 0));
            var level = Math.Min(DeepestLevel, _headingLevels.GetValueOrDefault(TypeSizes.Key(paragraph.Size)));
            return heading.Length == 0 ? null : new HeadingBlock { Text = heading, Page = paragraph.Page, Emphasised = emphasised, Level = level, Origin = origin };
        }

        var content = text.Of(paragraph);
        if (content.Length == 0)
        {
            return null;
        }

        if (paragraph.IsItem)
        {
            return new ListItemBlock { Text = content, Page = paragraph.Page, Emphasised = emphasised, Label = ParagraphText.Label(paragraph), Level = Level(paragraph), Origin = origin };
        }

        _itemLefts.Clear();
        return new ParagraphBlock { Text = content, Page = paragraph.Page, Emphasised = emphasised, Origin = origin };
    }

    private TextBlock? Tagged(Paragraph paragraph, ParagraphTag tag, bool emphasised, TextOrigin origin)
    {
        var content = text.Of(paragraph);
        _itemLefts.Clear();
        if (content.Length == 0)
        {
            return null;
        }

        return tag.Heading > 0
            ? new HeadingBlock { Text = tag.Label.Length > 0 ? $"{tag.Label} {content}" : content, Page = paragraph.Page, Emphasised = emphasised, Level = Math.Min(DeepestLevel, tag.Heading), Origin = origin }
            : new ListItemBlock { Text = content, Page = paragraph.Page, Emphasised = emphasised, Label = tag.Label, Level = Math.Min(DeepestLevel, tag.Item), Origin = origin };
    }

    private bool IsHeading(Paragraph paragraph)
    {
        if (paragraph.Letters > LongestHeading || paragraph.First.Turned || paragraph.Tag is { Heading: > 0 } or { Item: > 0 } || (_tagsHead && paragraph.Tag is not null))
        {
            return false;
        }

        if (paragraph.Size >= largeFrom)
        {
            return true;
        }

        return paragraph.IsBold && paragraph.Letters <= LongestBoldHeading && paragraph.SpaceAbove > 1.1f && !Sentences.Ends(paragraph.Last);
    }

    private int Level(Paragraph item)
    {
        var left = item.TextLeft;
        while (_itemLefts.Count > 0 && _itemLefts[^1] > left + 3)
        {
            _itemLefts.RemoveAt(_itemLefts.Count - 1);
        }

        if (_itemLefts.Count == 0 || _itemLefts[^1] < left - 3)
        {
            _itemLefts.Add(left);
        }

        return Math.Min(DeepestLevel, _itemLefts.Count);
    }

    private TableBlock Table(TableDraft table)
    {
        var rows = new List<TableRow>(table.Rows.Count);
        foreach (var row in table.Rows)
        {
            _cells += row.Cells.Count;
            if (_cells > limits.Cells)
            {
                throw PdfFailureException.Limit(nameof(ReadLimits.Cells));
            }

            rows.Add(new TableRow { IsHeader = row.IsHeader, Cells = [.. row.Cells.Select(Cell)] });
        }

        _itemLefts.Clear();
        return new TableBlock { Rows = rows, Page = table.Page };
    }

    private TableCell Cell(CellDraft cell) => new()
    {
        Blocks = Blocks(cell.Items, inCell: true),
        Column = cell.Column,
        ColumnSpan = cell.ColumnSpan,
        ContinuesAbove = cell.ContinuesAbove,
    };
}
