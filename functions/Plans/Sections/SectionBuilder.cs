using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Makes the public section of what was gathered.</summary>
internal static class SectionBuilder
{
    public static Section Build(SectionContent content)
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
