using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <content>Elements that may stand around blocks, rows, cells and runs alike: tracked changes, content controls, alternates, custom markup.</content>
internal sealed partial class StoryReader
{
    // Text of a content control that shows its prompt; counted since controls nest.
    private int _prompts;
    private readonly TextLine _prompt = new();

    // The box that a checkbox control shows in place of whatever glyph it stores; '\0' outside of one, Shown once it has been written.
    private char _box;

    private const char BoxShown = '\u0001';

    private bool Wrapper(Level level)
    {
        if (x.Namespace == WordNames.Compatibility)
        {
            if (x.Name != "AlternateContent")
            {
                return false;
            }

            Alternate(level);
            return true;
        }

        if (!x.IsWord())
        {
            return false;
        }

        switch (x.Name)
        {
            case "sdt":
                ReadControl(level);
                return true;
            case "ins" or "moveTo":
                parts.TrackedChanges = true;
                Children(level);
                return true;
            case "del" or "moveFrom":
                parts.TrackedChanges = true;
                x.Skip();
                return true;
            case "customXml" or "smartTag":
                Children(level);
                return true;
            default:
                return false;
        }
    }

    // The first choice is what current versions of Word show; the fallback repeats the same text for old ones.
    private void Alternate(Level level)
    {
        var taken = false;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (!taken && x.Name is "Choice" or "Fallback")
            {
                taken = true;
                Children(level);
            }
            else
            {
                x.Skip();
            }
        }
    }

    private void ReadControl(Level level)
    {
        var prompt = false;
        var box = '\0';
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "sdtPr":
                    (prompt, box) = ReadControlProperties();
                    break;
                case "sdtContent":
                    ReadControlContent(level, prompt, box);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }
    }

    private (bool Prompt, char Box) ReadControlProperties()
    {
        var prompt = false;
        var box = '\0';
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "showingPlcHdr")
            {
                prompt = x.Switch();
            }
            else if (x.Name == "checkbox" && x.Namespace == WordNames.Word2010)
            {
                box = SymbolFonts.Empty;
                continue;
            }
            else if (x.Name == "checked" && x.Namespace == WordNames.Word2010)
            {
                box = x.Switch() ? SymbolFonts.Ticked : SymbolFonts.Empty;
            }

            x.Skip();
        }

        return (prompt, box);
    }

    private void ReadControlContent(Level level, bool prompt, char box)
    {
        var outer = _box;
        if (box != '\0')
        {
            _box = box;
            prompt = false;
        }

        _prompts += prompt ? 1 : 0;
        Children(level);
        _prompts -= prompt ? 1 : 0;
        if (prompt && _prompts == 0 && _prompt.Take() is { Length: > 0 } asked)
        {
            parts.Prompts.Add(asked);
        }

        _box = outer;
    }
}
