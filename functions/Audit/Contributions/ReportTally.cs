using EhcpPipeline.Audit.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>The reports that came beside the plan, by their authors' role, and what became of them in it.</summary>
internal static class ReportTally
{
    public static void Add(Tally tally, Assessment assessment)
    {
        if (assessment.Supplied is not { } supplied)
        {
            return;
        }

        tally.Add("report.plans.any");
        tally.Add("report.plans.watereddown", supplied.Matches.Any(match => match.Status == MatchStatus.WateredDown));
        tally.Add("report.plans.needsomitted", supplied.MissingNeeds.Count > 0);
        for (var at = 0; at < supplied.Reports.Count; at++)
        {
            foreach (var (column, count) in ReportFigures.Of(supplied, at).ByName())
            {
                tally.Add($"report.{supplied.Reports[at].Item.Role.ToString().ToLowerInvariant()}.{column}", count);
            }
        }
    }
}
