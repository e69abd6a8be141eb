using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Parts words that tesseract has run together ("oncea week", "Aset of cards"), which it does around single letters in narrow columns: where a word's
/// picture has a gap as wide as those between the words of its line, it is two words.
/// </summary>
internal static class WordGaps
{
    private const int Dark = 150;

    // In parts of the usual height of the line's words.
    private const double Narrowest = 0.17;

    // In parts of the usual gap of the line.
    private const double LikeOthers = 0.5;

    // In parts of the usual gap between the word's own letters, which capitals and some fonts set wide.
    private const double Inside = 2;

    private const string NarrowLetters = "iljtfrI.,;:'’!|()[]";
    private const string WideLetters = "mwMWOQGDHNUK%—";

    public static List<TesseractWord> Part(List<TesseractWord> words, GreyImage image)
    {
        var parted = new List<TesseractWord>(words.Count);
        foreach (var line in words.GroupBy(word => word.Line))
        {
            var row = line.ToArray();
            var least = Math.Max(LikeOthers * UsualGap(row), Narrowest * Median([.. row.Select(word => word.Height)]));
            foreach (var word in row)
            {
                Part(word, image, least, parted);
            }
        }

        return parted;
    }

    private static double UsualGap(TesseractWord[] row)
    {
        var gaps = new List<int>();
        for (var i = 1; i < row.Length; i++)
        {
            gaps.Add(row[i].Left - row[i - 1].Left - row[i - 1].Width);
        }

        // Wider than the type is high, it parts columns.
        var height = Median([.. row.Select(word => word.Height)]);
        gaps.RemoveAll(gap => gap <= 0 || gap > height);
        return Median(gaps);
    }

    private static int Median(List<int> values)
    {
        values.Sort();
        return values.Count == 0 ? 0 : values[values.Count / 2];
    }

    private static void Part(TesseractWord word, GreyImage image, double least, List<TesseractWord> parted)
    {
        var gaps = Gaps(word, image);
        var wide = Math.Max(least, Inside * Median([.. gaps.Select(gap => gap.End - gap.Start)]));
        if (gaps.Count < 2)
        {
            parted.Add(word);
            return;
        }

        var taken = 0;
        foreach (var found in gaps.Where(gap => gap.End - gap.Start >= wide))
        {
            var gap = (Start: found.Start - taken, End: found.End - taken);
            var at = Letter(word.Text, (gap.Start + gap.End) / 2.0 / word.Width);
            if (at <= 0 || at >= word.Text.Length)
            {
                break;
            }

            parted.Add(word with { Text = word.Text[..at], Width = gap.Start });
            word = word with { Text = word.Text[at..], Left = word.Left + gap.End, Width = word.Width - gap.End };
            taken = found.End;
        }

        parted.Add(word);
    }

    private static List<(int Start, int End)> Gaps(in TesseractWord word, GreyImage image)
    {
        var gaps = new List<(int, int)>();
        var start = -1;
        for (var x = 0; x < word.Width; x++)
        {
            if (IsEmpty(image, word, x))
            {
                start = start < 0 ? x : start;
            }
            else
            {
                if (start > 0)
                {
                    gaps.Add((start, x));
                }

                start = -1;
            }
        }

        return gaps;
    }

    private static bool IsEmpty(GreyImage image, in TesseractWord word, int x)
    {
        var column = word.Left + x;
        for (var y = Math.Max(0, word.Top); y < Math.Min(image.Height, word.Top + word.Height); y++)
        {
            if (column >= 0 && column < image.Width && image.Pixels[(y * image.Width) + column] < Dark)
            {
                return false;
            }
        }

        return true;
    }

    // How many letters make up this share of the word's width, by what letters usually take.
    private static int Letter(string text, double share)
    {
        var whole = text.Sum(Width);
        var (best, distance, before) = (0, double.MaxValue, 0.0);
        for (var i = 1; i < text.Length; i++)
        {
            before += Width(text[i - 1]);
            if (Math.Abs((before / whole) - share) < distance)
            {
                (best, distance) = (i, Math.Abs((before / whole) - share));
            }
        }

        return best;
    }

    private static double Width(char letter) =>
        NarrowLetters.Contains(letter, StringComparison.Ordinal) ? 0.5 : WideLetters.Contains(letter, StringComparison.Ordinal) ? 1.4 : char.IsUpper(letter) ? 1.2 : 1;
}
