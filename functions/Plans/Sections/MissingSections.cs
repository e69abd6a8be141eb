using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Outcomes;
using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>
/// In a plan without letters the outcomes or the provision may stand under words that no rule knows ("Next steps for Finn", "How the days are arranged"). Between the headings that
/// are known, the heading from which on nearly everything is outcome, or provision, and before which nothing is, is theirs.
/// </summary>
internal static class MissingSections
{
    private const int FewestSections = 5;
    private const int FewestLines = 2;
    private const int LongestHeading = 90;

    public static IReadOnlyList<Candidate> Add(IReadOnlyList<Candidate> accepted, IReadOnlyList<Line> lines, IPlanClassifier classifier)
    {
        foreach (var code in new[] { SectionCode.F, SectionCode.E })
        {
            var codes = accepted.SelectMany(candidate => candidate.Codes).Distinct().ToList();
            if (codes.Count >= FewestSections && !codes.Contains(code) && Find(code, accepted, lines, classifier) is { } found)
            {
                accepted = [.. accepted.Append(found).OrderBy(candidate => candidate.Line)];
            }
        }

        return accepted;
    }

    private static Candidate? Find(SectionCode code, IReadOnlyList<Candidate> accepted, IReadOnlyList<Line> lines, IPlanClassifier classifier)
    {
        (int Line, int Gain) best = (-1, 0);
        for (var at = 0; at < accepted.Count; at++)
        {
            // What stands under a heading of its own that is known to hold the like is not sought in.
            if (accepted[at].Codes.Any(own => own >= SectionCode.I || own == SectionCode.A))
            {
                continue;
            }

            var (from, to) = (accepted[at].Line + 1, at + 1 < accepted.Count ? accepted[at + 1].Line : lines.Count);
            for (var i = from; i < to; i++)
            {
                if (IsHeading(lines[i], accepted[at]) && Gain(code, lines, from, i, to, classifier) is var gain && gain > best.Gain)
                {
                    best = (i, gain);
                }
            }
        }

        return best.Line < 0 ? null : new Candidate(best.Line, new SectionMark([code]) { Titled = true, End = lines[best.Line].Text.Length }) { Strong = true, Level = lines[best.Line].Level };
    }

    // Of the rank of the section above it, or both without rank.
    private static bool IsHeading(Line line, Candidate above) =>
        !line.IsRow && line.Strong && line.Text.Length <= LongestHeading && line.Text[^1] is not ('.' or ';') && line.Kind != LineKind.Item
        && (above.Level == 0 ? line.Level == 0 : line.Level > 0 && line.Level <= above.Level)
        && !Needs.NeedAreas.IsHeading(line.Text) && ItemReferences.AtHead(line.Text).Length == 0;

    // Lines of the section below the heading, less those above it: 0 unless nearly all below and hardly any above are.
    private static int Gain(SectionCode code, IReadOnlyList<Line> lines, int from, int heading, int to, IPlanClassifier classifier)
    {
        var (above, own, below, other) = (0, 0, 0, 0);
        for (var i = from; i < to; i++)
        {
            if (i == heading || lines[i].Strong || (!lines[i].IsRow && Phrases.CountWords(lines[i].Text) < 4))
            {
                continue;
            }

            var like = IsLike(code, lines[i], classifier);
            if (i < heading)
            {
                (above, other) = like ? (above + 1, other) : (above, other + 1);
            }
            else
            {
                (own, below) = like ? (own + 1, below + 1) : (own, below + 1);
            }
        }

        return own >= FewestLines && own * 3 >= below * 2 && above * 4 <= Math.Max(above + other, own) ? own - above : 0;
    }

    private static bool IsLike(SectionCode code, Line line, IPlanClassifier classifier)
    {
        var text = line.IsRow ? line.Cells.OrderByDescending(cell => cell.Text.Length).First().Text : line.Text;
        var outcome = OutcomeCues.IsOutcome(text);
        return code == SectionCode.E ? outcome || (line.IsRow && line.Cells.Any(cell => OutcomeCues.IsOutcome(cell.Text))) || classifier.JudgeSection(text).Section == SectionCode.E
            : !outcome && (ProvisionCues.Of(line.Text, listed: false) == ProvisionCue.Yes || classifier.JudgeSection(line.Text).Section == SectionCode.F);
    }
}
