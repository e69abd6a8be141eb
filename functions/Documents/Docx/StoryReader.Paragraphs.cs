using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <content>Paragraphs: their runs' text, and what kind of block they become.</content>
internal sealed partial class StoryReader
{
    private ParagraphDraft? _paragraph;

    // The text of a paragraph whose end mark was deleted in a tracked change: it runs on into the next.
    private ParagraphDraft? _carried;

    private RunLook _look;

    // How a run of this paragraph looks that says nothing of itself.
    private RunLook _plain;

    private void ReadParagraph()
    {
        var draft = _carried ?? (_spare.TryPop(out var spare) ? spare : new ParagraphDraft());
        _carried = null;
        draft.Format = ParagraphFormat.None;
        draft.Style = parts.Styles.Paragraph(null);
        _paragraph = draft;
        _look = _plain = Look(default);
        Children(Level.Inline);
        _paragraph = null;
        _fields.EndParagraph();
        if (draft.Format.Mark.Deleted)
        {
            parts.TrackedChanges = true;
            _carried = draft;
        }
        else
        {
            Finish(draft);
        }
    }

    private void InlineElement()
    {
        if (!x.IsWord())
        {
            // A formula's characters are text like any other; its layout is not kept.
            if (x.Namespace is WordNames.Math or WordNames.StrictMath)
            {
                if (x.Name == "t")
                {
                    ReadText();
                }
                else
                {
                    Children(Level.Inline);
                }
            }
            else
            {
                x.Skip();
            }

            return;
        }

        switch (x.Name)
        {
            case "r":
                ReadRun();
                break;
            case "pPr":
                ReadParagraphFormat();
                break;
            case "hyperlink" or "fldSimple" or "dir" or "bdo":
                Children(Level.Inline);
                break;
            case "subDoc":
                parts.ForeignChunk = true;
                x.Skip();
                break;
            default:
                x.Skip();
                break;
        }
    }

    private void ReadParagraphFormat()
    {
        var format = ParagraphFormat.Read(x, ReadSection);
        if (_paragraph is { } draft)
        {
            draft.Format = format;
            draft.Style = parts.Styles.Paragraph(format.Style);
            _look = _plain = Look(default);
        }
    }

    private RunLook Look(in RunFormat own) =>
        RunLook.Of(own, parts.Styles.Other(own.Style).Run, _paragraph?.Style.Run ?? default, parts.Styles.Defaults);

    private void ReadTextBox()
    {
        var (paragraph, look, plain, box) = (_paragraph, _look, _plain, _box);
        _paragraph = null;
        _box = '\0';
        var read = ReadBlocks();
        (_paragraph, _look, _plain, _box) = (paragraph, look, plain, box);
        (paragraph is null ? _blocks : paragraph.Line.IsEmpty ? paragraph.Before : paragraph.After).AddRange(read);
    }

    private void Finish(ParagraphDraft draft)
    {
        var emphasised = draft.Emphasised;
        var size = draft.SmallestSize;
        var label = Label(draft, out var level);
        var text = draft.Line.Take();
        _blocks.AddRange(draft.Before);
        if (text.Length > 0)
        {
            var block = Block(draft, text, label, level) with { Emphasised = emphasised };
            parts.Sizes.Count(block, size);
            _blocks.Add(block);
        }

        _blocks.AddRange(draft.After);
        draft.Clear();
        _spare.Push(draft);
    }

    private static TextBlock Block(ParagraphDraft draft, string text, string? label, int level)
    {
        var heading = draft.Format.Outline is { } outline and >= 0 and <= 9 ? (outline + 1) % 10 : draft.Style.Heading;
        if (heading > 0)
        {
            return new HeadingBlock { Text = label is { Length: > 0 } ? $"{label} {text}" : text, Level = heading };
        }

        if (label is not null)
        {
            return new ListItemBlock { Text = text, Label = label, Level = level + 1 };
        }

        return TypedMarker.TrySplit(text, out var typed, out var rest)
            ? new ListItemBlock { Text = rest, Label = typed }
            : new ParagraphBlock { Text = text };
    }

    // Empty numbered paragraphs count too: Word shows their number.
    private string? Label(ParagraphDraft draft, out int level)
    {
        level = 0;
        var list = draft.Format.Numbering ?? draft.Style.Numbering ?? 0;
        if (parts.Numbering is not { } counter || list == 0)
        {
            return null;
        }

        level = draft.Format.NumberingLevel ?? draft.Style.NumberingLevel ?? counter.LevelFor(list, draft.Style.NumberingStyle);
        return counter.Next(list, level);
    }
}
