using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Browsers draw the bullets of lists as shapes. A dot just before the first word of a line becomes a bullet word of that line.</summary>
internal static class DrawnBullets
{
    /// <summary>How far before its text a bullet may stand, in parts of the font size.</summary>
    private const float Reach = 1.9f;
    private const float Height = 0.3f;
    private const float Slack = 0.3f;
    private const int MostDots = 600;

    public static void Add(List<Mark> dots, List<Word> words, TextBuffer buffer)
    {
        if (dots.Count is 0 or > MostDots)
        {
            return;
        }

        var count = words.Count;
        var bullets = new List<(int Before, Word Word)>();
        foreach (var dot in dots)
        {
            var best = -1;
            for (var i = 0; i < count; i++)
            {
                if (Stands(dot, words[i]) && (best < 0 || words[i].Left < words[best].Left))
                {
                    best = i;
                }
            }

            if (best >= 0 && !HasWordBefore(words, count, words[best], dot))
            {
                var word = words[best];
                bullets.Add((best, word with { Left = dot.Left, Right = dot.Right, Start = buffer.Length, Length = 1, SpaceBefore = true, SpaceAfter = true }));
                buffer.Append('\u2022');
            }
        }

        // Each before its text, whose marked content it shares.
        foreach (var (before, bullet) in bullets.OrderByDescending(bullet => bullet.Before))
        {
            words.Insert(before, bullet);
        }
    }

    private static bool Stands(Mark dot, in Word word)
    {
        var middle = (dot.Top + dot.Bottom) / 2;
        return word.Turns == 0
            && word.Left >= dot.Right
            && word.Left - dot.Right < Reach * word.Size
            && Math.Abs(middle - (word.Base - (Height * word.Size))) < Slack * word.Size;
    }

    private static bool HasWordBefore(List<Word> words, int count, in Word word, Mark dot)
    {
        for (var i = 0; i < count; i++)
        {
            var other = words[i];
            if (other.Turns == 0 && Math.Abs(other.Base - word.Base) < Slack * word.Size && other.Right <= dot.Left + 1 && dot.Left - other.Right < Reach * word.Size)
            {
                return true;
            }
        }

        return false;
    }
}
