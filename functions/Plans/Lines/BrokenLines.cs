namespace EhcpPipeline.Plans.Lines;

/// <summary>Joins paragraphs that the producer broke: the upper ends in mid-sentence and the lower begins in lower case (page breaks, optical readings).</summary>
internal static class BrokenLines
{
    private static readonly string[] NeverLast = [" the", " of", " and", " to", " for", " with", " under", " in", " a", " an", " or", " by", " which", " their", " his", " her", " my", " disabled", " sick", " special", " social", " chronically", " -", " &", ","];

    private const int LongEnough = 30;
    private const int LongestHeading = 240;

    public static IReadOnlyList<Line> Mend(IReadOnlyList<Line> lines)
    {
        var mended = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            if (mended.Count > 0 && Continues(mended[^1], line))
            {
                var above = mended[^1];
                var heading = HeadingEnd(above, line);
                mended[^1] = above with
                {
                    Kind = above.Kind == LineKind.Heading && !heading ? line.Kind : above.Kind,
                    Level = heading ? above.Level : line.Level,
                    Text = above.Text + " " + line.Text,
                    Length = line.Offset + line.Length - above.Offset,
                    Confidence = Math.Min(above.Confidence, line.Confidence),
                };
                continue;
            }

            mended.Add(line);
        }

        return mended;
    }

    private static bool Continues(Line above, Line line) => Prose(above, line) || Heading(above, line) || BoldSentence(above, line) || HeadingEnd(above, line);

    // The second line of a heading that was taken for a paragraph in bold: "Any other social care provision reasonably required by the", "learning difficulties ...".
    private static bool HeadingEnd(Line above, Line line) =>
        above is { Kind: LineKind.Heading, Level: > 0 } && line is { Kind: LineKind.Paragraph, Strong: true, Label.Length: 0 } && line.Table == above.Table && above.Text.Length >= LongEnough && above.Text.Length + line.Text.Length <= LongestHeading
        && char.IsLower(line.Text[0]) && IsUnfinished(above.Text) && char.IsLetterOrDigit(line.Text[^1]);

    // A heading that ends on a word no heading ends on, or whose next line begins in lower case, was broken by the width of the page.
    private static bool Heading(Line above, Line line)
    {
        var section = above.Text.StartsWith("section ", StringComparison.OrdinalIgnoreCase) && above.Strong == line.Strong;
        if (!(section || (above.Strong && line.Strong)) || (line.Text.StartsWith("section ", StringComparison.OrdinalIgnoreCase) && !IsOfAct(line.Text)) || above.IsRow || line.IsRow || above.Kind != line.Kind || above.Level != line.Level || above.Table != line.Table || above.Text.Length + line.Text.Length > LongestHeading)
        {
            return false;
        }

        return (char.IsLower(line.Text[0]) && char.IsLetter(above.Text[^1]) && above.Text.Length > LongEnough)
            || (above.Text.Length > LongEnough && IsUnfinished(above.Text));
    }

    private static bool IsUnfinished(string heading) => Array.Exists(NeverLast, word => heading.EndsWith(word, StringComparison.OrdinalIgnoreCase));

    // "section 2 of the Chronically Sick and Disabled Persons Act 1970": of an Act, and no section of the plan.
    private static bool IsOfAct(string text) => text.Length > "section ".Length && text[0] == 's' && char.IsAsciiDigit(text["section ".Length]);

    // A sentence in bold whose first line, at the head of a page or box, was taken for a heading.
    private static bool BoldSentence(Line above, Line line) =>
        above.Kind == LineKind.Heading && line is { Kind: LineKind.Paragraph, Strong: true, Label.Length: 0 } && line.Table == above.Table && above.Text.Length >= LongEnough
        && char.IsLower(line.Text[0]) && line.Text[^1] == '.' && (char.IsLetterOrDigit(above.Text[^1]) || above.Text[^1] == ',');

    private static bool Prose(Line above, Line line) =>
        line.Kind == LineKind.Paragraph && above.Kind is LineKind.Paragraph or LineKind.Item
        && line.Label.Length == 0
        && line.Table == above.Table
        && !above.Strong && !line.Strong
        && above.Text.Length >= LongEnough
        && char.IsLower(line.Text[0])
        && (char.IsLetterOrDigit(above.Text[^1]) || above.Text[^1] is ',' or '-' or '–');
}
