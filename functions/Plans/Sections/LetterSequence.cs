using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Headings that carry a letter and a title no one knows ("A - About Finn", "K: Who we asked"), known by their neighbours: the document's other sections are headed by bare
/// letters too, look the same, and the letter stands in its place in the alphabet.
/// </summary>
internal static class LetterSequence
{
    private const int FewestNeighbours = 4;
    private const int LongestTitle = 90;

    public static IEnumerable<Candidate> Find(IReadOnlyList<Candidate> found, IReadOnlyList<Line> lines)
    {
        var firm = found.Where(candidate => candidate is { Lettered: true, Strong: true, FirstCell: false, Columns: null } && !candidate.Mark.Worded).ToList();
        var codes = firm.SelectMany(candidate => candidate.Codes).ToHashSet();
        if (codes.Count < FewestNeighbours)
        {
            yield break;
        }

        var taken = found.Where(candidate => candidate.Lettered).Select(candidate => candidate.Line).ToHashSet();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!taken.Contains(i) && Read(lines[i]) is { } code && !codes.Contains(code) && Fits(code, i, lines[i].Level, firm))
            {
                codes.Add(code);
                yield return new(i, new SectionMark([code]) { Lettered = true, Titled = true, End = lines[i].Text.Length }) { Strong = true, Level = lines[i].Level };
            }
        }
    }

    private static SectionCode? Read(Line line)
    {
        if (line.IsRow || !line.Strong || line.Text.Length > LongestTitle || line.Text[^1] is '.' or '!')
        {
            return null;
        }

        var folded = Spacing.Fold(line.Text);
        if (LetterCodes.Read(line.Text, folded) is not ([var code], var end, false))
        {
            return null;
        }

        var mark = LetterCodes.SkipAny(folded, end, " ");
        // "I Luca's school", a heading like its neighbours: no sentence goes on with a capital.
        return mark < folded.Length && (folded[mark] is '-' or ':' or '.' or ')' or '|' || (line.Level > 0 && mark > end && char.IsUpper(line.Text[mark]))) ? code : null;
    }

    private static bool Fits(SectionCode code, int at, int level, List<Candidate> firm)
    {
        var before = firm.LastOrDefault(candidate => candidate.Line < at);
        var after = firm.FirstOrDefault(candidate => candidate.Line > at);
        return (before ?? after)!.Level == level && (before is null || before.Codes[^1] < code) && (after is null || after.Codes[0] > code);
    }
}
