namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>All words on one base line across the page, cut where wide gaps part them.</summary>
internal sealed class Row
{
    /// <summary>A gap wider than this, in parts of the size, may be one between columns. Justified lines have some too, but never one above the other.</summary>
    private const float WideGap = 0.8f;

    private Row(TextLine line, TextLine[] parts)
    {
        Line = line;
        Parts = parts;
    }

    public TextLine Line { get; }

    public TextLine[] Parts { get; }

    public static Row Of(TextLine line, TextBuffer buffer)
    {
        var words = line.Words;
        var parts = new List<TextLine>();
        var start = 0;
        for (var i = 1; i <= words.Length; i++)
        {
            if (i == words.Length || (words[i].Left - words[i - 1].Right > WideGap * words[i].Size && !IsMarker(line, i)))
            {
                parts.Add(start == 0 && i == words.Length ? line : new TextLine(words[start..i], buffer, line.Page));
                start = i;
            }
        }

        return new Row(line, [.. parts]);
    }

    /// <summary>The gap after a list marker parts nothing.</summary>
    private static bool IsMarker(TextLine line, int words) => words == 1 && ListMarker.Starts(line);
}
