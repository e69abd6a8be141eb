using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Parts words that tesseract has run together ("oncea week", "Aset of cards"), which it does around single letters in narrow columns: where a word's
/// picture has a gap as wide as those between the words of its line, it is two words.
/// </summary>
internal static class WordGaps
{
    private const int Dark = 200;

    // In parts of the usual height of the line's words.
    private const double Narrowest = 0.17;

    // In parts of the usual gap of the line.
    private const double LikeOthers = 0.65;

    // In parts of the usual gap between the word's own letters, which capitals and some fonts set wide.
    private const double Inside = 2;

    // In parts of the gap that parts other words.
    private const double BesideArticle = 0.75;

    private static readonly char[] Around = [.. "\"'“”‘’.,;:()"];

    private const string NarrowLetters = "iljtfrI.,;:'’!|()[]";
    private const string WideLetters = "mwMWOQGDHNUK%—";

    public static List<TesseractWord> Part(List<TesseractWord> words, GreyImage image)
    {
        var parted = new List<TesseractWord>(words.Count);
        var rows = words.GroupBy(word => word.Line).Select(line => line.ToArray()).ToList();
        var usual = Median([.. rows.Select(row => UsualGap(row) * 1000 / Height(row)).Where(share => share > 0)]);
        foreach (var row in rows)
        {
            // A line of one word says nothing about the gaps between words; the page does.
            var gap = UsualGap(row) is > 0 and var own ? own : usual * Height(row) / 1000;
            var least = Math.Max(LikeOthers * gap, Narrowest * Height(row));
            foreach (var word in row)
            {
                Part(word, image, least, parted);
            }
        }

        return parted;
    }

    private static int UsualGap(TesseractWord[] row)
    {
        var gaps = new List<int>();
        for (var i = 1; i < row.Length; i++)
        {
            gaps.Add(row[i].Left - row[i - 1].Left - row[i - 1].Width);
        }

        // Wider than the type is high, it parts columns.
        var height = Height(row);
        gaps.RemoveAll(gap => gap <= 0 || gap > height);
        return Median(gaps);
    }

    private static int Height(TesseractWord[] row) => Math.Max(1, Median([.. row.Select(word => word.Height)]));

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
        foreach (var found in gaps.Where(gap => gap.End - gap.Start >= BesideArticle * wide))
        {
            var gap = (Start: found.Start - taken, End: found.End - taken);
            var at = Letter(word.Text, (gap.Start + gap.End) / 2.0 / word.Width);
            if (at <= 0 || at >= word.Text.Length)
            {
                break;
            }

            // Slanted, an A comes near the next letter.
            if (found.End - found.Start < wide && !(at == 1 && taken == 0 && word.Text[0] is 'A' or 'a'))
            {
                continue;
            }

            if (!CanStand(word.Text[..at]) || !CanStand(word.Text[at..]) || (IsFigure(word.Text[at - 1]) && IsFigure(word.Text[at])))
            {
                continue;
            }

            parted.Add(word with { Text = word.Text[..at], Width = gap.Start });
            word = word with { Text = word.Text[at..], Left = word.Left + gap.End, Width = word.Width - gap.End };
            taken = found.End;
        }

        parted.Add(word);
    }

    // Of single letters only these are words; between figures the gap is the figure one's own.
    private static bool CanStand(string part) =>
        part.Trim(Around) is { Length: > 0 } letters && (letters.Length > 1 || "aAI&".Contains(letters[0], StringComparison.Ordinal) || char.IsDigit(letters[0]));

    private static bool IsFigure(char character) => char.IsDigit(character) || character is '/' or '.' or ',' or ':' or '-' or '–';

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
