using System.Text;

namespace EhcpPipeline.Documents.Pdf.Content;

/// <summary>Text strings outside content: UTF-16 or UTF-8 with a byte order mark, otherwise taken as Latin (ISO 32000-2, 7.9.2.2).</summary>
internal static class TextStrings
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(bytes[2..]);
        }

        return bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8.GetString(bytes[3..]) : Encoding.Latin1.GetString(bytes);
    }
}
