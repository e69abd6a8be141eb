namespace EhcpPipeline.Documents.PlainText;

/// <summary>One printed line of a text file: where its words start and what stands in it, tabs already widened to columns of eight.</summary>
internal readonly record struct TextRow(int Page, string Text)
{
    private const int TabWidth = 8;

    // Two spaces follow a full stop in much typed text; three are a column.
    private const string ColumnGap = "   ";

    public bool IsBlank => Text.Length == 0;

    public int Indent => Text.Length - Text.AsSpan().TrimStart().Length;

    public ReadOnlySpan<char> Words => Text.AsSpan().TrimStart();

    public static TextRow Of(int page, ReadOnlySpan<char> line)
    {
        line = line.TrimEnd();
        if (!line.Contains('\t'))
        {
            return new TextRow(page, line.ToString());
        }

        var wide = new System.Text.StringBuilder();
        foreach (var character in line)
        {
            if (character == '\t')
            {
                wide.Append(' ', TabWidth - (wide.Length % TabWidth));
            }
            else
            {
                wide.Append(character);
            }
        }

        return new TextRow(page, wide.ToString());
    }

    /// <summary>The pieces of the line between wide gaps, each with the column it starts in.</summary>
    public List<(int Column, string Text)> Pieces()
    {
        var pieces = new List<(int, string)>();
        var start = Indent;
        while (start < Text.Length)
        {
            var gap = Gap(start);
            pieces.Add((start, Text[start..gap]));
            start = gap;
            while (start < Text.Length && Text[start] == ' ')
            {
                start++;
            }
        }

        return pieces;
    }

    private int Gap(int from)
    {
        var gap = Text.AsSpan(from).IndexOf(ColumnGap);
        return gap < 0 ? Text.Length : from + gap;
    }

    /// <summary>Whether the line has a gap that parts columns.</summary>
    public bool HasColumns => Words.IndexOf(ColumnGap) >= 0;
}
