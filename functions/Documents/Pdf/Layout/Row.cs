namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>A part of a row between wide gaps.</summary>
internal readonly record struct RowPart(float Left, float Right);

/// <summary>All words on one base line across the page, cut where wide gaps part them.</summary>
internal readonly struct Row
{
    /// <summary>A gap wider than this, in parts of the size, may be one between columns. Justified lines have some too, but never one above the other.</summary>
    private const float WideGap = 0.8f;

    /// <summary>How far behind its marker the text of a list item may begin, in parts of the size: an inch and a half at twelve points.</summary>
    private const float FarthestText = 9;

    private Row(TextLine line, RowPart[] parts)
    {
        Line = line;
        Parts = parts;
    }

    public TextLine Line { get; }

    public RowPart[] Parts { get; }

    public static Row Of(TextLine line)
    {
        var words = line.Words;
        var count = 1;
        for (var i = 1; i < words.Length; i++)
        {
            count += IsGap(line, i) ? 1 : 0;
        }

        if (count == 1)
        {
            return new Row(line, [new RowPart(line.Left, line.Right)]);
        }

        var parts = new RowPart[count];
        var (part, left) = (0, words[0].Left);
        for (var i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || IsGap(line, i))
            {
                parts[part++] = new RowPart(left, words[i - 1].Right);
                left = i < words.Length ? words[i].Left : 0;
            }
        }

        return new Row(line, parts);
    }

    /// <summary>A wide gap before a word; the one after a list marker parts nothing, unless it is as wide as no list sets its text in ("2025." ending a line of the left column).</summary>
    private static bool IsGap(TextLine line, int word) =>
        line.Words[word].Left - line.Words[word - 1].Right is var gap && gap > WideGap * line.Words[word].Size && !(word == 1 && gap < FarthestText * line.Words[word].Size && ListMarker.Starts(line));
}
