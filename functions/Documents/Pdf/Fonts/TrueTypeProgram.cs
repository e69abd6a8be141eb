using System.Text;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>The maps of an embedded TrueType or OpenType font: from codes to glyphs, and from glyphs back to text by its Unicode cmap or glyph names.</summary>
internal sealed class TrueTypeProgram
{
    private readonly CodeMap _unicodeOfGlyph = new();
    private readonly CodeMap _glyphOfSymbol = new();
    private readonly CodeMap _glyphOfMac = new();

    private TrueTypeProgram()
    {
    }

    /// <summary>Text by glyph number.</summary>
    public CodeMap Texts => _unicodeOfGlyph;

    /// <summary>Where the CFF table lies, if there is one.</summary>
    public (int Start, int Length) Cff { get; private set; }

    public static TrueTypeProgram Read(ReadOnlySpan<byte> data, TextPool texts)
    {
        var program = new TrueTypeProgram();
        var font = new BigEndian(data);
        var start = font.UInt(0) == 0x74746366 ? font.UInt(12) : 0;
        var count = Math.Min(font.UShort(start + 4), 64);
        long cmap = 0;
        long post = 0;
        for (var i = 0; i < count; i++)
        {
            var record = start + 12 + (16L * i);
            switch (font.UInt(record))
            {
                case 0x636D6170:
                    cmap = font.UInt(record + 8);
                    break;
                case 0x706F7374:
                    post = font.UInt(record + 8);
                    break;
                case 0x43464620:
                    program.Cff = ((int)Math.Min(font.UInt(record + 8), data.Length), (int)Math.Min(font.UInt(record + 12), data.Length));
                    break;
            }
        }

        if (cmap > 0)
        {
            program.ReadCmap(font, cmap, texts);
        }

        if (post > 0)
        {
            program.ReadPost(font, post, texts);
        }

        return program;
    }

    /// <summary>What a code of a symbolic simple font reads as, or -1 (ISO 32000-1, 9.6.6.4).</summary>
    public int TextOfCode(int code)
    {
        var glyph = _glyphOfSymbol.Get(0xF000 + code);
        if (glyph <= 0)
        {
            glyph = _glyphOfSymbol.Get(code);
        }

        if (glyph <= 0)
        {
            glyph = _glyphOfMac.Get(code);
        }

        return glyph > 0 ? _unicodeOfGlyph.Get(glyph) : TextPool.Unmapped;
    }

    private void ReadCmap(BigEndian font, long cmap, TextPool texts)
    {
        var count = Math.Min(font.UShort(cmap + 2), 32);
        for (var i = 0; i < count; i++)
        {
            var record = cmap + 4 + (8L * i);
            var platform = font.UShort(record);
            var encoding = font.UShort(record + 2);
            var table = cmap + font.UInt(record + 4);
            if (platform == 3 && encoding == 0)
            {
                Each(font, table, (code, glyph) => _glyphOfSymbol.Set(code, glyph));
            }
            else if (platform == 1)
            {
                Each(font, table, (code, glyph) => _glyphOfMac.Set(code, glyph));
            }
            else if (platform is 0 or 3)
            {
                Each(font, table, (code, glyph) =>
                {
                    // Several characters may share a glyph; the first is the plain one, but a space stands before a no-break space only by luck.
                    if (_unicodeOfGlyph.Get(glyph) < 0)
                    {
                        _unicodeOfGlyph.Set(glyph, texts.Of(code));
                    }
                });
            }
        }
    }

    private static void Each(BigEndian font, long table, Action<int, int> pair)
    {
        switch (font.UShort(table))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                {
                    Pair(code, font.Byte(table + 6 + code));
                }

                break;
            case 4:
                Segments(font, table, pair);
                break;
            case 6:
                var first = font.UShort(table + 6);
                for (var i = 0; i < font.UShort(table + 8); i++)
                {
                    Pair(first + i, font.UShort(table + 10 + (2L * i)));
                }

                break;
            case 12:
                Groups(font, table, pair);
                break;
        }

        void Pair(int code, int glyph)
        {
            if (glyph > 0)
            {
                pair(code, glyph);
            }
        }
    }

    private static void Segments(BigEndian font, long table, Action<int, int> pair)
    {
        var size = font.UShort(table + 6) & ~1;
        var left = 1 << 17;
        for (var i = 0; i < size; i += 2)
        {
            var end = font.UShort(table + 14 + i);
            var start = font.UShort(table + 16 + size + i);
            var delta = font.UShort(table + 16 + (2L * size) + i);
            var at = table + 16 + (3L * size) + i;
            var offset = font.UShort(at);
            for (var code = start; code <= end && code < 0xFFFF && left > 0; code++, left--)
            {
                var glyph = offset == 0 ? (code + delta) & 0xFFFF : font.UShort(at + offset + (2L * (code - start)));
                if (offset != 0 && glyph != 0)
                {
                    glyph = (glyph + delta) & 0xFFFF;
                }

                if (glyph > 0)
                {
                    pair(code, glyph);
                }
            }
        }
    }

    private static void Groups(BigEndian font, long table, Action<int, int> pair)
    {
        var groups = Math.Min(font.UInt(table + 12), 1 << 16);
        var left = 1 << 17;
        for (var i = 0; i < groups; i++)
        {
            var group = table + 16 + (12L * i);
            var start = font.UInt(group);
            var end = font.UInt(group + 4);
            var glyph = font.UInt(group + 8);
            for (var code = start; code <= end && code <= 0x10FFFF && left > 0; code++, left--)
            {
                pair((int)code, (int)Math.Min(glyph + code - start, 0xFFFF));
            }
        }
    }

    private void ReadPost(BigEndian font, long post, TextPool texts)
    {
        if (font.UInt(post) != 0x00020000)
        {
            return;
        }

        var count = font.UShort(post + 32);
        var names = new List<(long At, int Length)>();
        for (var at = post + 34 + (2L * count); at < font.Length && names.Count < 0x10000; at += 1 + font.Byte(at))
        {
            names.Add((at + 1, font.Byte(at)));
        }

        for (var glyph = 1; glyph < count; glyph++)
        {
            var index = font.UShort(post + 34 + (2L * glyph)) - 258;
            if (index < 0 || index >= names.Count || _unicodeOfGlyph.Get(glyph) >= 0)
            {
                continue;
            }

            var text = GlyphNames.Text(Encoding.Latin1.GetString(font.Slice(names[index].At, names[index].Length)));
            if (text.Length > 0)
            {
                _unicodeOfGlyph.Set(glyph, texts.Of(text));
            }
        }
    }
}
