using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <content>The elements inside a paragraph's line. What is not named here is a field or a mark whose text, if any, is shown.</content>
internal sealed partial class OdtStory
{
    private bool _hideParagraph;

    // Takes the text of a placeholder; null outside of one.
    private TextLine? _prompt;

    private void InlineElement()
    {
        if (x.Namespace == OdtNames.Draw)
        {
            DrawingInLine();
            return;
        }

        switch (x.Name)
        {
            case "span":
                ReadSpan();
                break;
            case "s":
                Write(" ");
                x.Skip();
                break;
            case "tab":
                Write(" ");
                x.Skip();
                break;
            case "line-break":
                Write("\n");
                x.Skip();
                break;
            case "note" when x.Namespace == OdtNames.Text:
                ReadNote();
                break;
            case "annotation" or "annotation-end" or "ruby-text" or "note-citation" or "script" or "event-listeners" or "tracked-changes":
                x.Skip();
                break;
            case "placeholder" when x.Namespace == OdtNames.Text:
                ReadPrompt();
                break;
            case "hidden-text":
                ReadUnless(x.Attribute("is-hidden", OdtNames.Text) != "false");
                break;
            case "hidden-paragraph":
                _hideParagraph |= x.IsTrue("is-hidden", OdtNames.Text);
                x.Skip();
                break;
            case "content-control" when x.Namespace == OdtNames.LibreOffice:
                ReadControl();
                break;
            case "fieldmark" when x.Namespace == OdtNames.Field:
                Write(OdtForms.FieldMark(x) ?? "");
                break;
            default:
                Inline();
                break;
        }
    }

    private void ReadSpan()
    {
        var look = _look;
        _look = parts.Styles.Resolve("text", x.Attribute("style-name", OdtNames.Text)).Over(look);
        Inline();
        _look = look;
    }

    private void ReadUnless(bool silent)
    {
        _silent += silent ? 1 : 0;
        Inline();
        _silent -= silent ? 1 : 0;
    }

    private void ReadControl()
    {
        if (x.IsTrue("checkbox", OdtNames.LibreOffice))
        {
            Write((x.IsTrue("checked", OdtNames.LibreOffice) ? SymbolFonts.Ticked : SymbolFonts.Empty).ToString());
            x.Skip();
            return;
        }

        if (x.IsTrue("showing-place-holder", OdtNames.LibreOffice))
        {
            ReadPrompt();
        }
        else
        {
            Inline();
        }
    }

    private void ReadPrompt()
    {
        var outer = _prompt;
        _prompt ??= new TextLine();
        Inline();
        if (outer is null && _prompt.Take() is { Length: > 0 } asked)
        {
            parts.Prompts.Add(asked);
        }

        _prompt = outer;
    }

    private void DrawingInLine()
    {
        if (_draft is not { } draft)
        {
            ReadDrawing(_blocks);
        }
        else if (x.Name == "control")
        {
            Write(parts.Forms.Value(x.Attribute("control", OdtNames.Draw)) ?? "");
            x.Skip();
        }
        else if (x.Name == "a")
        {
            Inline();
        }
        else
        {
            ReadDrawing(draft.Line.IsEmpty ? draft.Before : draft.After);
        }
    }

    // Inline, since a note often holds the very condition that the sentence turns on.
    private void ReadNote()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name != "note-body" || _silent > 0 || _prompt is not null)
            {
                x.Skip();
                continue;
            }

            var (draft, look) = (_draft, _look);
            _draft = null;
            var text = TextLine.Normalise(BlockText.Join(ReadBlocks()).Replace('\n', ' '));
            (_draft, _look) = (draft, look);
            if (draft is not null && text.Length > 0)
            {
                draft.Line.Space();
                draft.Line.Append($"[{text}]");
            }
        }
    }
}
