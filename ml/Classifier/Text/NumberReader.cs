namespace EhcpPipeline.Ml.Text;

/// <summary>Numerals: "25", "0.5", "1,000", "1½". Values in hundredths; more than seven digits are an identifier and have no value.</summary>
internal static class NumberReader
{
    private const int MostDigits = 7;

    public static int ReadNumeral(string text, int at, TokenBuffer into, bool glued)
    {
        var start = at;
        var digits = 0;
        long value = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c))
            {
                digits++;
                value = digits <= MostDigits ? (value * 10) + (c - '0') : value;
                at++;
            }
            else if (c == ',' && IsThousands(text, at))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        value *= 100;
        if (at + 1 < text.Length && text[at] is '.' or '\u00B7' && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            var scale = 10;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
            {
                value += scale > 0 ? (text[at] - '0') * scale : 0;
                scale /= 10;
                at++;
            }
        }

        if (IsSmallFraction(text, start, at))
        {
            value = 100 * (text[start] - '0') / (text[at + 1] - '0');
            at += 2;
        }

        if (at < text.Length && FractionValue(text[at]) is > 0 and var part)
        {
            value += part;
            at++;
        }

        ref var token = ref into.Add(start, at - start, TokenKind.Number, glued);
        token.Value = digits > MostDigits ? -1 : (int)Math.Min(value, int.MaxValue);
        token.Hash = WordHash.Of(digits > 4 ? "#####" : "####".AsSpan(0, Math.Min(digits, 4)));
        return at;
    }

    public static void AddFraction(char c, int at, TokenBuffer into, bool glued)
    {
        ref var token = ref into.Add(at, 1, TokenKind.Number, glued);
        token.Value = FractionValue(c);
    }

    /// <summary>"1/2", "1/4", "3/4" alone; not "3/7", which is three days in seven, nor a date.</summary>
    private static bool IsSmallFraction(string text, int start, int slash) =>
        slash == start + 1 && slash + 1 < text.Length && text[slash] == '/' && text[start] is '1' or '3' && text[slash + 1] is '2' or '4' && text[start] < text[slash + 1]
        && (slash + 2 >= text.Length || !(char.IsAsciiDigit(text[slash + 2]) || text[slash + 2] == '/'))
        && (start == 0 || text[start - 1] is not ('/' or '-'));

    private static int FractionValue(char c) => c switch { '\u00BD' => 50, '\u00BC' => 25, '\u00BE' => 75, _ => 0 };

    private static bool IsThousands(string text, int comma) =>
        comma + 3 < text.Length && char.IsAsciiDigit(text[comma + 1]) && char.IsAsciiDigit(text[comma + 2]) && char.IsAsciiDigit(text[comma + 3])
        && (comma + 4 >= text.Length || !char.IsAsciiDigit(text[comma + 4]));
}
