using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Sections;

namespace EhcpPipeline.Plans.Residues;

/// <summary>Everything that should not be in a finished plan, in document order.</summary>
internal static class ResidueFinder
{
    public static IReadOnlyList<Residue> Find(IReadOnlyList<SectionContent> sections, IReadOnlyList<Line> front, Names names)
    {
        var found = new List<Residue>();
        foreach (var line in front)
        {
            TemplateResidue.Find(line.Text, new Passage(line.Text, line.Page, line.Offset, line.Length), found);
        }

        foreach (var piece in sections.SelectMany(section => section.Pieces))
        {
            TemplateResidue.Find(piece.Text, piece.Where, found);
        }

        OtherNames.Find(sections, names, front, found);
        OtherPronouns.Find(sections, found);
        return [.. found.OrderBy(residue => residue.Where.Offset).ThenBy(residue => residue.Kind)];
    }
}
