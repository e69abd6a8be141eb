using EhcpPipeline.Documents.Pdf.Content;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// The four reading directions of a page, as quarter turns clockwise. Each has coordinates of its own, right and down from the corner where its text
/// begins, so that turned pages and turned tables are laid out like any other.
/// </summary>
internal static class Direction
{
    /// <summary>The direction that most letters are read in.</summary>
    public static byte Main(List<Word> words)
    {
        Span<int> letters = stackalloc int[4];
        foreach (var word in words)
        {
            letters[word.Turns] += word.Length;
        }

        byte best = 0;
        for (byte turns = 1; turns < 4; turns++)
        {
            if (letters[turns] > letters[best])
            {
                best = turns;
            }
        }

        return best;
    }

    /// <summary>A place on a page of a width and height in the coordinates of a direction.</summary>
    public static (float X, float Y) Turn(float x, float y, int turns, float width, float height) => turns switch
    {
        1 => (y, width - x),
        2 => (width - x, height - y),
        3 => (height - y, x),
        _ => (x, y),
    };

    public static Mark Turn(Mark mark, int turns, float width, float height)
    {
        if (turns == 0)
        {
            return mark;
        }

        var (x0, y0) = Turn(mark.Left, mark.Top, turns, width, height);
        var (x1, y1) = Turn(mark.Right, mark.Bottom, turns, width, height);
        return new Mark(Math.Min(x0, x1), Math.Min(y0, y1), Math.Max(x0, x1), Math.Max(y0, y1));
    }

    /// <summary>Counts the words' directions from the main one, which so becomes 0.</summary>
    public static void Renumber(List<Word> words, byte main)
    {
        for (var i = 0; main != 0 && i < words.Count; i++)
        {
            words[i] = words[i] with { Turns = (byte)((words[i].Turns - main + 4) % 4) };
        }
    }
}
