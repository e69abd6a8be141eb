using System.Text;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>
/// What a glyph reads as, in one integer: a code point, or the index of a longer text (a ligature's letters). One pool a document, so that glyphs
/// stay small.
/// </summary>
internal sealed class TextPool
{
    public const int Unmapped = -1;

    private const int FirstIndex = 0x110000;

    /// <summary>A font that maps every code to its own long text would otherwise fill memory.</summary>
    private const int MostTexts = 1 << 16;

    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    /// <summary>The glyph text of a character, ligatures as their letters, private characters of the symbol fonts as what they look like.</summary>
    public int Of(int codePoint)
    {
        if (codePoint < 0x20 || codePoint is (>= 0x7F and < 0xA0) or (>= 0xD800 and < 0xE000) or 0xFFFD or 0xFFFE or 0xFFFF or > 0x10FFFF)
        {
            return codePoint is '\t' or '\n' or '\r' ? ' ' : Unmapped;
        }

        if (codePoint is >= 0xFB00 and <= 0xFB06)
        {
            return Of(Ligatures[codePoint - 0xFB00]);
        }

        return codePoint is >= 0xF000 and <= 0xF0FF ? SymbolGlyphs.Visible(codePoint - 0xF000) : codePoint;
    }

    public int Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return Unmapped;
        }

        if (Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.Done && used == text.Length)
        {
            return Of(rune.Value);
        }

        return Of(text.ToString());
    }

    /// <summary>Appends the text of a glyph.</summary>
    public void Append(StringBuilder to, int text)
    {
        if (text >= FirstIndex)
        {
            to.Append(_texts[text - FirstIndex]);
        }
        else if (text >= 0x10000)
        {
            to.Append(char.ConvertFromUtf32(text));
        }
        else if (text >= 0)
        {
            to.Append((char)text);
        }
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private int Of(string text)
    {
        if (_index.TryGetValue(text, out var index))
        {
            return index;
        }

        if (_texts.Count >= MostTexts)
        {
            return Unmapped;
        }

        var clean = Clean(text);
        index = clean.Length switch
        {
            0 => Unmapped,
            1 => clean[0],
            _ => FirstIndex + _texts.Count,
        };
        if (index >= FirstIndex)
        {
            _texts.Add(clean);
        }

        _index[text] = index;
        return index;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
            {
                clean.Append(Ligatures[c - 0xFB00]);
            }
            else if (c is '\t' or '\n' or '\r')
            {
                clean.Append(' ');
            }
            else if (!char.IsControl(c) && c is not ('\uFFFE' or '\uFFFF'))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
