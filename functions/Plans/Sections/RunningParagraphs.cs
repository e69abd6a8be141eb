using System.Globalization;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Sentences;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Paragraphs numbered through the whole plan ("19. ...", "20. ..."), as legal drafting does: such a number marks a paragraph and no item, so a paragraph of
/// several sentences holds as many statements. So do the numbered paragraphs of a section most of which have several.
/// </summary>
internal static class RunningParagraphs
{
    private const int FewestSections = 3;
    private const int FewestNumbered = 4;

    /// <summary>Makes prose of the numbered paragraphs of several sentences, where the numbers run on from section to section.</summary>
    public static void Open(IReadOnlyList<SectionContent> sections)
    {
        var runOn = RunOn(sections);
        var prose = sections.Any(section => section.Code == SectionCode.F && IsNumberedProse(section));
        foreach (var section in sections)
        {
            if (!runOn && !(prose && section.Code == SectionCode.G) && !(IsNumberedProse(section) && (prose || section.Code != SectionCode.B)))
            {
                continue;
            }

            for (var i = 0; i < section.Pieces.Count; i++)
            {
                if (IsNumbered(section.Pieces[i]) && SentenceGroups.Split(section.Pieces[i].Text).Count > 1)
                {
                    section.Pieces[i] = section.Pieces[i] with { Kind = PieceKind.Text, Running = true };
                }
            }
        }
    }

    // As in the statements that came before plans: provision in a few numbered paragraphs, most of which go from one help to the next.
    private static bool IsNumberedProse(SectionContent section)
    {
        var numbered = section.Pieces.Where(IsNumbered).ToList();
        return section.Code is SectionCode.B or SectionCode.F or SectionCode.G && numbered.Count >= FewestNumbered && numbered.Count(piece => SentenceGroups.Split(piece.Text).Count > 1) * 3 >= numbered.Count * 2;
    }

    private static bool RunOn(IReadOnlyList<SectionContent> sections)
    {
        var last = 0;
        var carried = 0;
        foreach (var section in sections.Where(section => section.Pieces.Exists(piece => Number(piece) > 0)).OrderBy(section => section.Pieces.First(piece => Number(piece) > 0).Where.Offset))
        {
            var numbers = section.Pieces.Select(Number).Where(number => number > 0).ToList();
            carried += last > 0 && numbers[0] > last && numbers[0] <= last + 3 ? 1 : 0;
            last = numbers[^1];
        }

        return carried >= FewestSections;
    }

    // "3.2", "F.12": paragraphs numbered within their section or part.
    private static bool IsNumbered(Piece piece) => piece.Kind == PieceKind.Item && piece.Label.TrimEnd('.', ')') is { Length: > 0 } label && char.IsAsciiDigit(label[^1]);

    private static int Number(Piece piece) =>
        piece.Kind == PieceKind.Item && int.TryParse(piece.Label.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
