using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Collects everything in a document that could begin a section.</summary>
internal static class Candidates
{
    private const int FewestHeaded = 5;
    private const int FewestRows = 3;

    public static IReadOnlyList<Candidate> Find(IReadOnlyList<Line> lines)
    {
        var found = new List<Candidate>();
        var roman = lines.Any(line => !line.IsRow && line.Text.Length <= 120 && Spacing.Fold(line.Text) is var folded && (folded.StartsWith("part ii", StringComparison.Ordinal) || folded.StartsWith("section ii", StringComparison.Ordinal)));
        // Where parts of the plan are announced so, at least two sections are, area by area; once, it is a remark.
        var announced = lines.Where(line => line is { IsRow: false, Kind: LineKind.Paragraph }).Select(line => SectionHeadings.Announces(line.Text)).OfType<SectionMark>().GroupBy(mark => mark.First).Count(same => same.Count() > 1) > 1;
        for (var i = 0; i < lines.Count; i++)
        {
            var candidate = lines[i].IsRow ? InRow(lines, i) : UnderHeading(lines, i) ?? InText(lines[i], i, roman, announced);
            if (candidate is not null)
            {
                found.Add(candidate);
            }
        }

        // What says in passing where a thing stood before ("Therapy in school (Section G, previously Part 5)") begins no section that has a heading of its own.
        var headed = found.Where(candidate => candidate is { Lettered: true, Strong: true, Mark: { Former: false, PageNumber: false, Titled: true } }).SelectMany(candidate => candidate.Codes).ToHashSet();
        found.RemoveAll(candidate => candidate.Mark.Former && candidate.Codes.All(headed.Contains));
        found.RemoveAll(Lettered(found, lines).Contains);
        return Measure(found.Concat(LetterSequence.Find(found, lines)).GroupBy(candidate => candidate.Line).Select(same => same.Last()).OrderBy(candidate => candidate.Line), lines);
    }

    // "A | One-to-one teaching of English", "B | ...": the rows of a table lettered by themselves, in a plan whose sections have headings.
    private static HashSet<Candidate> Lettered(List<Candidate> found, IReadOnlyList<Line> lines) =>
        found.Where(candidate => candidate is { Strong: true, FirstCell: false, Mark.Worded: true }).SelectMany(candidate => candidate.Codes).Distinct().Count() < FewestHeaded ? []
            : [.. found.Where(candidate => lines[candidate.Line].IsRow).GroupBy(candidate => lines[candidate.Line].Table)
                .Where(rows => rows.Key > 0 && rows.Count() >= FewestRows && rows.All(row => row is { FirstCell: true, Mark: { Worded: false, Titled: false } }) && rows.Take(FewestRows).Select(row => row.Codes[0]).SequenceEqual([SectionCode.A, SectionCode.B, SectionCode.C]))
                .SelectMany(rows => rows)];

    // "What is hard for me", and in brackets on the line below it "(Section B: special educational needs)", "(This is Section A)".
    private static Candidate? UnderHeading(IReadOnlyList<Line> lines, int i)
    {
        if (i == 0 || lines[i] is not { Kind: LineKind.Paragraph, Text: ['(', .., ')'] text } || lines[i - 1] is not { Kind: LineKind.Heading, IsRow: false } above)
        {
            return null;
        }

        var inside = text[1..^1];
        inside = inside.StartsWith("This is ", StringComparison.Ordinal) ? inside["This is ".Length..] : inside;
        return SectionHeadings.Read(inside, strong: true) is { Lettered: true, Worded: true } mark ? new(i, mark with { End = text.Length }) { Strong = true, Level = above.Level } : null;
    }

    private static Candidate? InText(Line line, int i, bool roman, bool announced)
    {
        // "C&I" is the area of communication and interaction, and no heading of Sections C and I.
        if (Needs.NeedAreas.IsAbbreviated(line.Text))
        {
            return null;
        }

        if (announced && line.Kind == LineKind.Paragraph && SectionHeadings.Announces(line.Text) is { } part)
        {
            return new(i, part) { Strong = true, Level = line.Level };
        }

        if (SectionHeadings.Read(roman ? Arabic(line.Text) : line.Text, line.Strong) is not { } mark)
        {
            return null;
        }

        if (!mark.Lettered && !line.Strong && mark.End < line.Text.Length)
        {
            return null;
        }

        // A list item is a heading only if it says so in full: lists name sections more often than they head them.
        return line.Kind == LineKind.Item && !line.Strong && !(mark is { Worded: true, Titled: true })
            ? null
            : new(i, mark) { Strong = line.Strong, Level = line.Level };
    }

    // In a plan of Parts I to VI the I is a number and not the letter of the placement.
    private static string Arabic(string text)
    {
        var at = text.StartsWith("Part I", StringComparison.OrdinalIgnoreCase) ? 5 : text.StartsWith("Section I", StringComparison.OrdinalIgnoreCase) ? 8 : -1;
        return at > 0 && (at + 1 == text.Length || !char.IsLetterOrDigit(text[at + 1])) ? string.Concat(text.AsSpan(0, at), "1", text.AsSpan(at + 1)) : text;
    }

    private static Candidate? InRow(IReadOnlyList<Line> lines, int i)
    {
        var row = lines[i];
        var shown = row.Cells.Where(cell => !cell.Blank).ToList();
        if (shown.Count == 1)
        {
            return shown[0].Text.Length <= 240 && SectionHeadings.Read(shown[0].Text, strong: true) is { } banner
                ? new(i, banner) { Strong = true }
                : null;
        }

        if (Columns(lines, i, shown) is { } columns)
        {
            return columns;
        }

        // "Tricky | B": a key to the plan's own headings.
        if (shown.Count == 2 && IsKey(shown[1].Text) && SectionHeadings.Read(shown[0].Text, strong: true) is not { Lettered: true })
        {
            return null;
        }

        if (shown[0].Column != row.Cells[0].Column || shown[0].Text.Length > 200 || shown[0].Continues
            || SectionHeadings.Read(shown[0].Text, strong: true) is not { } mark)
        {
            return null;
        }

        // The letter in one cell and the title in the next make one heading.
        if (mark.Lettered && !mark.Titled && shown[1].Text.Length < 160 && shown.Count <= 3
            && SectionHeadings.Read(shown[1].Text, strong: true) is { Lettered: false } title && title.End >= shown[1].Text.Length
            && (shown.Count == 2 || Wording.Characters.IsNumbering(shown[2].Text)) && mark.Codes.Any(code => SectionTitles.Names(code, Wording.Spacing.Fold(shown[1].Text))))
        {
            return new(i, mark with { Titled = true, PageNumber = shown.Count == 3 }) { Strong = true };
        }

        return new(i, mark) { Strong = true, FirstCell = true };
    }

    // "B", "C; D", "G, H1, H2".
    private static bool IsKey(string text) =>
        text.Split([' ', ',', ';', '&'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } codes && Array.TrueForAll(codes, code => code is [>= 'A' and <= 'K'] or ['H', '1' or '2']);

    private static Candidate? Columns(IReadOnlyList<Line> lines, int i, List<Cell> shown)
    {
        var row = lines[i];
        if (shown.Any(cell => cell.Text.Length > 200))
        {
            return null;
        }

        var marks = new Dictionary<int, SectionMark>();
        foreach (var cell in shown)
        {
            if (SectionHeadings.Read(cell.Text, strong: true) is { } mark && mark.End >= cell.Text.Length && !cell.Continues)
            {
                marks[cell.Column] = mark;
            }
        }

        var lettered = marks.Where(pair => pair.Value.Lettered).ToList();
        if (lettered.Count == 0)
        {
            return null;
        }

        var distinct = lettered.SelectMany(pair => pair.Value.Codes).Distinct().Count();
        var titles = shown.Count(cell => !marks.ContainsKey(cell.Column) && ColumnTitles.Role(cell.Text) != ColumnRole.Unknown);
        var header = (distinct >= 2 && lettered.Count >= 2) || (distinct == 1 && (row.HeaderRow || row.Strong || lettered.Exists(pair => pair.Value.Titled)) && titles >= Math.Max(1, shown.Count - marks.Count) && shown.All(cell => cell.Text.Length <= 80 && cell.Text[^1] != '.'));
        if (!header || (distinct == 1 && shown.Count == 2 && marks.Count == 1 && !row.HeaderRow && !row.Strong))
        {
            return null;
        }

        return new(i, new SectionMark([.. lettered.SelectMany(pair => pair.Value.Codes).Distinct()]) { Lettered = true, Worded = true, End = row.Text.Length })
        {
            Strong = true,
            Columns = Assign(row.Cells, marks, lettered.Min(pair => pair.Key)),
        };
    }

    // An unmarked column belongs with the marked one to its left, outcomes between two of them to Section E ("Health needs (C) | Outcomes | Health provision (G)"); left of all, with the section its title names or else with the first marked one.
    private static Dictionary<int, SectionCode> Assign(IReadOnlyList<Cell> cells, Dictionary<int, SectionMark> marks, int firstLettered)
    {
        var columns = new Dictionary<int, SectionCode>();
        SectionCode? left = null;
        foreach (var cell in cells)
        {
            var code = marks.TryGetValue(cell.Column, out var mark) && (mark.Lettered || (left is null && !cell.Blank)) ? mark.First
                : left is not null && marks.Any(other => other.Key > cell.Column && other.Value.Lettered) && Wording.Spacing.Fold(cell.Text) is "outcome" or "outcomes" or "outcomes sought" or "desired outcome" or "desired outcomes" or "intended outcome" or "intended outcomes" ? SectionCode.E
                : left ?? marks[firstLettered].First;
            for (var column = cell.Column; column < cell.Column + cell.Span; column++)
            {
                columns[column] = code;
            }

            left = marks.ContainsKey(cell.Column) && mark!.Lettered ? code : left;
        }

        return columns;
    }

    /// <summary>The candidates with what stands under each before the next of them.</summary>
    public static IReadOnlyList<Candidate> Measure(IEnumerable<Candidate> candidates, IReadOnlyList<Line> lines)
    {
        var found = candidates.ToList();
        for (var c = 0; c < found.Count; c++)
        {
            var own = found[c];
            var next = c + 1 < found.Count ? found[c + 1].Line : lines.Count;
            var line = lines[own.Line];
            var size = own.FirstCell ? line.Text.Length - line.Cells[0].Text.Length : line.IsRow ? 0 : line.Text.Length - own.Mark.End;
            var count = size > 4 ? 1 : 0;
            for (var i = own.Line + 1; i < next; i++)
            {
                size += lines[i].Text.Length;
                count++;
            }

            found[c] = own with { Size = size, Lines = count };
        }

        return found;
    }
}
