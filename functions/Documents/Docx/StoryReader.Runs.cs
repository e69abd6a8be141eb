using System.Globalization;
using System.Xml;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <content>Runs: characters, breaks, symbols, fields, notes and drawings.</content>
internal sealed partial class StoryReader
{
    private const string Space = " ";

    private bool IsSilent => _paragraph is null || _prompts > 0 || _look.Hidden || _look.Struck || _fields.Hides;

    private bool IsPrompt => _prompts > 0 && _paragraph is not null && !_look.Hidden && !_look.Struck && !_fields.Hides;

    private void ReadRun()
    {
        var look = _look;
        _look = _plain;
        Children(Level.Run);
        _look = look;
    }

    private void RunElement()
    {
        if (!x.IsWord())
        {
            if (x.Namespace is WordNames.Math or WordNames.StrictMath && x.Name == "t")
            {
                ReadText();
            }
            else
            {
                x.Skip();
            }

            return;
        }

        switch (x.Name)
        {
            case "t":
                ReadText();
                return;
            case "rPr":
                _look = Look(Docx.RunFormat.Read(x));
                return;
            case "drawing" or "pict" or "object":
                Children(Level.Drawing);
                return;
            case "fldChar":
                ReadFieldCharacter();
                return;
            case "ruby":
                ReadRuby();
                return;
            case "tab" or "ptab":
                Write(Space);
                break;
            case "br" or "cr":
                Write("\n");
                break;
            case "noBreakHyphen":
                Write("-");
                break;
            case "sym":
                WriteSymbol();
                break;
            case "footnoteReference":
                WriteNote(parts.Footnotes);
                break;
            case "endnoteReference":
                WriteNote(parts.Endnotes);
                break;
        }

        x.Skip();
    }

    private void ReadText()
    {
        var reader = x.Reader;
        if ((IsSilent && !IsPrompt) || reader.IsEmptyElement)
        {
            // Read as accepted, like a tracked deletion: who strikes by hand means the same.
            parts.TrackedChanges |= _look.Struck && !reader.IsEmptyElement;
            x.Skip();
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                Write(reader.Value);
            }
        }
    }

    private void Write(ReadOnlySpan<char> text)
    {
        if (IsPrompt)
        {
            parts.Budget.Characters(text.Length);
            _prompt.Append(text);
            return;
        }

        if (IsSilent || _box == BoxShown)
        {
            return;
        }

        parts.Budget.Characters(text.Length);
        if (_box != '\0')
        {
            _paragraph!.Append([_box], _look);
            _box = BoxShown;
        }
        else if (SymbolFonts.IsSymbolFont(_look.Font) || text.IndexOfAnyInRange('\uF000', '\uF0FF') >= 0)
        {
            WriteSymbols(text);
        }
        else
        {
            _paragraph!.Append(text, _look);
        }
    }

    private void WriteSymbols(ReadOnlySpan<char> text)
    {
        Span<char> one = stackalloc char[1];
        foreach (var character in text)
        {
            one[0] = character < ' ' ? character : SymbolFonts.Show(character, SymbolFonts.IsSymbolFont(_look.Font) ? _look.Font : null);
            _paragraph!.Append(one, _look);
        }
    }

    private void WriteSymbol()
    {
        if (int.TryParse(x.Own("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            Write([SymbolFonts.Show(code, x.Own("font"))]);
        }
    }

    // Inline, since a note often holds the very condition ("term time only") that the sentence turns on.
    private void WriteNote(Dictionary<int, string> notes)
    {
        if (x.Number("id") is { } id && notes.TryGetValue(id, out var text) && !IsSilent)
        {
            parts.Budget.Characters(text.Length);
            var line = _paragraph!.Line;
            line.Space();
            line.Append("[");
            line.Append(text);
            line.Append("]");
        }
    }

    // Ruby: the base is the text, the small print above it its reading.
    private void ReadRuby()
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "rubyBase")
            {
                Children(Level.Inline);
            }
            else
            {
                x.Skip();
            }
        }
    }

    private void ReadFieldCharacter()
    {
        switch (x.Own("fldCharType"))
        {
            case "begin":
                var value = FormField.Read(x);
                if (value is not null)
                {
                    Write(value);
                }

                _fields.Begin(value is not null);
                return;
            case "separate":
                _fields.Separate();
                break;
            case "end":
                _fields.End();
                break;
        }

        x.Skip();
    }
}
