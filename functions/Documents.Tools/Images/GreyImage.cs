using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tools.Images;

/// <summary>A page picture: one byte a pixel, 0 black to 255 white, rows from the top. Read from and written as binary PGM, what pdftoppm and tesseract exchange.</summary>
internal sealed class GreyImage(int width, int height, byte[] pixels)
{
    // The largest page of the PDF specification at 200 dpi would have 40,000 pixels a side; a scan of anything on paper has far fewer.
    private const int LargestSide = 20_000;
    private const long LargestArea = 120_000_000;

    public int Width { get; } = width;

    public int Height { get; } = height;

    public byte[] Pixels { get; } = pixels;

    public Span<byte> Row(int y) => Pixels.AsSpan(y * Width, Width);

    /// <summary>Reads a binary PGM of 8 bits; null for anything else, and for one too large.</summary>
    public static GreyImage? Parse(ReadOnlySpan<byte> pgm)
    {
        if (!pgm.StartsWith("P5"u8))
        {
            return null;
        }

        var at = 2;
        Span<int> numbers = stackalloc int[3];
        foreach (ref var number in numbers)
        {
            if (!Number(pgm, ref at, out number))
            {
                return null;
            }
        }

        var (width, height) = (numbers[0], numbers[1]);
        at++;
        if (width is <= 0 or > LargestSide || height is <= 0 or > LargestSide || numbers[2] != 255 || (long)width * height > LargestArea || pgm.Length - at < width * height)
        {
            return null;
        }

        return new GreyImage(width, height, pgm.Slice(at, width * height).ToArray());
    }

    public void Write(Stream to)
    {
        to.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P5\n{Width} {Height}\n255\n")));
        to.Write(Pixels);
    }

    private static bool Number(ReadOnlySpan<byte> pgm, ref int at, out int number)
    {
        number = 0;
        while (at < pgm.Length && (pgm[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'#'))
        {
            if (pgm[at] == '#')
            {
                var end = pgm[at..].IndexOf((byte)'\n');
                at = end < 0 ? pgm.Length : at + end;
            }
            else
            {
                at++;
            }
        }

        var start = at;
        for (; at < pgm.Length && pgm[at] is >= (byte)'0' and <= (byte)'9' && at - start < 9; at++)
        {
            number = (number * 10) + (pgm[at] - '0');
        }

        return at > start;
    }
}
