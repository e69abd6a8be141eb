using System.Buffers;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Lines;

/// <summary>Makes lines of one text block: splits it where typed line breaks part separate statements, and knows bullets that were typed by hand.</summary>
internal static class TextLines
{
    private const string Bullets = "•◦▪■●○·‣⁃*§\uf0b7\uf0a7\u2013\u2014-";

    private const int LongestLabel = 45;
    private const int MostLabelWords = 6;
    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789.");

    public static void Add(List<Line> lines, TextBlock block, int table, bool framedAlone)
    {
        var text = block.Text;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == '\n' && Parts(text, start, i)) || (text[i] == ' ' && IsOtherPart(text, start, i)))
            {
                One(lines, block, start, i, table, framedAlone);
                start = i + 1;
            }
        }
    }

    // "H1: none. H2: none.": the two parts of social care in one line.
    private static bool IsOtherPart(string text, int start, int at) =>
        text.AsSpan(start).StartsWith("H1:") && text.AsSpan(at + 1).StartsWith("H2:") && text[at - 1] is '.' or ';' or ',';

    // A break parts two statements if the upper ends like one, or the lower begins like a heading or a list item.
    private static bool Parts(string text, int start, int at)
    {
        var above = text.AsSpan(start, at - start).TrimEnd();
        var below = text.AsSpan(at + 1).TrimStart();
        if (above.IsEmpty || below.IsEmpty)
        {
            return true;
        }

        return ".:;!?".Contains(above[^1], StringComparison.Ordinal)
            || Marker(below) > 0
            || below.StartsWith("section ", StringComparison.OrdinalIgnoreCase)
            || above.StartsWith("section ", StringComparison.OrdinalIgnoreCase)
            || below.StartsWith("appendix ", StringComparison.OrdinalIgnoreCase)
            || (Labelled(above) && Labelled(below))
            || LabelledPart(below)
            || (above.Length < 60 && char.IsUpper(below[0]) && below.IndexOf('\n') < 0 && below.Length < 60);
    }

    // "Date of birth: 9 March 2022", "Who: a teaching assistant": each on its own line of one paragraph.
    private static bool Labelled(ReadOnlySpan<char> text)
    {
        var first = FirstLine(text);
        return first.IndexOf(':') is >= 2 and <= LongestLabel and var colon && char.IsUpper(first[0]) && (colon + 1 == first.Length || first[colon + 1] == ' ') && Phrases.CountWords(first[..colon]) <= MostLabelWords;
    }

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text) => text.IndexOf('\n') is >= 0 and var end ? text[..end] : text;

    // "Rest breaks on the mat", below it "By: any adult": what is provided, and the parts of it that have labels.
    private static bool LabelledPart(ReadOnlySpan<char> text)
    {
        var first = FirstLine(text);
        return Labelled(first) && Provision.Labels.Read(first.ToString()).Role is Sections.ColumnRole.Who or Sections.ColumnRole.Amount;
    }

    private static void One(List<Line> lines, TextBlock block, int start, int end, int table, bool framedAlone)
    {
        while (start < end && char.IsWhiteSpace(block.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(block.Text[end - 1]))
        {
            end--;
        }

        if (start == end)
        {
            return;
        }

        var span = block.Text.AsSpan(start, end - start);
        var marker = block is HeadingBlock or ListItemBlock ? 0 : Marker(span);
        var kind = block switch
        {
            HeadingBlock => LineKind.Heading,
            ListItemBlock => LineKind.Item,
            _ => marker > 0 ? LineKind.Item : LineKind.Paragraph,
        };
        var label = block is ListItemBlock item ? item.Label : span[..marker].Trim().ToString();
        lines.Add(new Line(kind, Spacing.OneLine(span[marker..].ToString()), block.Page, block.Offset + start + marker, end - start - marker)
        {
            Level = block is HeadingBlock heading ? heading.Level : 0,
            Strong = block.Emphasised || block is HeadingBlock || (framedAlone && end - start <= 120),
            Label = label,
            Depth = (block as ListItemBlock)?.Level ?? 0,
            Confidence = block.Confidence,
            Table = table,
        });
    }

    /// <summary>Length of a typed list marker with the space after it ("• ", "a) ", "(iv) "), 0 if there is none. Numbers stay: they may be references.</summary>
    internal static int Marker(ReadOnlySpan<char> text)
    {
        if (text.Length < 3)
        {
            return 0;
        }

        if (Bullets.Contains(text[0], StringComparison.Ordinal) || (text[0] == 'o' && text[1] == ' ' && char.IsUpper(text[2])))
        {
            return SpaceAfter(text, 1);
        }

        if (text[0] == '(' && text.IndexOf(')') is > 1 and < 6 and var close && Characters.IsMarker(text[1..close]))
        {
            return SpaceAfter(text, close + 1);
        }

        var digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits is 1 or 2 && text[digits] is '.' or ')' && digits + 1 < text.Length && char.IsWhiteSpace(text[digits + 1]))
        {
            // A number before a short line is a heading's; before a sentence it is a list's.
            return text.Length > 60 || text[^1] is '.' or ';' or ',' ? SpaceAfter(text, digits + 1) : 0;
        }

        // "2.4 Theo has a poor working memory." is paragraph 2.4; "1.5 hours daily" and "3.1 Cognition and learning" are not.
        var figures = text.IndexOfAnyExcept(Figures);
        if (figures is >= 3 and <= 7 && char.IsAsciiDigit(text[0]) && text[..figures].Contains('.') && text[^1] is '.' or ';' && text[figures] == ' ' && figures + 1 < text.Length && char.IsUpper(text[figures + 1]))
        {
            return figures + 1;
        }

        var roman = text.IndexOfAnyExcept('i', 'v', 'x');
        if (roman is >= 1 and <= 4 && text[roman] is ')' or '.')
        {
            return SpaceAfter(text, roman + 1);
        }

        return char.IsAsciiLetterLower(text[0]) && text[1] is ')' or '.' ? SpaceAfter(text, 2) : 0;
    }

    private static int SpaceAfter(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
        {
            end++;
        }

        return end > at && end < text.Length ? end : 0;
    }
}
