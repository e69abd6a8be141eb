using System.Text;

namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>Names with characters written as "#xx".</summary>
internal static class HexName
{
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        var name = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && Chars.Hex(raw[i + 1]) >= 0 && Chars.Hex(raw[i + 2]) >= 0)
            {
                name.Append((char)((Chars.Hex(raw[i + 1]) << 4) | Chars.Hex(raw[i + 2])));
                i += 2;
            }
            else
            {
                name.Append((char)raw[i]);
            }
        }

        return name.ToString();
    }
}
