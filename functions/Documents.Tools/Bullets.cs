using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Finds list bullets that the recogniser has passed over, which takes a round dot without neighbours for dirt: a small filled spot alone before a line's first word,
/// at half the height of its letters.
/// </summary>
internal static class Bullets
{
    private const int Dark = 150;
    private const int Certain = 90;

    // All in parts of the height of the line's first word.
    private const double Nearest = 0.3;
    private const double Farthest = 2.6;
    private const double Smallest = 0.15;
    private const double Largest = 0.65;

    // Of the box around the spot; a disc fills 0.79 of its own.
    private const double Filled = 0.6;

    public static List<TesseractWord> Find(List<TesseractWord> words, GreyImage image)
    {
        var found = new List<TesseractWord>(words.Count);
        for (var i = 0; i < words.Count; i++)
        {
            if ((i == 0 || words[i - 1].Line != words[i].Line) && Before(words[i], image) is { } bullet)
            {
                found.Add(bullet);
            }

            found.Add(words[i]);
        }

        return found;
    }

    private static TesseractWord? Before(TesseractWord word, GreyImage image)
    {
        var (left, right) = ((int)(word.Left - (Farthest * word.Height)), (int)(word.Left - (Nearest * word.Height)));
        var (top, bottom) = (word.Top, word.Top + word.Height);
        if (left < 0 || top < 0 || bottom > image.Height || right > image.Width)
        {
            return null;
        }

        var spot = (Left: int.MaxValue, Top: int.MaxValue, Right: -1, Bottom: -1, Ink: 0);
        for (var y = top; y < bottom; y++)
        {
            var row = image.Row(y);
            for (var x = left; x < word.Left - 2; x++)
            {
                if (row[x] < Dark)
                {
                    spot = (Math.Min(spot.Left, x), Math.Min(spot.Top, y), Math.Max(spot.Right, x + 1), Math.Max(spot.Bottom, y + 1), spot.Ink + 1);
                }
            }
        }

        var (width, height) = (spot.Right - spot.Left, spot.Bottom - spot.Top);
        var isBullet = spot.Ink > 0 && spot.Left > left && spot.Right < right
            && width >= Smallest * word.Height && width <= Largest * word.Height && height >= Smallest * word.Height && height <= Largest * word.Height
            && Math.Abs(width - height) <= 0.35 * Math.Max(width, height)
            && spot.Ink >= Filled * width * height
            && spot.Top > top && spot.Bottom < bottom;
        return isBullet ? new TesseractWord(word.Line, spot.Left, word.Top, width, word.Height, Certain, "•") : null;
    }
}
