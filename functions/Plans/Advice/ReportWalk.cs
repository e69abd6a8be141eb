using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Sections;
using EhcpPipeline.Plans.Sentences;

namespace EhcpPipeline.Plans.Advice;

/// <summary>The lines of a report by what they are, in the form in which a plan's sections are searched: needs as in B, outcomes as in E, provision as in F.</summary>
internal sealed class ReportWalk
{
    private readonly TableMemory _tables = new();
    private readonly IPlanClassifier _classifier;
    private ReportPart _part;
    private int _level;

    private ReportWalk(IPlanClassifier classifier, bool headed)
    {
        _classifier = classifier;
        _part = headed ? ReportPart.Front : ReportPart.Mixed;
    }

    public SectionContent Needs { get; } = new(SectionCode.B, "", lettered: false);

    public SectionContent Outcomes { get; } = new(SectionCode.E, "", lettered: false);

    public SectionContent Provision { get; } = new(SectionCode.F, "", lettered: false);

    public static ReportWalk Walk(IReadOnlyList<Line> lines, IPlanClassifier classifier)
    {
        var headed = lines.Any(line => !line.IsRow && Pieces.Of(line).Kind == PieceKind.Heading && ReportHeadings.Of(line.Text) is ReportPart.Provision);
        var walk = new ReportWalk(classifier, headed);
        for (var i = 0; i < lines.Count; i++)
        {
            walk.Line(lines, i);
        }

        return walk;
    }

    private void Line(IReadOnlyList<Line> lines, int i)
    {
        var line = lines[i];
        if (line.IsRow)
        {
            Row(lines, i);
            return;
        }

        var piece = Pieces.Of(line);
        if (piece.Kind == PieceKind.Heading)
        {
            Heading(piece);
        }
        else if (_part == ReportPart.Mixed)
        {
            Sentences(piece);
        }
        else
        {
            Content(_part)?.Pieces.Add(piece);
        }
    }

    private void Heading(Piece heading)
    {
        if (_part != ReportPart.Mixed)
        {
            if (ReportHeadings.Of(heading.Text) is { } part && !(NeedAreas.IsHeading(heading.Text) && _part is ReportPart.Needs or ReportPart.Provision or ReportPart.Outcomes) && Opens(part, heading))
            {
                _part = part;
                _level = heading.Level;
            }
            else if (heading.Level > 0 && heading.Level <= _level && !NeedAreas.IsHeading(heading.Text) && NeedAreas.Named(heading.Text) == NeedArea.Unknown)
            {
                // A heading of the same rank that speaks of something else ends the part.
                _part = ReportPart.Aside;
                _level = heading.Level;
            }
        }

        // Headings of areas hold for whatever follows; the finders know what to make of them.
        Content(_part)?.Pieces.Add(heading);
    }

    // "Review:" or "Strengths:" inside the recommendations labels what follows it there; it ends nothing.
    private bool Opens(ReportPart part, Piece heading) =>
        _part != ReportPart.Provision || part is ReportPart.Provision or ReportPart.Outcomes || heading.Text[^1] != ':';

    private void Row(IReadOnlyList<Line> lines, int i)
    {
        var line = lines[i];
        if (_tables.IsHeader(lines, i))
        {
            _tables.Titles(line);
            return;
        }

        var row = Pieces.Row(line, line.Cells, _tables.TitlesFor(line));
        var roles = row.Titles.Select(ColumnTitles.Role).ToHashSet();
        if (roles.Contains(ColumnRole.Provision) || roles.Contains(ColumnRole.Amount))
        {
            Provision.Pieces.Add(row);
        }
        else if (_part == ReportPart.Provision && !roles.Contains(ColumnRole.Outcome) && !roles.Contains(ColumnRole.Need))
        {
            Provision.Pieces.Add(row);
        }

        if (roles.Contains(ColumnRole.Need))
        {
            Needs.Pieces.Add(row);
        }

        if (roles.Contains(ColumnRole.Outcome) || (_part == ReportPart.Outcomes && !roles.Contains(ColumnRole.Provision)))
        {
            Outcomes.Pieces.Add(row);
        }
    }

    // Prose without headings: what asks for something is provision, what tells a difficulty is a need.
    private void Sentences(Piece piece)
    {
        foreach (var (start, length) in SentenceGroups.Split(piece.Text))
        {
            var text = piece.Text.Substring(start, length);
            var part = piece with { Text = text, Where = piece.Where with { Text = text, Offset = piece.Where.Offset + start, Length = length } };
            if (OutcomeCues.IsOutcome(text))
            {
                Outcomes.Pieces.Add(part);
            }
            else if (ProvisionCues.Of(text, listed: false) == ProvisionCue.Yes && _classifier.JudgeProvision(text).Verdict != Verdict.NotApplicable)
            {
                Provision.Pieces.Add(part);
            }
            else
            {
                Needs.Pieces.Add(part);
            }
        }
    }

    private SectionContent? Content(ReportPart part) => part switch
    {
        ReportPart.Needs => Needs,
        ReportPart.Outcomes => Outcomes,
        ReportPart.Provision => Provision,
        _ => null,
    };
}
