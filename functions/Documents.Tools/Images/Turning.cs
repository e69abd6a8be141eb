namespace EhcpPipeline.Documents.Tools.Images;

/// <summary>Turns page pictures by right angles, and makes them smaller.</summary>
internal static class Turning
{
    // Squares of a page that stay in the cache: column by column through a whole page takes five times as long.
    private const int Side = 64;

    /// <summary>The picture turned clockwise by so many right angles.</summary>
    public static GreyImage Turned(GreyImage image, int quarters) => (quarters & 3) switch
    {
        1 => Mirrored(Transposed(image)),
        2 => Reversed(image),
        3 => Transposed(Mirrored(image)),
        _ => image,
    };

    /// <summary>Rows become columns.</summary>
    public static GreyImage Transposed(GreyImage image)
    {
        var pixels = new byte[image.Pixels.Length];
        for (var top = 0; top < image.Height; top += Side)
        {
            for (var left = 0; left < image.Width; left += Side)
            {
                for (var y = top; y < Math.Min(top + Side, image.Height); y++)
                {
                    for (var x = left; x < Math.Min(left + Side, image.Width); x++)
                    {
                        pixels[(x * image.Height) + y] = image.Pixels[(y * image.Width) + x];
                    }
                }
            }
        }

        return new GreyImage(image.Height, image.Width, pixels);
    }

    /// <summary>Half the width and height, each pixel the mean of four.</summary>
    public static GreyImage Halved(GreyImage image)
    {
        var (width, height) = (image.Width / 2, image.Height / 2);
        var pixels = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            var upper = image.Row(2 * y);
            var lower = image.Row((2 * y) + 1);
            for (var x = 0; x < width; x++)
            {
                pixels[(y * width) + x] = (byte)((upper[2 * x] + upper[(2 * x) + 1] + lower[2 * x] + lower[(2 * x) + 1] + 2) / 4);
            }
        }

        return new GreyImage(width, height, pixels);
    }

    private static GreyImage Reversed(GreyImage image)
    {
        var pixels = (byte[])image.Pixels.Clone();
        Array.Reverse(pixels);
        return new GreyImage(image.Width, image.Height, pixels);
    }

    private static GreyImage Mirrored(GreyImage image)
    {
        var mirrored = new GreyImage(image.Width, image.Height, (byte[])image.Pixels.Clone());
        for (var y = 0; y < image.Height; y++)
        {
            mirrored.Row(y).Reverse();
        }

        return mirrored;
    }
}
