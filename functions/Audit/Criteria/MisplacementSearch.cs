using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>
/// Passages that stand in one section and belong in another. Precision comes first: only confusions that the law or the council's audit speaks of are
/// looked for, and only where the classifier is sure.
/// </summary>
internal static class MisplacementSearch
{
    // Shorter lines are headings, labels and cells, on which no one could say where they belong.
    private const int LeastWords = 8;

    private static readonly HashSet<(SectionCode From, SectionCode To)> Known =
    [
        (SectionCode.A, SectionCode.B), (SectionCode.A, SectionCode.F), (SectionCode.A, SectionCode.E),
        (SectionCode.B, SectionCode.A), (SectionCode.B, SectionCode.E), (SectionCode.B, SectionCode.F), (SectionCode.B, SectionCode.G),
        (SectionCode.C, SectionCode.G), (SectionCode.C, SectionCode.F), (SectionCode.D, SectionCode.H1), (SectionCode.D, SectionCode.H2),
        (SectionCode.E, SectionCode.F), (SectionCode.E, SectionCode.A), (SectionCode.E, SectionCode.G),
        (SectionCode.F, SectionCode.B), (SectionCode.F, SectionCode.E), (SectionCode.F, SectionCode.G), (SectionCode.F, SectionCode.H1),
        (SectionCode.F, SectionCode.H2), (SectionCode.F, SectionCode.A), (SectionCode.G, SectionCode.F), (SectionCode.G, SectionCode.C),
        (SectionCode.H1, SectionCode.F), (SectionCode.H2, SectionCode.F), (SectionCode.H1, SectionCode.D), (SectionCode.H2, SectionCode.D),
        (SectionCode.H1, SectionCode.H2), (SectionCode.H2, SectionCode.H1),
    ];

    public static IReadOnlyList<Misplacement> Find(Plan plan, PlanJudgements judgements, IReadOnlyList<JudgedOutcome> outcomes, int threshold)
    {
        var found = new List<Misplacement>();
        foreach (var section in plan.Sections)
        {
            foreach (var passage in section.Passages.Where(passage => Words.Count(passage.Text) >= LeastWords))
            {
                var place = judgements.Place(passage.Text);
                if (place.Probability.TenThousandths >= threshold && Known.Contains((section.Code, place.Section)) && !IsRead(plan, section.Code, passage, judgements))
                {
                    found.Add(new Misplacement(section.Code, place.Section, passage, place.Probability));
                }
            }
        }

        // Among the outcomes two judgements agree: that it is provision, and that provision's section is its place.
        found.AddRange(outcomes.Where(outcome => outcome.Judgement.Type == OutcomeType.Provision && outcome.Item.Section == SectionCode.E)
            .Where(outcome => found.All(other => !Overlap(other.Where, outcome.Item.Where)))
            .Select(outcome => (outcome.Item.Where, Place: judgements.Place(outcome.Item.Where.Text)))
            .Where(pair => pair.Place.Section == SectionCode.F)
            .Select(pair => new Misplacement(SectionCode.E, SectionCode.F, pair.Where, pair.Place.Probability)));
        return [.. found.OrderBy(item => item.Where.Offset).ThenBy(item => item.FoundIn).ThenBy(item => item.BelongsIn)];
    }

    // What the verdict model takes for provision stays in F, however its subject sounds; only health and care may belong elsewhere.
    private static bool IsRead(Plan plan, SectionCode section, Passage passage, PlanJudgements judgements) =>
        section == SectionCode.F && plan.Provision.Select((item, at) => (item, Judgement: judgements.Provision[at])).Any(pair =>
            Overlap(pair.item.Where, passage)
            && pair.Judgement.Verdict != Verdict.NotApplicable
            && pair.Judgement.Kind is not (ProvisionKind.Medical or ProvisionKind.SocialCare));

    private static bool Overlap(Passage one, Passage other) => one.Offset < other.Offset + other.Length && other.Offset < one.Offset + one.Length;
}
