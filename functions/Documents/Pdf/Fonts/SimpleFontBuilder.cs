using System.Globalization;
using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Type 1, TrueType and Type 3 fonts: text by ToUnicode, then by Differences, base encoding and the embedded program (ISO 32000-1, 9.6.6 and 9.10).</summary>
internal sealed class SimpleFontBuilder(ObjectStore objects, TextPool texts)
{
    private readonly int[] _text = new int[256];

    public SimpleFont Build(PdfDictionary dictionary, CMap? toUnicode)
    {
        var description = new FontDescription(dictionary, objects);
        var subtype = objects.Resolve(dictionary["Subtype"]).Name;
        Array.Fill(_text, TextPool.Unmapped);
        Encode(dictionary, description, subtype);
        if (toUnicode is not null)
        {
            for (var code = 0; code < 256; code++)
            {
                var mapped = toUnicode.Texts.Get(code);
                if (mapped >= 0)
                {
                    _text[code] = mapped;
                }
            }
        }

        return new SimpleFont(Glyphs(dictionary, description, subtype))
        {
            Name = description.Name,
            Bold = description.Bold,
            SizeScale = subtype == "Type3" ? Type3Scale(dictionary) : 1,
        };
    }

    private FontGlyph[] Glyphs(PdfDictionary dictionary, FontDescription description, string? subtype)
    {
        var first = objects.Resolve(dictionary["FirstChar"]).Integer;
        var widths = objects.Resolve(dictionary["Widths"]).Array;
        var unit = subtype == "Type3" ? Type3Unit(dictionary) : 0.001f;
        var glyphs = new FontGlyph[256];
        for (var code = 0; code < 256; code++)
        {
            var place = (long)code - first;
            var width = widths is null
                ? StandardWidths.Of(description.Name, description.Bold, _text[code])
                : place >= 0 && place < widths.Count ? (float)objects.Resolve(widths[(int)place]).Number * unit : description.MissingWidth;
            glyphs[code] = new FontGlyph(_text[code], float.IsFinite(width) ? Math.Clamp(width, -10, 10) : 0, code == 32);
        }

        return glyphs;
    }

    private void Encode(PdfDictionary dictionary, FontDescription description, string? subtype)
    {
        var encoding = objects.Resolve(dictionary["Encoding"]);
        var named = BaseEncodings.ByName(encoding.Name ?? objects.Resolve(encoding.Dictionary?["BaseEncoding"] ?? default).Name);
        if (named is not null && !(description.IsSymbolic && subtype == "TrueType" && encoding.Dictionary is null && IsSymbolFont(description.Name)))
        {
            Fill(named);
        }
        else
        {
            BuiltIn(description, subtype);
        }

        if (objects.Resolve(encoding.Dictionary?["Differences"] ?? default).Array is { } differences)
        {
            Differences(differences, description.Name.Contains("Dingbats", StringComparison.Ordinal));
        }
    }

    private static bool IsSymbolFont(string name) =>
        name.Contains("Symbol", StringComparison.OrdinalIgnoreCase) || name.Contains("dings", StringComparison.OrdinalIgnoreCase);

    private void BuiltIn(FontDescription description, string? subtype)
    {
        if (description.Name.Contains("Dingbats", StringComparison.OrdinalIgnoreCase))
        {
            Fill(BaseEncodings.ZapfDingbats);
            return;
        }

        if (description.Name.Contains("Wingdings", StringComparison.OrdinalIgnoreCase))
        {
            for (var code = 32; code < 256; code++)
            {
                _text[code] = SymbolGlyphs.Visible(code);
            }

            return;
        }

        if (description.Name.EndsWith("Symbol", StringComparison.OrdinalIgnoreCase) || description.Name.Contains("SymbolMT", StringComparison.Ordinal))
        {
            Fill(BaseEncodings.Symbol);
            return;
        }

        Fill(subtype == "TrueType" ? BaseEncodings.WinAnsi : subtype == "Type3" ? "" : BaseEncodings.Standard);
        using var program = description.Program(out var kind);
        if (program is null)
        {
            return;
        }

        switch (kind)
        {
            case ProgramKind.Type1 when Type1Program.Encoding(program.Span, texts) is { } encoding:
                Overlay(code => encoding[code]);
                break;
            case ProgramKind.TrueType when description.IsSymbolic:
                var font = TrueTypeProgram.Read(program.Span, texts);
                Overlay(font.TextOfCode);
                break;
            case ProgramKind.Compact:
                var compact = program.Span.StartsWith("OTTO"u8) ? OpenType(program) : CffProgram.Read(program.Span, texts);
                Overlay(code => compact.Encoding[code]);
                break;
        }
    }

    private CffProgram OpenType(PooledBytes program)
    {
        var (start, length) = TrueTypeProgram.Read(program.Span, texts).Cff;
        return CffProgram.Read(new BigEndian(program.Span).Slice(start, length), texts);
    }

    private void Overlay(Func<int, int> textOf)
    {
        for (var code = 0; code < 256; code++)
        {
            var text = textOf(code);
            if (text >= 0)
            {
                _text[code] = text;
            }
        }
    }

    private void Fill(string encoding)
    {
        for (var code = 0; code < encoding.Length; code++)
        {
            if (encoding[code] != '\0')
            {
                _text[code] = texts.Of(encoding[code]);
            }
        }
    }

    private void Differences(PdfArray differences, bool dingbats)
    {
        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            var item = objects.Resolve(differences[i]);
            if (item.IsNumber)
            {
                code = item.Integer;
            }
            else if (item.Name is { } name)
            {
                if ((uint)code < 256)
                {
                    _text[code] = TextOf(name, code, dingbats);
                }

                code = code == int.MaxValue ? code : code + 1;
            }
        }
    }

    private int TextOf(string name, int code, bool dingbats)
    {
        if (dingbats && name[0] == 'a')
        {
            return _text[code];
        }

        // Some producers take the space out of the encoding and still set it.
        if (code == 32 && name == ".notdef")
        {
            return ' ';
        }

        var text = GlyphNames.Text(name);
        return text.Length > 0 ? texts.Of(text) : Numbered(name, code);
    }

    /// <summary>Names such as "g65", "c65" or "A65": some producers number the characters of a font that way. Only a number equal to the code or to an ASCII letter is believed.</summary>
    private int Numbered(string name, int code)
    {
        if (name.Length is >= 2 and <= 4 && int.TryParse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && (number == code || number is > 32 and < 127))
        {
            return texts.Of(number);
        }

        return TextPool.Unmapped;
    }

    private float Type3Unit(PdfDictionary dictionary)
    {
        var matrix = objects.Resolve(dictionary["FontMatrix"]).Array;
        var unit = matrix is null ? 0.001 : objects.Resolve(matrix[0]).Number;
        return (float)(unit == 0 ? 0.001 : unit);
    }

    /// <summary>A Type 3 font's size says nothing by itself: its box in text space tells how large its letters are.</summary>
    private float Type3Scale(PdfDictionary dictionary)
    {
        var matrix = objects.Resolve(dictionary["FontMatrix"]).Array;
        var box = objects.Resolve(dictionary["FontBBox"]).Array;
        if (matrix is null || box is null)
        {
            return 1;
        }

        var height = Math.Abs((objects.Resolve(box[3]).Number - objects.Resolve(box[1]).Number) * objects.Resolve(matrix[3]).Number);
        return height is > 0.01 and < 100 ? (float)height : 1;
    }
}
