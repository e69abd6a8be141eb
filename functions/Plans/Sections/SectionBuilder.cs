using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Makes the public section of what was gathered.</summary>
internal static class SectionBuilder
{
    private const int FewestLettered = 6;

    public static IReadOnlyList<Section> Build(IReadOnlyList<SectionContent> sections)
    {
        // "A Me and my family" beside "B Special educational needs": by itself the letter reads as an article.
        var lettered = sections.Count(section => section.Lettered && section.Heading.StartsWith(section.Code + " ", StringComparison.Ordinal)) >= FewestLettered;
        foreach (var section in sections.Where(section => lettered && section.Code == SectionCode.A && section.Heading.StartsWith("A ", StringComparison.Ordinal)))
        {
            section.Lettered = true;
        }

        return [.. sections.Select(Build)];
    }

    private static Section Build(SectionContent content)
    {
        var told = content.Pieces.Where(piece => piece.Kind != PieceKind.Heading).Select(piece => piece.Text).ToList();
        return new Section
        {
            Code = content.Code,
            Heading = content.Heading,
            Labelled = content.Lettered,
            Text = string.Join('\n', content.Pieces.Select(piece => piece.Text)),
            Passages = [.. content.Pieces.Select(piece => piece.Where)],
            StatesNil = told.Count is > 0 and <= 4 && told.TrueForAll(text => NilStatements.Is(text) || NilRow(text)),
        };
    }

    // "Health provision | None": the label of a row does not undo its nil.
    private static bool NilRow(string text) => text.Split(" | ") is { Length: > 1 } cells && NilStatements.Is(cells[^1]);
}
