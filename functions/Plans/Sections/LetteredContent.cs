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

    private readonly Dictionary<Line, (SectionCode Code, int Start)> _found = new(ReferenceEqualityComparer.Instance);
    private (int Table, SectionCode Code) _above;

    public LetteredContent(IReadOnlyList<Line> lines)
    {
        var rows = lines.Where(line => RowLetter(line) is not null).ToList();
        var letters = rows.GroupBy(line => RowLetter(line)!.Value).ToList();
        // Rows lettered one after another (a key to the plan, an index) have each letter once.
        if (rows.Count >= FewestRows && rows.Count >= letters.Count * 2 && letters.Exists(letter => letter.Count() >= FewestAlike))
        {
            foreach (var row in rows)
            {
                _found[row] = (RowLetter(row)!.Value, 0);
            }
        }

        var labels = lines.Where(line => LabelEnd(line.Text) > 0 && !line.IsRow).GroupBy(line => line.Text[..LabelEnd(line.Text)], StringComparer.Ordinal).Where(label => label.Count() >= FewestLabels);
        foreach (var line in labels.SelectMany(label => label))
        {
            var close = LabelEnd(line.Text);
            _found[line] = (LabelLetter(line.Text, close)!.Value, LetterCodes.SkipAny(line.Text, close, ": "));
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

    // The first cell is a letter of needs, outcomes or provision and nothing else; something is said beside it that is no section's name.
    private static SectionCode? RowLetter(Line line) =>
        line is { IsRow: true, Cells.Count: > 1 } && line.Cells[0] is { Blank: false, Continues: false } first && LetterCodes.Alone(first.Text) is { } code && IsContent(code)
        && line.Cells.Skip(1).FirstOrDefault(cell => !cell.Blank) is { } told && Phrases.CountWords(told.Text) > 1 && SectionHeadings.Read(told.Text, strong: true) is null
            ? code
            : null;

    // Behind "Where you want to be (E)" and its colon stands what the label is of.
    private static int LabelEnd(string text) =>
        text.IndexOf("): ", StringComparison.Ordinal) is > 3 and < LongestLabel and var close && LabelLetter(text, close + 1) is not null ? close + 1 : 0;

    private static SectionCode? LabelLetter(string text, int close)
    {
        var open = text.LastIndexOf('(', close - 1);
        return open > 2 && text[open - 1] == ' ' && char.IsUpper(text[0]) && LetterCodes.Alone(text[(open + 1)..(close - 1)]) is { } code && IsContent(code) ? code : null;
    }

    private static bool IsContent(SectionCode code) => code is not (SectionCode.None or SectionCode.A or SectionCode.I or SectionCode.J or SectionCode.K);
}
