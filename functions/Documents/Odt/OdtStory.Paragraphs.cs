using System.Xml;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <content>Paragraphs and what stands in their lines.</content>
internal sealed partial class OdtStory
{
    // 12 point, the format's default where no style speaks.
    private const int UsualSize = 24;

    private TextDraft? _draft;
    private OdtStyle _look = OdtStyle.None;
    private int _silent;

    private void ReadParagraph()
    {
        var style = parts.Styles.Resolve("paragraph", x.Attribute("style-name", OdtNames.Text));
        var heading = Heading(style);
        var restart = x.IsTrue("restart-numbering", OdtNames.Text) ? x.Count("start-value", OdtNames.Text) : (int?)null;
        var unnumbered = x.Name != "h" || x.IsTrue("is-list-header", OdtNames.Text);
        // Taken before the line is read: a note or box in it has paragraphs of its own, which are not the item's.
        var label = _lists.Label(style.ListStyle) ?? (heading > 0 && !unnumbered ? _lists.HeadingLabel(heading, restart) : null);
        var draft = new TextDraft();
        var (outer, look, silent) = (_draft, _look, _silent);
        (_draft, _look, _silent) = (draft, style, 0);
        Inline();
        var hidden = _hideParagraph;
        (_draft, _look, _silent, _hideParagraph) = (outer, look, silent, false);
        if (!hidden)
        {
            Finish(draft, heading, label);
        }
    }

    private int Heading(OdtStyle style)
    {
        if (x.Name == "h")
        {
            return Math.Clamp(x.Count("outline-level", OdtNames.Text), 1, 9);
        }

        return style.Outline ?? 0;
    }

    private void Finish(TextDraft draft, int heading, string? label)
    {
        var (emphasised, size) = (draft.Emphasised, draft.SmallestSize);
        var text = draft.Line.Take();
        _blocks.AddRange(draft.Before);
        if (text.Length > 0)
        {
            var block = Block(text, heading, label) with { Emphasised = emphasised };
            parts.Sizes.Count(block, size);
            _blocks.Add(block);
        }

        _blocks.AddRange(draft.After);
    }

    private TextBlock Block(string text, int heading, string? label)
    {
        if (heading > 0)
        {
            return new HeadingBlock { Text = label is { Length: > 0 } ? $"{label} {text}" : text, Level = heading };
        }

        if (label is not null)
        {
            return new ListItemBlock { Text = text, Label = label, Level = Math.Max(1, _lists.Level) };
        }

        return TypedMarker.TrySplit(text, out var typed, out var rest)
            ? new ListItemBlock { Text = rest, Label = typed }
            : new ParagraphBlock { Text = text };
    }

    private void Inline()
    {
        var reader = x.Reader;
        var inside = x.Enter();
        if (reader.IsEmptyElement)
        {
            return;
        }

        while (reader.Read() && reader.Depth > inside)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                // Line ends inside the XML are spaces; a break is an element.
                Write(reader.Value.Replace('\n', ' '));
            }
            else if (reader.NodeType == XmlNodeType.Element)
            {
                InlineElement();
            }
        }
    }

    private void Write(string text)
    {
        if (_draft is { } draft && _silent == 0 && _look.Hidden != true)
        {
            if (_look.Struck == true)
            {
                // Read as accepted, like a tracked deletion: who strikes by hand means the same.
                parts.TrackedChanges = true;
                return;
            }

            parts.Budget.Characters(text.Length);
            if (_prompt is { } prompt)
            {
                prompt.Append(text);
                return;
            }

            draft.Append(text, _look.Bold == true || _look.Underlined == true, _look.Size is > 0 and var size ? size : UsualSize);
        }
    }
}
