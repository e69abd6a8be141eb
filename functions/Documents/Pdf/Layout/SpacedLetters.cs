namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Joins letters that a producer moved apart one by one, as designers do with headings. Several letters alone in a row, at the same small distance and
/// without a shown space between them, are a word; where the distance is clearly larger, the next one begins.
/// </summary>
internal static class SpacedLetters
{
    private const int FewestLetters = 4;
    private const float WidestGap = 0.3f;
    private const float WidestWordGap = 1.2f;
    private const float SameGap = 1.4f;

    public static void Join(List<Word> words, TextBuffer buffer)
    {
        var kept = 0;
        for (var start = 0; start < words.Count;)
        {
            var end = start + 1;
            while (end < words.Count && IsNext(words[end - 1], words[end], buffer))
            {
                end++;
            }

            if (end - start >= FewestLetters)
            {
                kept = JoinRun(words, start, end, kept);
            }
            else
            {
                for (var i = start; i < end; i++)
                {
                    words[kept++] = words[i];
                }
            }

            start = end;
        }

        words.RemoveRange(kept, words.Count - kept);
    }

    private static int JoinRun(List<Word> words, int start, int end, int kept)
    {
        var least = float.MaxValue;
        for (var i = start + 1; i < end; i++)
        {
            least = Math.Min(least, words[i].Left - words[i - 1].Right);
        }

        // Letters this far apart are not a word's, however even their distance: a row of grades, an alphabet.
        least = least < WidestGap * words[start].Size ? least : 0;
        var word = words[start];
        for (var i = start + 1; i < end; i++)
        {
            if (words[i].Left - words[i - 1].Right <= SameGap * least)
            {
                word = word with { Right = words[i].Right, Length = words[i].Start + words[i].Length - word.Start, SpaceAfter = words[i].SpaceAfter };
                continue;
            }

            words[kept++] = word;
            word = words[i] with { SpaceBefore = least > 0 };
        }

        words[kept++] = word;
        return kept;
    }

    private static bool IsNext(in Word last, in Word next, TextBuffer buffer)
    {
        var gap = next.Left - last.Right;
        return last.Length == 1 && next.Length == 1 && gap > 0 && gap < WidestWordGap * next.Size
            && last.Base == next.Base && last.Size == next.Size && last.Turns == next.Turns && last.Mcid == next.Mcid && last.Marks == next.Marks
            && !last.SpaceAfter && !next.SpaceBefore && next.Start == last.Start + 1
            && IsLetter(buffer.Slice(last.Start, 1)[0]) && IsLetter(buffer.Slice(next.Start, 1)[0]);
    }

    /// <summary>Letters of scripts that are written in words: Chinese and Japanese signs stand apart by nature.</summary>
    private static bool IsLetter(char letter) => letter < 0x2000 && char.IsLetter(letter);
}
