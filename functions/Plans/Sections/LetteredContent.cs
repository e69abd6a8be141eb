using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Plans set out outcome by outcome that show beside each row, or in each label, the letter of the section it belongs to ("F | Mentoring ... | Learning mentor", "G | Hearing test",
/// "Where you want to be (E): By July ..."), wherever that stands.
/// </summary>
internal sealed class LetteredContent
{
    private const int FewestRows = 6;
    private const int FewestLabels = 3;
    private const int FewestAlike = 3;
    private const int LongestLabel = 60;

    /// <summary>" (E)".</summary>
    private const int OfLetter = 4;

    private readonly Dictionary<Line, (SectionCode Code, int Start)> _found = new(ReferenceEqualityComparer.Instance);
    private (int Table, SectionCode Code) _above;

    public LetteredContent(IReadOnlyList<Line> lines)
    {
        var titled = lines.Where(line => line.IsRow).GroupBy(line => line.Table).Where(table => IsTitle(table.First().Cells[0])).Select(table => table.Key).ToHashSet();
        var rows = lines.Where(line => RowLetter(line) is not null && !titled.Contains(line.Table)).ToList();
        var letters = rows.GroupBy(line => RowLetter(line)!.Value).ToDictionary(letter => letter.Key, letter => letter.Count());
        // Rows lettered one after another (a key to the plan, an index, items A to D of each table) have an A, or each letter once.
        if (rows.Count >= FewestRows && rows.Count >= letters.Count * 2 && letters.Values.Max() >= FewestAlike && !letters.Keys.Any(code => code is SectionCode.A or SectionCode.I or SectionCode.J or SectionCode.K)
            && letters.ContainsKey(SectionCode.F) && letters.Keys.Any(code => code is SectionCode.E or SectionCode.G or SectionCode.H or SectionCode.H1 or SectionCode.H2))
        {
            foreach (var row in rows)
            {
                _found[row] = (RowLetter(row)!.Value, 0);
            }
        }

        foreach (var label in lines.Where(line => !line.IsRow && LabelEnd(line.Text) > 0).GroupBy(line => line.Text[..LabelEnd(line.Text)], StringComparer.Ordinal).Where(label => label.Count() >= FewestLabels && label.Count(SaysWill) * 2 > label.Count()))
        {
            foreach (var line in label)
            {
                _found[line] = (SectionCode.E, LetterCodes.SkipAny(line.Text, LabelEnd(line.Text), ": "));
            }
        }
    }

    /// <summary>The section whose letter the line shows, and where its content begins; null if it shows none. Lines are asked for in their order: a row without a letter goes with the lettered one above it.</summary>
    public (SectionCode Code, int Start)? Of(Line line)
    {
        if (_found.TryGetValue(line, out var found))
        {
            _above = line.IsRow ? (line.Table, found.Code) : _above;
            return found;
        }

        return line is { IsRow: true, Cells: [{ Blank: true }, ..] } && line.Table == _above.Table && line.Cells.Count(cell => !cell.Blank) == 1 ? (_above.Code, 0) : null;
    }

    // The first cell is a letter and nothing else; something is said beside it that is no section's name.
    private static SectionCode? RowLetter(Line line) =>
        line is { IsRow: true, Cells.Count: > 1 } && line.Cells[0] is { Blank: false, Continues: false } first && LetterCodes.Alone(first.Text) is { } code
        && line.Cells.Skip(1).FirstOrDefault(cell => !cell.Blank) is { } told && Phrases.CountWords(told.Text) > 1 && SectionHeadings.Read(told.Text, strong: true) is null
            ? code
            : null;

    // "Ref | Provision | Who": a column of that name holds no sections.
    private static bool IsTitle(Cell first) => !first.Blank && LetterCodes.Alone(first.Text) is null && Spacing.Fold(first.Text).TrimEnd('.', ':') is not ("section" or "sec" or "part");

    // Behind "Where you want to be (E)" and its colon stands the outcome.
    private static int LabelEnd(string text) =>
        text.IndexOf(" (E): ", StringComparison.Ordinal) is > 2 and < LongestLabel and var open && char.IsUpper(text[0]) ? open + OfLetter : 0;

    private static bool SaysWill(Line line) => Phrases.Has(Spacing.Fold(line.Text[LabelEnd(line.Text)..]), "will");
}
