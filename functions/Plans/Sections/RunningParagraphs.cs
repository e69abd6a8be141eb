using System.Globalization;
using EhcpPipeline.Plans.Sentences;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// Paragraphs numbered through the whole plan ("19. ...", "20. ..."), as legal drafting does: such a number marks a paragraph and no item, so a paragraph of
/// several sentences holds as many statements.
/// </summary>
internal static class RunningParagraphs
{
    private const int FewestSections = 3;

    /// <summary>Makes prose of the numbered paragraphs of several sentences, where the numbers run on from section to section.</summary>
    public static void Open(IReadOnlyList<SectionContent> sections)
    {
        if (!RunOn(sections))
        {
            return;
        }

        foreach (var section in sections)
        {
            for (var i = 0; i < section.Pieces.Count; i++)
            {
                if (Number(section.Pieces[i]) > 0 && SentenceGroups.Split(section.Pieces[i].Text).Count > 1)
                {
                    section.Pieces[i] = section.Pieces[i] with { Kind = PieceKind.Text, Running = true };
                }
            }
        }
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

    private static int Number(Piece piece) =>
        piece.Kind == PieceKind.Item && int.TryParse(piece.Label.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
