using EhcpPipeline.Plans.Identity;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Dates;

/// <summary>What the plan calls itself: by a status line, by its title or running header, or by the newest kind of date it bears.</summary>
internal static class StatusFinder
{
    private const int FrontLines = 40;

    public static PlanStatus Find(IReadOnlyList<Line> front, IReadOnlyList<string> furniture, PlanDates dates)
    {
        foreach (var (label, value) in Details.Read(front))
        {
            if (Phrases.HasAny(label, ["status", "plan status", "type of plan", "version", "plan type", "this plan"]) && value.Length < 80 && Word(Spacing.Fold(CheckBoxes.Chosen(value))) is var stated and not PlanStatus.Unstated)
            {
                return stated;
            }
        }

        var titles = front.Take(FrontLines).Where(line => !line.IsRow && line.Text.Length <= 120).Select(line => line.Text).Concat(furniture).Select(text => Spacing.Fold(CheckBoxes.ChosenOfSeveral(text)))
            .Where(text => Phrases.HasAny(text, ["plan", "ehcp", "draft", "final"])).Select(Word).ToList();
        var newest = dates.Amended is not null ? PlanStatus.AmendedFinal : dates.Final is not null ? PlanStatus.Final : PlanStatus.Unstated;
        return titles.Contains(PlanStatus.Draft) && newest == PlanStatus.Unstated ? PlanStatus.Draft
            : titles.Contains(PlanStatus.AmendedFinal) ? PlanStatus.AmendedFinal
            : newest != PlanStatus.Unstated ? newest
            : titles.Contains(PlanStatus.Final) ? PlanStatus.Final
            : dates.Drafted is not null ? PlanStatus.Draft
            : PlanStatus.Unstated;
    }

    private static PlanStatus Word(string folded)
    {
        var draft = Phrases.HasAny(folded, ["draft", "proposed", "draft plan"]);
        var amended = Phrases.HasAny(folded, ["amended final", "final amended", "final (amended)", "amended", "final plan (amended)", "final - amended"]);
        return draft ? PlanStatus.Draft : amended ? PlanStatus.AmendedFinal : Phrases.HasAny(folded, ["final", "finalised", "final plan"]) ? PlanStatus.Final : PlanStatus.Unstated;
    }
}
