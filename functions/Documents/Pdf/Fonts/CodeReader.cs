using System.Buffers.Binary;
using System.Text;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>Splits the strings of a Type 0 font into codes: by an embedded CMap, or by one of the predefined ones.</summary>
internal sealed class CodeReader
{
    private readonly CMap? _map;
    private readonly Encoding? _legacy;
    private readonly bool _utf16;

    private CodeReader(CMap? map, Encoding? legacy, bool utf16, bool vertical)
    {
        _map = map;
        _legacy = legacy;
        _utf16 = utf16;
        Vertical = vertical;
    }

    public bool Vertical { get; }

    /// <summary>Codes are character identifiers: nothing is known of their text.</summary>
    public bool IsIdentity => _map is null && _legacy is null && !_utf16;

    public static CodeReader Embedded(CMap map)
    {
        if (!map.HasSpaces || map.Base is not null)
        {
            var named = Predefined(map.Base ?? "Identity-H");
            return map.Cids.Count == 0 ? new CodeReader(null, named._legacy, named._utf16, map.Vertical || named.Vertical) : new CodeReader(map, named._legacy, named._utf16, map.Vertical);
        }

        return new CodeReader(map, null, false, map.Vertical);
    }

    public static CodeReader Predefined(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        var utf16 = name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal);
        return new CodeReader(null, utf16 ? null : Legacy(name), utf16, vertical);
    }

    /// <summary>Takes the next code; <paramref name="text"/> is what the code itself says it reads as, or -1.</summary>
    public int Next(ReadOnlySpan<byte> shown, ref int at, out int cid, out int bytes, out int text)
    {
        text = TextPool.Unmapped;
        if (_map is not null)
        {
            var code = _map.Next(shown, ref at, out bytes);
            cid = Math.Max(0, _map.Cids.Get(code));
            return code;
        }

        if (_legacy is not null)
        {
            return NextLegacy(shown, ref at, out cid, out bytes, out text);
        }

        bytes = Math.Min(2, shown.Length - at);
        cid = bytes == 2 ? BinaryPrimitives.ReadUInt16BigEndian(shown[at..]) : shown[at];
        at += bytes;
        if (_utf16)
        {
            text = cid;
            if (char.IsHighSurrogate((char)cid) && at + 1 < shown.Length)
            {
                var low = (char)BinaryPrimitives.ReadUInt16BigEndian(shown[at..]);
                if (char.IsLowSurrogate(low))
                {
                    at += 2;
                    bytes = 4;
                    text = char.ConvertToUtf32((char)cid, low);
                }
            }

            if (text is >= 0xD800 and < 0xE000 or < 0x20)
            {
                text = TextPool.Unmapped;
            }

            // The identifiers behind these codes are not known: an impossible one gives the default width.
            var code = cid;
            cid = 0x7FFFFFFF;
            return code;
        }

        return cid;
    }

    private int NextLegacy(ReadOnlySpan<byte> shown, ref int at, out int cid, out int bytes, out int text)
    {
        bytes = shown[at] < 0x80 || at + 1 >= shown.Length || (_legacy!.CodePage == 932 && shown[at] is >= 0xA0 and < 0xE0) ? 1 : 2;
        Span<char> chars = stackalloc char[4];
        var count = _legacy!.GetChars(shown.Slice(at, bytes), chars);
        text = count == 1 && chars[0] != '\uFFFD' && !char.IsSurrogate(chars[0]) ? chars[0] : TextPool.Unmapped;
        var code = bytes == 1 ? shown[at] : BinaryPrimitives.ReadUInt16BigEndian(shown[at..]);
        at += bytes;

        // In all four Adobe collections the half-width Latin letters come first, at their ASCII place less 31.
        cid = bytes == 1 && code is >= 32 and < 127 ? code - 31 : 0x7FFFFFFF;
        return code;
    }

    private static Encoding? Legacy(string name)
    {
        var page = name switch
        {
            _ when name.StartsWith("GB", StringComparison.Ordinal) => 936,
            _ when name.Contains("B5", StringComparison.Ordinal) || name.StartsWith("HKscs", StringComparison.Ordinal) => 950,
            _ when name.Contains("RKSJ", StringComparison.Ordinal) => 932,
            _ when name.StartsWith("KSC", StringComparison.Ordinal) => 949,
            "EUC-H" or "EUC-V" => 51932,
            _ => 0,
        };
        return page == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(page);
    }
}
