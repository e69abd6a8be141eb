namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>The character classes of PDF syntax (ISO 32000-1, 7.2.2).</summary>
internal static class Chars
{
    private const byte Space = 1;
    private const byte Delimiter = 2;

    private static ReadOnlySpan<byte> Classes =>
    [
        1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 0, 0, 0, 0, 2, 0, 0, 2, 2, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2, 0, 0,
    ];

    public static bool IsSpace(byte b) => b < 128 && Classes[b] == Space;

    public static bool IsDelimiter(byte b) => b < 128 && Classes[b] == Delimiter;

    public static bool IsRegular(byte b) => b >= 128 || Classes[b] == 0;

    public static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    /// <summary>The value of a hexadecimal digit, or -1.</summary>
    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    /// <summary>The first position at or after <paramref name="at"/> that is neither white space nor in a comment.</summary>
    public static int SkipSpace(ReadOnlySpan<byte> data, int at)
    {
        while ((uint)at < (uint)data.Length)
        {
            var b = data[at];
            if (b == '%')
            {
                var end = data[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? data.Length : at + end;
            }
            else if (!IsSpace(b))
            {
                break;
            }
            else
            {
                at++;
            }
        }

        return at;
    }

    /// <summary>The position after the run of regular characters at <paramref name="at"/>.</summary>
    public static int SkipRegular(ReadOnlySpan<byte> data, int at)
    {
        while ((uint)at < (uint)data.Length && IsRegular(data[at]))
        {
            at++;
        }

        return at;
    }
}
