using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Splits a table by its column titles alone ("Need | Outcome | Provision | Who") where a section has no other home: the table stands under a heading for
/// several sections, or the section is found nowhere else.
/// </summary>
internal static class ColumnsByTitle
{
    private const int LongestTitle = 80;

    /// <summary>
    /// The sections of columns whose titles, whatever they say, each begin with the letter of one of the sections that share the heading ("E: By this date you will be able to ... | F: So
    /// this is what must happen", "Lane E: ..."); null where one does not.
    /// </summary>
    public static IReadOnlyDictionary<int, SectionCode>? ByLetter(IReadOnlyList<Line> lines, int i, IReadOnlyList<SectionCode> context)
    {
        // The titles stand first in their table, and what is below them is not lettered again.
        var first = context.Count > 1 && (i == 0 || lines[i - 1].Table != lines[i].Table || !lines[i - 1].IsRow) && i + 1 < lines.Count && lines[i + 1] is { IsRow: true } below && below.Table == lines[i].Table && ByLetter(below, context) is null;
        return first ? ByLetter(lines[i], context) : null;
    }

    private static Dictionary<int, SectionCode>? ByLetter(Line row, IReadOnlyList<SectionCode> context)
    {
        var columns = new Dictionary<int, SectionCode>();
        foreach (var cell in row.Cells)
        {
            if (cell.Text.Length is 0 or > LongestTitle || EndsSentence(cell.Text) || cell.Text.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon) || Letter(cell.Text[..colon]) is not { } code || !context.Contains(code) || columns.ContainsValue(code))
            {
                return null;
            }

            for (var column = cell.Column; column < cell.Column + cell.Span; column++)
            {
                columns[column] = code;
            }
        }

        return columns.Values.Distinct().Count() > 1 ? columns : null;
    }

    private static bool EndsSentence(string text) => text[^1] == '.' && !text.EndsWith("..", StringComparison.Ordinal);

    // "E", "Section E", "Lane E".
    private static SectionCode? Letter(string name) => Phrases.CountWords(name) <= 2 ? LetterCodes.Alone(name[(name.LastIndexOf(' ') + 1)..]) : null;

    /// <summary>The title of the section's first column.</summary>
    public static string HeadingOf(Line row, IReadOnlyDictionary<int, SectionCode> columns, SectionCode code) =>
        row.Cells.FirstOrDefault(cell => columns.GetValueOrDefault(cell.Column) == code)?.Text ?? "";

    public static IReadOnlyDictionary<int, SectionCode>? Split(Line header, IReadOnlyList<SectionCode> context, IReadOnlySet<SectionCode> homed)
    {
        var found = new Dictionary<int, SectionCode>();
        foreach (var cell in header.Cells)
        {
            if (Section(ColumnTitles.Role(cell.Text), context) is { } code && Free(code, context, homed))
            {
                found[cell.Column] = code;
            }
        }

        var home = context.Count == 0 ? SectionCode.None : context[0];
        if (found.Count == 0 || (context.Count == 1 && found.Values.All(code => code == home)) || (context.Count == 0 && found.Values.Distinct().Count() < 2))
        {
            return null;
        }

        // "Provision | Who | How often" under one heading for health and social care: each row says whose it is.
        if (found.Values.All(IsProvision) && context.Count(IsProvision) > 1)
        {
            return null;
        }

        var columns = new Dictionary<int, SectionCode>();
        var left = context.Count == 1 ? home : found.OrderBy(pair => pair.Key).First().Value;
        foreach (var cell in header.Cells)
        {
            left = found.TryGetValue(cell.Column, out var own) ? own : Back(ColumnTitles.Role(cell.Text), context, home, left);
            for (var column = cell.Column; column < cell.Column + cell.Span; column++)
            {
                columns[column] = left;
            }
        }

        return columns;
    }

    // Columns that describe provision go back to the section that the table stands in, not to the outcome column on their left.
    private static SectionCode Back(ColumnRole role, IReadOnlyList<SectionCode> context, SectionCode home, SectionCode left) =>
        context.Count == 1 && role is ColumnRole.Provision or ColumnRole.Who or ColumnRole.Amount or ColumnRole.Setting or ColumnRole.Need && home is SectionCode.F or SectionCode.G ? home : left;

    private static SectionCode? Section(ColumnRole role, IReadOnlyList<SectionCode> context) => role switch
    {
        ColumnRole.Need or ColumnRole.Strength => context.FirstOrDefault(code => code is SectionCode.B or SectionCode.C or SectionCode.D, SectionCode.B),
        ColumnRole.Outcome => SectionCode.E,
        ColumnRole.Provision => context.FirstOrDefault(IsProvision, SectionCode.F),
        _ => null,
    };

    private static bool IsProvision(SectionCode code) => code is SectionCode.F or SectionCode.G or SectionCode.H or SectionCode.H1 or SectionCode.H2;

    private static bool Free(SectionCode code, IReadOnlyList<SectionCode> context, IReadOnlySet<SectionCode> homed) => context.Contains(code) || !homed.Contains(code);
}
