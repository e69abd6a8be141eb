using System.Buffers;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Tells the marker of a list item from the first word of a paragraph.</summary>
internal static class ListMarker
{
    private const string Bullets = "•●▪■◦○‣⁃·➢➤❖★☆✓✔☐☑☒◆◇□➔→–—-o*";
    private const string SureBullets = "•●▪■◦○‣⁃➢➤❖★☆";
    private const float WideGap = 0.45f;
    private const int LongestNumber = 7;
    private const float Indent = 6;
    private const float Same = 1.5f;

    private static readonly SearchValues<char> Decimal = SearchValues.Create("0123456789.");
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxIVX");

    /// <summary>Whether a word is a sign that only begins list items.</summary>
    public static bool IsBullet(ReadOnlySpan<char> word) => word.Length == 1 && SureBullets.Contains(word[0], StringComparison.Ordinal);

    /// <summary>
    /// True when a line starts with a marker whatever stands around it: a bullet sign, or a number or letter set off from the text by more than a
    /// space. The text then starts with the second word.
    /// </summary>
    public static bool Starts(TextLine line)
    {
        if (line.Words.Length < 2)
        {
            return false;
        }

        var marker = line.Words[0];
        var gap = line.Words[1].Left - marker.Right;
        var text = line.TextOf(marker);
        if (text.Length == 1 && SureBullets.Contains(text[0], StringComparison.Ordinal))
        {
            return true;
        }

        // A typed space is a quarter of the size, a third where lines are justified; a marker is set off by more.
        var wide = gap > WideGap * Math.Max(marker.Size, line.Words[1].Size);
        return wide && ((text.Length == 1 && Bullets.Contains(text[0], StringComparison.Ordinal)) || IsNumber(text));
    }

    /// <summary>
    /// True when a line starts with a number one space before its text, and its place says that it is a marker: it is indented from the
    /// <paramref name="left"/> edge, hangs out before the next line, or goes on with the list above.
    /// </summary>
    public static bool StartsByPlace(TextLine line, TextLine? next, Paragraph? above, float left)
    {
        if (line.Words.Length < 2 || !TextLine.IsApart(line.Words[0], line.Words[1]) || !IsNumber(line.TextOf(line.Words[0])) || IsClock(line) || IsMeasure(line))
        {
            return false;
        }

        var textLeft = line.Words[1].Left;
        return line.Left > left + Indent
            || (next is not null && Math.Abs(next.Left - textLeft) < Same && next.Base > line.Base)
            || (above is { IsItem: true } && Math.Abs(above.TextLeft - textLeft) < Same);
    }

    /// <summary>In what is known to be a list item: the line starts with a bullet sign or a number that stands apart from its text.</summary>
    public static bool IsMarker(TextLine line)
    {
        if (line.Words.Length < 2 || !TextLine.IsApart(line.Words[0], line.Words[1]) || IsClock(line) || IsMeasure(line))
        {
            return false;
        }

        var text = line.TextOf(line.Words[0]);
        return (text.Length == 1 && Bullets.Contains(text[0], StringComparison.Ordinal)) || IsNumber(text);
    }

    // "9.30 to 12.00, and teach you the jobs there": a time that the line happens to begin with.
    private static bool IsClock(TextLine line)
    {
        var time = line.TextOf(line.Words[0]);
        var next = line.TextOf(line.Words[1]);
        return time.Length is 4 or 5 && time[^3] == '.' && char.IsAsciiDigit(time[^1]) && char.IsAsciiDigit(time[^2]) && time[^2] < '6' && time[..^3].IndexOfAnyExceptInRange('0', '9') < 0
            && (next is "am" or "pm" or "a.m." or "p.m." || (next is "to" or "until" or "and" or "-" or "–" && line.Words.Length > 2 && char.IsAsciiDigit(line.TextOf(line.Words[2])[0])));
    }

    // "works with him for / 27.5 hours a week": a measure that the line happens to begin with.
    private static bool IsMeasure(TextLine line)
    {
        var number = line.TextOf(line.Words[0]);
        return number.Contains('.') && char.IsAsciiDigit(number[^1]) && line.TextOf(line.Words[1]).TrimEnd(",.;") is "hours" or "hour" or "hrs" or "hpw" or "minutes" or "mins" or "days" or "weeks" or "terms" or "FTE" or "metres" or "cm" or "kg" or "per";
    }

    /// <summary>"1.", "12)", "(a)", "iv.", "1.2", "B)".</summary>
    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > LongestNumber)
        {
            return false;
        }

        var closed = text[^1] is '.' or ')' or ':';
        var body = text.TrimStart('(').TrimEnd(".):");
        if (body.IsEmpty)
        {
            return false;
        }

        if (body.IndexOfAnyExcept(Decimal) < 0)
        {
            return closed || body.Contains('.');
        }

        return closed && (body.Length == 1 && char.IsAsciiLetter(body[0]) || body.IndexOfAnyExcept(Roman) < 0);
    }
}
