using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;

namespace EhcpPipeline.Ml.Rules;

/// <summary>Guesses where a paragraph should stand by counting the phrases that mark each section. Serves until the section model is trained.</summary>
internal static class SectionRules
{
    private static readonly (Cue Cue, SectionCode Section, int Weight)[] Marks =
    [
        (Cue.Views, SectionCode.A, 2), (Cue.NeedStatement, SectionCode.B, 2), (Cue.HealthNeed, SectionCode.C, 2), (Cue.CareNeed, SectionCode.D, 2),
        (Cue.OutcomeStatement, SectionCode.E, 3), (Cue.EducationProvision, SectionCode.F, 2), (Cue.HealthProvision, SectionCode.G, 2),
        (Cue.ShortBreakDay, SectionCode.H1, 2), (Cue.ShortBreakNight, SectionCode.H2, 2), (Cue.SchoolNamed, SectionCode.I, 1),
        (Cue.DirectPayment, SectionCode.J, 4), (Cue.AdviceListed, SectionCode.K, 2),
    ];

    public static (SectionCode Section, int Margin) Read(ItemReading item)
    {
        var best = SectionCode.None;
        var most = 0;
        var second = 0;
        foreach (var (cue, section, weight) in Marks)
        {
            var score = item.Cues.CountOf(cue) * weight;
            if (score > most)
            {
                (second, most, best) = (most, score, section);
            }
            else if (score > second)
            {
                second = score;
            }
        }

        return (best, most - second);
    }
}
