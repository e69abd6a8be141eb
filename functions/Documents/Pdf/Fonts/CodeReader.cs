using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>
/// Splits the strings of a Type 0 font into codes: by an embedded CMap, or by one of the predefined ones (ISO 32000-1, 9.7.5.2). Of these, the ones over
/// a character encoding that .NET knows give text as well; those over CNS 11643 do not, so that their pages count as unreadable.
/// </summary>
internal sealed class CodeReader
{
    /// <summary>An identifier that no font has, for codes whose identifier is not known: it gives the default width.</summary>
    private const int NoIdentifier = 0x7FFFFFFF;

    private readonly CMap? _map;
    private readonly Encoding? _legacy;
    private readonly Kind _kind;

    private CodeReader(CMap? map, Encoding? legacy, Kind kind, bool vertical)
    {
        _map = map;
        _legacy = legacy;
        _kind = kind;
        Vertical = vertical;
    }

    private enum Kind
    {
        Identity,
        Utf16,
        Utf8,
        Utf32,

        /// <summary>One byte or two of a legacy encoding.</summary>
        Legacy,

        /// <summary>Two bytes of seven bits: the encoding's own with the high bits taken off.</summary>
        SevenBit,
    }

    public bool Vertical { get; }

    public static CodeReader Embedded(CMap map)
    {
        if (map.HasSpaces && map.Base is null)
        {
            return new CodeReader(map, null, Kind.Identity, map.Vertical);
        }

        var named = Predefined(map.Base ?? "Identity-H");
        return map.Cids.Count == 0 ? new CodeReader(null, named._legacy, named._kind, map.Vertical || named.Vertical) : new CodeReader(map, null, Kind.Identity, map.Vertical);
    }

    public static CodeReader Predefined(string name)
    {
        var vertical = name.EndsWith("-V", StringComparison.Ordinal) || name == "V";
        var page = CodePage(name);
        return new CodeReader(null, page == 0 ? null : CodePagesEncodingProvider.Instance.GetEncoding(page), KindOf(name, page), vertical);
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

        cid = NoIdentifier;
        switch (_kind)
        {
            case Kind.Utf16:
                return NextUtf16(shown, ref at, out bytes, out text);
            case Kind.Utf8:
                bytes = Rune.DecodeFromUtf8(shown[at..], out var rune, out var used) == OperationStatus.Done ? used : 1;
                text = bytes == used && rune.Value >= 0x20 ? rune.Value : TextPool.Unmapped;
                at += bytes;
                return rune.Value;
            case Kind.Utf32:
                bytes = Math.Min(4, shown.Length - at);
                var point = bytes == 4 ? BinaryPrimitives.ReadUInt32BigEndian(shown[at..]) : 0;
                text = Rune.IsValid(point) && point >= 0x20 ? (int)point : TextPool.Unmapped;
                at += bytes;
                return (int)point;
            case Kind.Legacy:
                return NextLegacy(shown, ref at, ref cid, out bytes, out text);
            case Kind.SevenBit:
                bytes = Math.Min(2, shown.Length - at);
                text = TextOf([(byte)(shown[at] | 0x80), (byte)(shown[at + bytes - 1] | 0x80)]);
                at += bytes;
                return text;
            default:
                bytes = Math.Min(2, shown.Length - at);
                cid = bytes == 2 ? BinaryPrimitives.ReadUInt16BigEndian(shown[at..]) : shown[at];
                at += bytes;
                return cid;
        }
    }

    private static int NextUtf16(ReadOnlySpan<byte> shown, ref int at, out int bytes, out int text)
    {
        bytes = Math.Min(2, shown.Length - at);
        var code = bytes == 2 ? BinaryPrimitives.ReadUInt16BigEndian(shown[at..]) : shown[at];
        at += bytes;
        text = code;
        if (char.IsHighSurrogate((char)code) && at + 1 < shown.Length)
        {
            var low = (char)BinaryPrimitives.ReadUInt16BigEndian(shown[at..]);
            if (char.IsLowSurrogate(low))
            {
                at += 2;
                bytes = 4;
                text = char.ConvertToUtf32((char)code, low);
            }
        }

        if (text is >= 0xD800 and < 0xE000 or < 0x20)
        {
            text = TextPool.Unmapped;
        }

        return code;
    }

    private int NextLegacy(ReadOnlySpan<byte> shown, ref int at, ref int cid, out int bytes, out int text)
    {
        bytes = shown[at] < 0x80 || at + 1 >= shown.Length || (_legacy!.CodePage == 932 && shown[at] is >= 0xA0 and < 0xE0) ? 1 : 2;
        text = TextOf(shown.Slice(at, bytes));
        var code = bytes == 1 ? shown[at] : BinaryPrimitives.ReadUInt16BigEndian(shown[at..]);
        at += bytes;

        // In all four Adobe collections the half-width Latin letters come first, at their ASCII place less 31.
        cid = bytes == 1 && code is >= 32 and < 127 ? code - 31 : cid;
        return code;
    }

    private int TextOf(ReadOnlySpan<byte> code)
    {
        Span<char> chars = stackalloc char[8];
        var count = _legacy!.GetChars(code, chars);
        return count == 1 && chars[0] != '\uFFFD' && !char.IsSurrogate(chars[0]) ? chars[0] : TextPool.Unmapped;
    }

    private static Kind KindOf(string name, int page) => name switch
    {
        _ when page > 0 => name is "H" or "V" or "Ext-H" or "Ext-V" or "Add-H" or "Add-V" or "KSC-H" or "KSC-V" or "GBT-H" or "GBT-V" ? Kind.SevenBit : Kind.Legacy,
        _ when name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal) => Kind.Utf16,
        _ when name.Contains("UTF8", StringComparison.Ordinal) => Kind.Utf8,
        _ when name.Contains("UTF32", StringComparison.Ordinal) => Kind.Utf32,
        _ => Kind.Identity,
    };

    private static int CodePage(string name) => name switch
    {
        "H" or "V" or "Ext-H" or "Ext-V" or "Add-H" or "Add-V" or "EUC-H" or "EUC-V" => 51932,
        "KSC-Johab-H" or "KSC-Johab-V" => 1361,
        _ when name.StartsWith("GB", StringComparison.Ordinal) => 936,
        _ when name.Contains("B5", StringComparison.Ordinal) || name.StartsWith("HKscs", StringComparison.Ordinal) => 950,
        _ when name.Contains("RKSJ", StringComparison.Ordinal) => 932,
        _ when name.StartsWith("KSC", StringComparison.Ordinal) => 949,
        _ => 0,
    };
}
