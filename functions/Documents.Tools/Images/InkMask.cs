namespace EhcpPipeline.Documents.Tools.Images;

/// <summary>
/// Where a page picture is darker than what lies on both sides across a direction: the pixels of thin strokes that run along it. Measured against the sides and not
/// against black, so that the grey hairline of a table, spread over three rows of pixels by turning the scan straight, counts on paper as on a shaded cell,
/// and the shaded cell itself does not.
/// </summary>
internal sealed class InkMask
{
    // Of 255. Noise and the marks of picture compression go beyond it in places, never along a whole line; the grey border of a grey cell hardly does.
    private const int Contrast = 10;

    private readonly bool[] _ink;

    private InkMask(int lines, int along, bool[] ink)
    {
        Lines = lines;
        Along = along;
        _ink = ink;
    }

    /// <summary>Rows of pixels for strokes across the page, columns for strokes down it.</summary>
    public int Lines { get; }

    /// <summary>Pixels of each line.</summary>
    public int Along { get; }

    public ReadOnlySpan<bool> Line(int line) => _ink.AsSpan(line * Along, Along);

    /// <summary>Strokes across the page, at most <paramref name="thickest"/> pixels thick.</summary>
    public static InkMask Across(GreyImage image, int thickest)
    {
        var ink = new bool[image.Height * image.Width];
        Span<int> reaches = [4, Math.Max(5, thickest - 1), thickest + 3];
        foreach (var reach in reaches)
        {
            for (var y = 0; y < image.Height; y++)
            {
                var row = image.Row(y);
                var above = image.Row(Math.Max(0, y - reach));
                var below = image.Row(Math.Min(image.Height - 1, y + reach));
                var to = ink.AsSpan(y * image.Width, image.Width);
                for (var x = 0; x < to.Length; x++)
                {
                    to[x] |= row[x] + Contrast <= above[x] && row[x] + Contrast <= below[x];
                }
            }
        }

        return new InkMask(image.Height, image.Width, ink);
    }

    /// <summary>Strokes down the page, at most <paramref name="thickest"/> pixels thick.</summary>
    public static InkMask Down(GreyImage image, int thickest) => Across(Turning.Transposed(image), thickest);
}
