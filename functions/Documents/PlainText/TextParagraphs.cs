using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.PlainText;

/// <summary>Joins wrapped lines into paragraphs, and tells headings and list items among them.</summary>
internal sealed class TextParagraphs
{
    // A file with longer lines was not wrapped: every line is a paragraph.
    private const int LongestWrapped = 160;

    private const int LongestHeading = 90;

    private readonly int _width;
    private readonly int _indent;

    public TextParagraphs(IReadOnlyList<TextRow> rows)
    {
        var widest = rows.Where(row => !row.IsBlank && !row.HasColumns).Select(row => row.Text.Length).DefaultIfEmpty(0).Max();
        _width = widest > LongestWrapped ? int.MaxValue : widest;
        _indent = rows.Where(row => !row.IsBlank).Select(row => row.Indent).DefaultIfEmpty(0).Min();
    }

    /// <summary>The blocks of a group of lines between blank ones.</summary>
    public IEnumerable<TextBlock> Read(TextRow[] group)
    {
        for (var from = 0; from < group.Length;)
        {
            var to = from + 1;
            while (to < group.Length && GoesOn(group[to - 1], group[to], group[from]))
            {
                to++;
            }

            var underline = to < group.Length ? Underline(group[to]) : 0;
            yield return Block(group[from..to], underline, alone: from == 0 || (to == group.Length && to == from + 1));
            from = to + (underline > 0 ? 1 : 0);
        }
    }

    private bool GoesOn(TextRow before, TextRow next, TextRow first)
    {
        if (_width == int.MaxValue || Marker(next.Words) > 0 || Underline(next) > 0 || IsLoud(before.Words) || next.Indent + 1 < before.Indent)
        {
            return false;
        }

        // Wrapped lines start under the first word of their paragraph, or under the words after its marker.
        if (Math.Abs(next.Indent - before.Indent) > 1 && next.Indent != first.Indent + Marker(first.Words))
        {
            return false;
        }

        var ended = before.Text[^1] is '.' or '!' or '?' or ':' or ';' or '"' or '”';
        if (!ended && char.IsLower(next.Words[0]))
        {
            return true;
        }

        var word = next.Words.IndexOf(' ');
        var needed = before.Text.Length + 1 + (word < 0 ? next.Words.Length : word);
        return needed * 100L > _width * (ended ? 97L : 80L);
    }

    private TextBlock Block(TextRow[] lines, int underline, bool alone)
    {
        var line = new TextLine();
        foreach (var row in lines)
        {
            line.Space();
            line.Append(row.Words);
        }

        var text = line.Take();
        var page = lines[0].Page;
        var hashes = text.Length - text.TrimStart('#').Length;
        if (underline > 0 || (hashes is > 0 and < 7 && text.Length > hashes && text[hashes] == ' '))
        {
            return new HeadingBlock { Text = underline > 0 ? text : text[(hashes + 1)..].TrimEnd('#', ' '), Level = underline > 0 ? underline : hashes, Page = page };
        }

        var marker = Marker(text);
        if (marker > 0)
        {
            return new ListItemBlock { Text = text[marker..].TrimStart(), Label = text[..(marker - 1)], Page = page };
        }

        return lines[0].Indent >= _indent + 4 && !IsLoud(text)
            ? new ListItemBlock { Text = text, Page = page }
            : new ParagraphBlock { Text = text, Page = page, Emphasised = IsLoud(text) || (alone && IsTitle(text)) };
    }

    // "- ", "* ", "o " and true bullets; the number is the marker's length with its space.
    private static int Marker(ReadOnlySpan<char> words) =>
        words.Length > 2 && words[1] == ' ' && "-*•●▪◦○‣·–o".Contains(words[0], StringComparison.Ordinal) ? 2 : 0;

    private static int Underline(TextRow row)
    {
        var words = row.Words;
        return words.Length < 3 ? 0 : words.IndexOfAnyExcept('=') < 0 ? 1 : words.IndexOfAnyExcept('-') < 0 ? 2 : 0;
    }

    private static bool IsLoud(ReadOnlySpan<char> words)
    {
        var letters = 0;
        foreach (var character in words)
        {
            if (char.IsLower(character))
            {
                return false;
            }

            letters += char.IsUpper(character) ? 1 : 0;
        }

        return letters > 3 && words.Length <= LongestHeading;
    }

    // A short line of its own that is no sentence: plain text has no other way to show a heading.
    private static bool IsTitle(string text) =>
        text.Length is > 0 and <= LongestHeading && char.IsUpper(text[0]) && text[^1] is not ('.' or ',' or ';' or '!' or '?' or '"' or '”');
}
