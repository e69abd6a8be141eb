using System.Text;
using EhcpPipeline.Documents.Pdf.Filters;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>The built-in encoding of an embedded Type 1 font: the "dup code /name put" lines of its clear part.</summary>
internal static class Type1Program
{
    /// <summary>Text by code, or null when the program uses the standard encoding or has none.</summary>
    public static int[]? Encoding(ReadOnlySpan<byte> data, TextPool texts)
    {
        var start = data.IndexOf("/Encoding"u8);
        if (start < 0)
        {
            return null;
        }

        var end = data[start..].IndexOf("eexec"u8);
        var part = data.Slice(start + 9, Math.Min(end < 0 ? data.Length - start : end, 1 << 16) is var length && start + 9 + length <= data.Length ? length : data.Length - start - 9);
        using var scratch = new PooledBytes();
        var reader = new TokenReader(part, scratch);
        var encoding = new int[256];
        Array.Fill(encoding, TextPool.Unmapped);
        var found = false;
        while (true)
        {
            var token = reader.Next();
            if (token == TokenKind.End || (token == TokenKind.Keyword && (reader.Word.SequenceEqual("def"u8) || reader.Word.SequenceEqual("readonly"u8))))
            {
                return found ? encoding : null;
            }

            if (token == TokenKind.Keyword && reader.Word.SequenceEqual("dup"u8) && reader.Next() == TokenKind.Number)
            {
                var code = (int)reader.Number;
                if (reader.Next() == TokenKind.Name && (uint)code < 256)
                {
                    encoding[code] = texts.Of(GlyphNames.Text(System.Text.Encoding.Latin1.GetString(reader.Word)));
                    found = true;
                }
            }
        }
    }
}
