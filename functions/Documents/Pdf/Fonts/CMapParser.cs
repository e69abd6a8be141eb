using System.Buffers.Binary;
using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Reads embedded CMaps and ToUnicode maps (Adobe technical notes 5014 and 5411).</summary>
internal static class CMapParser
{
    private const int LongestRange = 1 << 16;

    public static CMap Parse(ReadOnlySpan<byte> data, TextPool texts)
    {
        var map = new CMap();
        using var scratch = new PooledBytes();
        var reader = new TokenReader(data, scratch);
        var name = "";
        while (true)
        {
            scratch.Truncate(0);
            switch (reader.Next())
            {
                case TokenKind.End:
                    return map;
                case TokenKind.Number:
                    if (name == "WMode")
                    {
                        map.Vertical = reader.Number == 1;
                    }

                    name = "";
                    break;
                case TokenKind.Name:
                    name = System.Text.Encoding.Latin1.GetString(reader.Word);
                    break;
                case TokenKind.Keyword when reader.Word.SequenceEqual("usecmap"u8):
                    map.Base = name;
                    break;
                case TokenKind.Keyword when reader.Word.StartsWith("begin"u8):
                    Section(ref reader, map, texts, scratch);
                    break;
            }
        }
    }

    private static void Section(ref TokenReader reader, CMap map, TextPool texts, PooledBytes scratch)
    {
        var word = reader.Word[5..];
        if (word.SequenceEqual("bfchar"u8))
        {
            while (Code(ref reader, scratch, out var code, out _) && TextOf(ref reader, texts, out var text))
            {
                map.Texts.Set((int)code, text);
            }
        }
        else if (word.SequenceEqual("bfrange"u8))
        {
            while (TextRange(ref reader, map, texts, scratch))
            {
            }
        }
        else if (word.SequenceEqual("codespacerange"u8))
        {
            while (Code(ref reader, scratch, out var low, out var bytes) && Code(ref reader, scratch, out var high, out _))
            {
                map.AddSpace(bytes, low, high);
            }
        }
        else if (word.SequenceEqual("cidrange"u8))
        {
            while (Code(ref reader, scratch, out var low, out _) && Code(ref reader, scratch, out var high, out _) && reader.Next() == TokenKind.Number)
            {
                for (long i = 0; i <= Math.Min((long)high - low, LongestRange); i++)
                {
                    map.Cids.Set((int)(low + i), (int)(reader.Number + i));
                }
            }
        }
        else if (word.SequenceEqual("cidchar"u8))
        {
            while (Code(ref reader, scratch, out var code, out _) && reader.Next() == TokenKind.Number)
            {
                map.Cids.Set((int)code, (int)reader.Number);
            }
        }
    }

    private static bool TextRange(ref TokenReader reader, CMap map, TextPool texts, PooledBytes scratch)
    {
        if (!Code(ref reader, scratch, out var low, out _) || !Code(ref reader, scratch, out var high, out _))
        {
            return false;
        }

        switch (reader.Next())
        {
            case TokenKind.String:
                Spread(map, low, high, Utf16(reader.Text), texts);
                return true;
            case TokenKind.ArrayStart:
                for (var code = low; TextOf(ref reader, texts, out var text); code++)
                {
                    if (code <= high)
                    {
                        map.Texts.Set((int)code, text);
                    }

                    scratch.Truncate(0);
                }

                return true;
            default:
                return false;
        }
    }

    private static void Spread(CMap map, uint low, uint high, char[] first, TextPool texts)
    {
        if (first.Length == 0)
        {
            return;
        }

        var point = first.Length == 2 && char.IsSurrogatePair(first[0], first[1]) ? char.ConvertToUtf32(first[0], first[1]) : -1;
        for (long i = 0; i <= Math.Min((long)high - low, LongestRange); i++)
        {
            if (point >= 0)
            {
                map.Texts.Set((int)(low + i), texts.Of((int)(point + i)));
                continue;
            }

            map.Texts.Set((int)(low + i), first.Length == 1 ? texts.Of(first[0]) : texts.Of(first));
            first[^1]++;
        }
    }

    private static bool Code(ref TokenReader reader, PooledBytes scratch, out uint code, out int bytes)
    {
        scratch.Truncate(0);
        code = 0;
        bytes = 0;
        if (reader.Next() != TokenKind.String)
        {
            return false;
        }

        bytes = reader.Length;
        foreach (var b in reader.Text)
        {
            code = (code << 8) | b;
        }

        return true;
    }

    private static bool TextOf(ref TokenReader reader, TextPool texts, out int text)
    {
        text = TextPool.Unmapped;
        switch (reader.Next())
        {
            case TokenKind.String:
                text = texts.Of(Utf16(reader.Text));
                return true;
            case TokenKind.Name:
                text = texts.Of(GlyphNames.Text(System.Text.Encoding.Latin1.GetString(reader.Word)));
                return true;
            default:
                return false;
        }
    }

    private static char[] Utf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length == 1)
        {
            return [(char)bytes[0]];
        }

        var chars = new char[Math.Min(bytes.Length / 2, 64)];
        for (var i = 0; i < chars.Length; i++)
        {
            chars[i] = (char)BinaryPrimitives.ReadUInt16BigEndian(bytes[(2 * i)..]);
        }

        return chars;
    }
}
