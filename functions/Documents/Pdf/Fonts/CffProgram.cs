using System.Text;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>The glyph names and the built-in encoding of an embedded CFF font (Adobe technical note 5176).</summary>
internal sealed class CffProgram
{
    private const string BeyondStandard = "\u00B9\u00AC\u00B5\u2122\u00D0\u00BD\u00B1\u00DE\u00BC\u00F7\u00A6\u00B0\u00FE\u00BE\u00B2\u00AE\u2212\u00F0\u00D7\u00B3\u00A9ÁÂÄÀÅÃÇÉÊËÈÍÎÏÌÑÓÔÖÒÕŠÚÛÜÙÝŸŽáâäàåãçéêëèíîïìñóôöòõšúûüùýÿž";

    /// <summary>The standard strings 1 to 228 are the characters of the standard encoding in its order, then the letters with accents.</summary>
    private static readonly string StandardStrings = string.Concat(BaseEncodings.Standard.Where(c => c != '\0')) + BeyondStandard;

    private CffProgram()
    {
    }

    /// <summary>Text by glyph number; empty for a CID-keyed font, whose glyphs have no names.</summary>
    public CodeMap Texts { get; } = new();

    /// <summary>Text by code in the font's own encoding, or -1.</summary>
    public int[] Encoding { get; } = NoEncoding();

    public static CffProgram Read(ReadOnlySpan<byte> data, TextPool texts)
    {
        var program = new CffProgram();
        var font = new BigEndian(data);
        var tops = Index(font, Index(font, font.Byte(2)).End);
        var strings = Index(font, tops.End);
        if (tops.Count == 0)
        {
            return program;
        }

        var (at, length) = tops.Item(font, 0);
        var top = TopDictionary(font.Slice(at, length));
        if (top.Cid || top.CharStrings <= 0)
        {
            return program;
        }

        var glyphs = Index(font, top.CharStrings).Count;
        program.Charset(font, top.Charset, glyphs, strings, texts);
        program.ReadEncoding(font, top.Encoding);
        return program;
    }

    private static int[] NoEncoding()
    {
        var encoding = new int[256];
        Array.Fill(encoding, TextPool.Unmapped);
        return encoding;
    }

    private void Charset(BigEndian font, int offset, int glyphs, IndexPlace strings, TextPool texts)
    {
        if (offset <= 2)
        {
            for (var glyph = 1; glyph < Math.Min(glyphs, StandardStrings.Length + 1); glyph++)
            {
                Texts.Set(glyph, Name(font, glyph, strings, texts));
            }

            return;
        }

        var format = font.Byte(offset);
        long at = offset + 1;
        for (var glyph = 1; glyph < glyphs && at < font.Length;)
        {
            var name = font.UShort(at);
            at += 2;
            var more = 0;
            if (format == 1)
            {
                more = font.Byte(at++);
            }
            else if (format == 2)
            {
                more = font.UShort(at);
                at += 2;
            }

            for (var i = 0; i <= more && glyph < glyphs; i++)
            {
                Texts.Set(glyph++, Name(font, name + i, strings, texts));
            }
        }
    }

    private static int Name(BigEndian font, int id, IndexPlace strings, TextPool texts)
    {
        if (id <= 0)
        {
            return TextPool.Unmapped;
        }

        if (id <= StandardStrings.Length)
        {
            return texts.Of(StandardStrings[id - 1]);
        }

        if (id < 391)
        {
            return TextPool.Unmapped;
        }

        var (at, length) = strings.Item(font, id - 391);
        return texts.Of(GlyphNames.Text(System.Text.Encoding.Latin1.GetString(font.Slice(at, Math.Min(length, 128)))));
    }

    private void ReadEncoding(BigEndian font, int offset)
    {
        if (offset <= 1)
        {
            for (var code = 0; code < 256; code++)
            {
                Encoding[code] = BaseEncodings.Standard[code] is '\0' ? TextPool.Unmapped : BaseEncodings.Standard[code];
            }

            return;
        }

        var format = font.Byte(offset) & 0x7F;
        var count = font.Byte(offset + 1);
        long at = offset + 2;
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            var code = font.Byte(at++);
            var more = format == 1 ? font.Byte(at++) : 0;
            for (var k = 0; k <= more && code + k < 256; k++)
            {
                Encoding[code + k] = Texts.Get(glyph++);
            }
        }
    }

    private static (int Charset, int Encoding, int CharStrings, bool Cid) TopDictionary(ReadOnlySpan<byte> data)
    {
        var dictionary = new BigEndian(data);
        var operand = 0;
        var charset = 0;
        var encoding = 0;
        var charStrings = 0;
        var cid = false;
        for (var at = 0; at < data.Length;)
        {
            var b = dictionary.Byte(at++);
            switch (b)
            {
                case 12:
                    cid |= dictionary.Byte(at++) == 30;
                    break;
                case 15:
                    charset = operand;
                    break;
                case 16:
                    encoding = operand;
                    break;
                case 17:
                    charStrings = operand;
                    break;
                case 28:
                    operand = dictionary.Short(at);
                    at += 2;
                    break;
                case 29:
                    operand = (int)dictionary.UInt(at);
                    at += 4;
                    break;
                case 30:
                    while (at < data.Length && (dictionary.Byte(at) & 15) != 15 && dictionary.Byte(at) >> 4 != 15)
                    {
                        at++;
                    }

                    at++;
                    break;
                case >= 32 and <= 246:
                    operand = b - 139;
                    break;
                case >= 247 and <= 250:
                    operand = ((b - 247) * 256) + dictionary.Byte(at++) + 108;
                    break;
                case >= 251 and <= 254:
                    operand = (-(b - 251) * 256) - dictionary.Byte(at++) - 108;
                    break;
            }
        }

        return (charset, encoding, charStrings, cid);
    }

    private static IndexPlace Index(BigEndian font, long at)
    {
        var count = font.UShort(at);
        var size = font.Byte(at + 2);
        if (count == 0 || size is < 1 or > 4)
        {
            return new IndexPlace(at, 0, 1, at + 2);
        }

        var place = new IndexPlace(at, count, size, 0);
        var (last, length) = place.Item(font, count - 1);
        return place with { End = last + length };
    }

    private readonly record struct IndexPlace(long At, int Count, int OffsetSize, long End)
    {
        public (long At, long Length) Item(BigEndian font, int index)
        {
            if (index < 0 || index >= Count)
            {
                return (0, 0);
            }

            var data = At + 2 + ((Count + 1L) * OffsetSize);
            var start = Offset(font, index);
            return (data + start, Math.Max(0, Offset(font, index + 1) - start));
        }

        private long Offset(BigEndian font, int index)
        {
            long value = 0;
            for (var i = 0; i < OffsetSize; i++)
            {
                value = (value << 8) | (uint)font.Byte(At + 3 + ((long)index * OffsetSize) + i);
            }

            return value;
        }
    }
}
