namespace EhcpPipeline.Documents.Pdf.Syntax;

/// <summary>Numbers as PDF writes them, and as broken producers do ("--5", "1.2.3", "4-5"): what can be read is kept.</summary>
internal static class NumberSyntax
{
    private static readonly double[] Fractions = [1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15];

    public static bool Starts(byte b) => Chars.IsDigit(b) || b is (byte)'-' or (byte)'+' or (byte)'.';

    /// <summary>Reads the number at <paramref name="at"/> and moves past it and whatever regular characters cling to it.</summary>
    public static double Read(ReadOnlySpan<byte> data, ref int at)
    {
        var negative = false;
        while ((uint)at < (uint)data.Length && data[at] is (byte)'-' or (byte)'+')
        {
            negative |= data[at] == '-';
            at++;
        }

        long whole = 0;
        var digits = 0;
        while ((uint)at < (uint)data.Length && (uint)(data[at] - '0') <= 9)
        {
            if (digits < 17)
            {
                whole = (whole * 10) + (data[at] - '0');
                digits++;
            }

            at++;
        }

        var places = 0;
        if ((uint)at < (uint)data.Length && data[at] == '.')
        {
            at++;
            while ((uint)at < (uint)data.Length && (uint)(data[at] - '0') <= 9)
            {
                if (digits < 17 && places < Fractions.Length - 1)
                {
                    whole = (whole * 10) + (data[at] - '0');
                    digits++;
                    places++;
                }

                at++;
            }
        }

        // "12-34" and "1.2.3" are met in the wild: the rest of the token is dropped.
        while ((uint)at < (uint)data.Length && data[at] is (byte)'-' or (byte)'.' or (byte)'E' or (byte)'e')
        {
            at++;
            while ((uint)at < (uint)data.Length && Chars.IsDigit(data[at]))
            {
                at++;
            }
        }

        var value = whole * Fractions[places];
        return negative ? -value : value;
    }
}
