namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>Literal and hexadecimal strings (ISO 32000-1, 7.3.4).</summary>
internal static class StringSyntax
{
    /// <summary>
    /// Decodes the literal string whose "(" is at <paramref name="at"/> into <paramref name="into"/>, which must hold as many bytes as are left, and
    /// moves past its ")". Returns the number of bytes.
    /// </summary>
    public static int ReadLiteral(ReadOnlySpan<byte> data, ref int at, Span<byte> into)
    {
        var count = 0;
        var depth = 1;
        at++;
        while ((uint)at < (uint)data.Length)
        {
            var b = data[at++];
            switch (b)
            {
                case (byte)'(':
                    depth++;
                    break;
                case (byte)')' when --depth == 0:
                    return count;
                case (byte)'\r':
                    b = (byte)'\n';
                    if ((uint)at < (uint)data.Length && data[at] == '\n')
                    {
                        at++;
                    }

                    break;
                case (byte)'\\':
                    if (!Escape(data, ref at, out b))
                    {
                        continue;
                    }

                    break;
            }

            into[count++] = b;
        }

        return count;
    }

    /// <summary>Decodes the hexadecimal string whose "&lt;" is at <paramref name="at"/>, as <see cref="ReadLiteral"/> does.</summary>
    public static int ReadHex(ReadOnlySpan<byte> data, ref int at, Span<byte> into)
    {
        var count = 0;
        var high = -1;
        at++;
        while ((uint)at < (uint)data.Length)
        {
            var b = data[at++];
            if (b == '>')
            {
                break;
            }

            var digit = Chars.Hex(b);
            if (digit < 0)
            {
                continue;
            }

            if (high < 0)
            {
                high = digit;
            }
            else
            {
                into[count++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
        {
            into[count++] = (byte)(high << 4);
        }

        return count;
    }

    private static bool Escape(ReadOnlySpan<byte> data, ref int at, out byte b)
    {
        b = 0;
        if ((uint)at >= (uint)data.Length)
        {
            return false;
        }

        b = data[at++];
        switch (b)
        {
            case (byte)'n':
                b = (byte)'\n';
                return true;
            case (byte)'r':
                b = (byte)'\r';
                return true;
            case (byte)'t':
                b = (byte)'\t';
                return true;
            case (byte)'b':
                b = (byte)'\b';
                return true;
            case (byte)'f':
                b = (byte)'\f';
                return true;
            case (byte)'\n':
                return false;
            case (byte)'\r':
                if ((uint)at < (uint)data.Length && data[at] == '\n')
                {
                    at++;
                }

                return false;
            case >= (byte)'0' and <= (byte)'7':
                b = Octal(data, ref at, b - '0');
                return true;
            default:
                return true;
        }
    }

    private static byte Octal(ReadOnlySpan<byte> data, ref int at, int value)
    {
        for (var i = 0; i < 2 && (uint)at < (uint)data.Length && data[at] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            value = (value << 3) | (data[at++] - '0');
        }

        return (byte)value;
    }
}
