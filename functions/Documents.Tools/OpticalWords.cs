using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Documents.Tools;

/// <summary>Turns recognised boxes into words with a base line, a type size and a weight, in points.</summary>
internal static class OpticalWords
{
    private const int Dark = 128;

    // Parts of the type size that office fonts reach above and below the base line.
    private const float Capital = 0.72f;
    private const float Small = 0.53f;
    private const float Descent = 0.21f;

    // Strokes of bold type are about half as wide again as those of the same face in regular weight.
    private const float BoldRatio = 1.3f;

    private const float SameSize = 0.18f;

    // In parts of the page's usual type size.
    private const float Stacked = 1.6f;
    private const int SureWord = 90;

    public static List<OpticalWord> Of(List<TesseractWord> read, GreyImage image, float pointsPerPixel)
    {
        var words = Misreadings.Mend(Bullets.Find(WordGaps.Part(read, image), image));
        var usual = Median([.. words.Where(word => word.Text.Length > 2).Select(word => Weight(word, image))]);
        var usualSize = Median([.. words.Select(word => Size(word))]);
        var made = new List<OpticalWord>(words.Count);
        words.RemoveAll(word => word.Height > Stacked * usualSize && IsStack(word, words));
        foreach (var line in words.GroupBy(word => word.Line))
        {
            // The taller the letters, the less a pixel counts.
            var tall = line.Where(word => HasAscender(word.Text)).ToArray();
            var size = Median([.. (tall.Length > 0 ? tall : [.. line]).Select(word => Size(word))]);

            // Boxes are a pixel or two off, and no plan sets headings a few per cent larger: what is near the page's usual size has that size.
            size = Math.Abs(size - usualSize) < SameSize * usualSize ? usualSize : size;
            var bold = usual > 0 && line.Average(word => Weight(word, image)) > usual * BoldRatio;
            var usualBase = Median([.. line.Select(word => Base(word, size))]);
            foreach (var word in line)
            {
                // Words of one line stand on one base line, except where a box is altogether wrong.
                var at = Base(word, size);
                at = Math.Abs(at - usualBase) < size ? usualBase : at;
                made.Add(new OpticalWord(
                    word.Text,
                    word.Left * pointsPerPixel,
                    (word.Left + word.Width) * pointsPerPixel,
                    at * pointsPerPixel,
                    size * pointsPerPixel,
                    bold,
                    word.Confidence));
            }
        }

        return made;
    }

    // A column of list numbers taken for one tall word ("kW" for 3 above 4): it spans lines beside it, which it would pull together.
    private static bool IsStack(TesseractWord word, List<TesseractWord> words) =>
        word.Confidence < SureWord
        && words.Where(other => other.Line != word.Line && (other.Left >= word.Left + word.Width || other.Left + other.Width <= word.Left)
            && other.Top + (other.Height / 2) is var middle && middle > word.Top && middle < word.Top + word.Height).Select(other => other.Line).Distinct().Take(2).Count() > 1;

    private static float Base(in TesseractWord word, float size) => word.Top + word.Height - (HasDescender(word.Text) ? Descent * size : 0);

    private static float Size(in TesseractWord word) =>
        word.Height / ((HasAscender(word.Text) ? Capital : Small) + (HasDescender(word.Text) ? Descent : 0));

    private static bool HasAscender(string text) => text.Any(letter => char.IsUpper(letter) || char.IsDigit(letter) || "bdfhkltij()[]/\"'".Contains(letter, StringComparison.Ordinal));

    private static bool HasDescender(string text) => text.Any(letter => "gjpqy,;()[]/Q".Contains(letter, StringComparison.Ordinal));

    // Stroke width: dark pixels for each place where a row turns from light to dark.
    private static float Weight(in TesseractWord word, GreyImage image)
    {
        var (dark, strokes) = (0, 0);
        for (var y = Math.Max(0, word.Top); y < Math.Min(image.Height, word.Top + word.Height); y++)
        {
            var row = image.Row(y)[Math.Clamp(word.Left, 0, image.Width)..Math.Clamp(word.Left + word.Width, 0, image.Width)];
            var before = false;
            foreach (var pixel in row)
            {
                var isDark = pixel < Dark;
                dark += isDark ? 1 : 0;
                strokes += isDark && !before ? 1 : 0;
                before = isDark;
            }
        }

        return strokes == 0 || word.Height == 0 ? 0 : (float)dark / strokes / word.Height;
    }

    private static float Median(float[] values)
    {
        Array.Sort(values);
        return values.Length == 0 ? 0 : values[values.Length / 2];
    }
}
