using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Rules;

/// <summary>Counts over the lines of a section that its grade rests on: of provision, outcomes, reds, length.</summary>
internal record struct SectionCounts
{
    public int Lines;
    public int Words;
    public int Full;
    public int Partial;
    public int Vague;
    public int NotProvision;
    public int Reds;
    public int Smart;
    public int TwoFlags;
    public int Outcomes;
    public int NotOutcome;
    public int Nil;

    public readonly int Items => Full + Partial + Vague;
}

/// <summary>The ladder of the guide's part 4, as far as counts decide it.</summary>
internal static class QualityRules
{
    public static Grade Read(SectionCode section, SectionCounts counts)
    {
        if (counts.Words == 0)
        {
            return Grade.Inadequate;
        }

        if (section is SectionCode.F or SectionCode.G or SectionCode.H1 or SectionCode.H2 or SectionCode.H)
        {
            return OfProvision(counts);
        }

        if (section == SectionCode.E)
        {
            return OfOutcomes(counts);
        }

        return counts.Nil > 0 ? Grade.Good : counts.Words < 15 ? Grade.Inadequate : counts.Words < 60 ? Grade.RequiresImprovement : Grade.Good;
    }

    private static Grade OfProvision(SectionCounts counts)
    {
        if (counts.Items == 0)
        {
            return counts.Nil > 0 ? Grade.Good : Grade.Inadequate;
        }

        if (counts.Reds > 0 || counts.Full * 3 < counts.Items || counts.Vague * 2 >= counts.Items)
        {
            return Grade.Inadequate;
        }

        return counts.Full * 10 >= counts.Items * 9 ? counts.Full == counts.Items ? Grade.Outstanding : Grade.Good : Grade.RequiresImprovement;
    }

    private static Grade OfOutcomes(SectionCounts counts)
    {
        if (counts.Outcomes == 0 || counts.NotOutcome > counts.Outcomes)
        {
            return Grade.Inadequate;
        }

        if (counts.Smart * 10 >= counts.Outcomes * 9)
        {
            return counts.NotOutcome == 0 ? Grade.Outstanding : Grade.Good;
        }

        return counts.Smart * 2 >= counts.Outcomes ? Grade.RequiresImprovement : counts.TwoFlags * 2 >= counts.Outcomes ? Grade.RequiresImprovement : Grade.Inadequate;
    }
}
