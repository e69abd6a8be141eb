using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>A text that names its section before it: "Outcome (Section E) By July 2027 Sam will ..." in a card, "H2: A family worker visits ..." under a heading for both parts of social care.</summary>
internal static class BracketedLabel
{
    private const string Opening = " (Section ";
    private const int LongestName = 30;
    private const int FewestWords = 5;

    /// <summary>"H1: ".</summary>
    private const int PartLength = 4;

    /// <summary>The part of social care that a line under one heading for all of it names before its text, and where that begins; null where it names none.</summary>
    public static (SectionCode Code, int Start)? OfSocialCare(Line line, IReadOnlyList<SectionCode> context) =>
        context is [SectionCode.H or SectionCode.H1 or SectionCode.H2] && Part(line) is { } part && part != context[0] ? (part, PartLength) : null;

    private static SectionCode? Part(Line line) =>
        line.IsRow || line.Text is not ['H', '1' or '2', ':', ' ', ..] || Phrases.CountWords(line.Text) < FewestWords ? null : line.Text[1] == '1' ? SectionCode.H1 : SectionCode.H2;

    /// <summary>The section and where the text begins; null where the line begins with no such label, or the section is none of the <paramref name="context"/>.</summary>
    public static (SectionCode Code, int Start)? Read(Line line, IReadOnlyList<SectionCode> context)
    {
        if (context.Count > 1 && Part(line) is { } part && context.Contains(part))
        {
            return (part, PartLength);
        }

        var open = context.Count < 2 || line.IsRow ? -1 : line.Text.IndexOf(Opening, StringComparison.OrdinalIgnoreCase);
        var close = open is > 0 and <= LongestName ? line.Text.IndexOf(") ", open, StringComparison.Ordinal) : -1;
        // "Each outcome (Section E) is followed by ...": how the section is laid out.
        if (close < 0 || !char.IsUpper(line.Text[close + 2]) || Phrases.CountWords(line.Text.AsSpan(close + 1)) < FewestWords || ColumnTitles.Role(line.Text[..open]) is not (ColumnRole.Need or ColumnRole.Outcome or ColumnRole.Provision))
        {
            return null;
        }

        return SectionHeadings.Read(line.Text[..(close + 1)], strong: true) is { Lettered: true, Codes: [var code] } && context.Contains(code) ? (code, close + 2) : null;
    }
}
