namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>
/// Tells whether the margin or the writer ended a line. The margin did when the next word would not have fitted. Office programs mostly show the space
/// at which they break a line; where a document does so throughout, such a space makes up for a margin that is not quite known.
/// </summary>
internal sealed class LineEnds
{
    private const float Space = 0.25f;
    private const float Slack = 1;
    private const float Centre = 4;
    private const int Enough = 5;
    private const float Sure = 0.6f;

    private int _full;
    private int _spaced;

    private bool ShowsSpaces => _full >= Enough && _spaced * 10 >= _full * 8;

    /// <summary>Counts the line ends of one column or cell.</summary>
    public void Count(IReadOnlyList<TextLine> lines, Margins margins)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, line) = (lines[i - 1], lines[i]);
            if (margins.Right - above.Right < Sure * FirstPiece(line) && line.Base - above.Base < 2 * line.Size && !Hyphens.EndsWithHyphen(above) && line.Words[0].Size == above.Words[^1].Size)
            {
                _full++;
                _spaced += above.EndsWithSpace ? 1 : 0;
            }
        }
    }

    /// <summary>True when the text goes on from the line above to the line.</summary>
    public bool RunsOn(TextLine above, TextLine line, Margins margins)
    {
        if (Leaders.EndsEntry(above))
        {
            return false;
        }

        // A space that itself had no room is not shown, so its absence proves nothing.
        var room = IsCentred(above, line, margins) ? margins.Right - margins.Left - (above.Right - above.Left) : margins.Right - above.Right;
        var needed = FirstPiece(line) + (Space * line.Size) + Slack;
        return room < needed || (ShowsSpaces && above.EndsWithSpace && room < (2 * needed) + line.Size);
    }

    /// <summary>True when a word too long for its column was cut where the line ended.</summary>
    public bool BreaksWord(TextLine above, TextLine line, Margins margins) =>
        ShowsSpaces && !above.EndsWithSpace && above.Words.Length == 1 && margins.Right - above.Right < 0.8f * line.Size && Sentences.StartsLower(line) && char.IsLetter(above.TextOf(above.Words[0])[^1]);

    private static bool IsCentred(TextLine above, TextLine line, Margins margins)
    {
        var middle = (margins.Left + margins.Right) / 2;
        return Math.Abs(((above.Left + above.Right) / 2) - middle) < Centre
            && Math.Abs(((line.Left + line.Right) / 2) - middle) < Centre
            && Math.Abs(above.Left - line.Left) > Slack
            && above.Left - margins.Left > Centre;
    }

    /// <summary>The width of the part of the first word that a line break could have left behind: up to its first hyphen or slash.</summary>
    private static float FirstPiece(TextLine line)
    {
        var word = line.Words[0];
        var end = 1;
        while (end < line.Words.Length && !TextLine.IsApart(line.Words[end - 1], line.Words[end]))
        {
            end++;
        }

        var text = line.TextOf(word);
        var cut = text.IndexOfAny('-', '\u2010', '\u2013') + 1;
        if (cut > 0 && cut < text.Length)
        {
            return (word.Right - word.Left) * cut / text.Length;
        }

        return line.Words[end - 1].Right - word.Left;
    }
}
