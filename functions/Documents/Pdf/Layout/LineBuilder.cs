namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Puts words that stand beside each other on lines.</summary>
internal static class LineBuilder
{
    private const float Beside = 0.5f;
    private const float Same = 0.12f;

    /// <summary>Lines from top to bottom. The words are sorted in place.</summary>
    public static List<TextLine> Build(Span<Word> words, TextBuffer buffer, int page)
    {
        var lines = new List<TextLine>();
        words.Sort(static (a, b) => a.Base.CompareTo(b.Base) is var order and not 0 ? order : a.Left.CompareTo(b.Left));
        var start = 0;
        while (start < words.Length)
        {
            var end = start + 1;
            var (top, bottom, size) = (words[start].Top, words[start].Bottom, words[start].Size);
            while (end < words.Length && IsBeside(words[end], top, bottom))
            {
                if (words[end].Size > size)
                {
                    (top, bottom, size) = (words[end].Top, words[end].Bottom, words[end].Size);
                }

                end++;
            }

            lines.Add(new TextLine(Ordered(words[start..end], buffer), buffer, page));
            start = end;
        }

        return lines;
    }

    private static bool IsBeside(in Word word, float top, float bottom)
    {
        var shared = Math.Min(word.Bottom, bottom) - Math.Max(word.Top, top);
        return shared >= Beside * Math.Min(word.Bottom - word.Top, bottom - top);
    }

    /// <summary>From left to right, without the second printing of words that are printed twice to look bold.</summary>
    private static Word[] Ordered(Span<Word> words, TextBuffer buffer)
    {
        words.Sort(static (a, b) => a.Left.CompareTo(b.Left) is var order and not 0 ? order : a.Start.CompareTo(b.Start));
        var kept = new Word[words.Length];
        var count = 0;
        foreach (var word in words)
        {
            if (!IsRepeated(kept.AsSpan(0, count), word, buffer))
            {
                kept[count++] = word;
            }
        }

        return count == kept.Length ? kept : kept[..count];
    }

    private static bool IsRepeated(ReadOnlySpan<Word> kept, in Word word, TextBuffer buffer)
    {
        for (var i = kept.Length - 1; i >= 0 && i >= kept.Length - 4; i--)
        {
            var other = kept[i];
            if (Math.Abs(other.Left - word.Left) <= Same * word.Size
                && Math.Abs(other.Base - word.Base) <= Same * word.Size
                && buffer.Slice(other.Start, other.Length).SequenceEqual(buffer.Slice(word.Start, word.Length)))
            {
                return true;
            }
        }

        return false;
    }
}
