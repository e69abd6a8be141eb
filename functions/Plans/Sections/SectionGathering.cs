using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Collects pieces under their sections; parts that lie apart are joined, in order of first appearance.</summary>
internal sealed class SectionGathering
{
    private const int LongestTitle = 4;

    private readonly Dictionary<SectionCode, SectionContent> _byCode = [];
    private readonly List<SectionContent> _order = [];
    private SectionContent? _last;

    public void Open(SectionCode code, string heading, bool lettered)
    {
        var carried = TrailingArea();
        if (!_byCode.TryGetValue(code, out var section))
        {
            section = new SectionContent(code, heading, lettered);
            _byCode[code] = section;
            _order.Add(section);
        }
        else if (code == SectionCode.E && section.Pieces.Count > 0 && ColumnTitles.Role(heading) == ColumnRole.Outcome && Phrases.CountWords(heading) <= LongestTitle)
        {
            // The part before may have ended under a heading of its own ("Steps on the way"), which says nothing of this one.
            section.Pieces.Add(new Piece(PieceKind.Heading, heading, section.Pieces[^1].Where));
        }

        section.Lettered |= lettered;
        if (carried is not null)
        {
            section.Pieces.Add(carried);
        }

        _last = section;
    }

    public void Add(SectionCode code, Piece piece)
    {
        if (!_byCode.TryGetValue(code, out var section))
        {
            Open(code, "", lettered: false);
            section = _byCode[code];
        }

        section.Pieces.Add(piece);
        _last = section;
    }

    /// <summary>Whether Section E has outcomes by now.</summary>
    public bool HoldsOutcomes => _byCode.TryGetValue(SectionCode.E, out var section) && section.Pieces.Exists(piece => piece.Kind == PieceKind.Row ? piece.Cells.Any(cell => OutcomeCues.IsOutcome(cell.Text)) : OutcomeCues.IsOutcome(piece.Text));

    // An area heading that stands last in one section, right before the next section's heading, heads what follows ("Cognition and learning", then "Section B").
    private Piece? TrailingArea()
    {
        if (_last is null || _last.Pieces.Count < 2 || _last.Pieces[^1] is not { Kind: PieceKind.Heading } heading || !NeedAreas.IsHeading(heading.Text))
        {
            return null;
        }

        _last.Pieces.RemoveAt(_last.Pieces.Count - 1);
        return heading;
    }

    /// <summary>The sections; a merged H that only headed H1 and H2 is left out.</summary>
    public IReadOnlyList<SectionContent> Close()
    {
        if (_byCode.TryGetValue(SectionCode.H, out var whole) && whole.Pieces.All(piece => piece.Kind == PieceKind.Heading)
            && (_byCode.ContainsKey(SectionCode.H1) || _byCode.ContainsKey(SectionCode.H2)))
        {
            _order.Remove(whole);
        }

        return _order;
    }
}
