using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>The figures of one report: what is in it, and how many of its recommendations the plan kept, weakened or left out. Each recommendation counts once.</summary>
public sealed record ReportFigures
{
    public required JudgedReport Report { get; init; }

    public required int NeedsOmitted { get; init; }

    public required int Kept { get; init; }

    public required int WateredDown { get; init; }

    public required int VagueInSource { get; init; }

    public required int Missing { get; init; }

    public static ReportFigures Of(SuppliedAdvice supplied, int report)
    {
        ArgumentNullException.ThrowIfNull(supplied);

        // All ties of one recommendation have one status, since its items are held against it together.
        var ends = supplied.Matches.Where(match => match.Report == report).DistinctBy(match => match.Recommendation).Select(match => match.Status).ToList();
        return new ReportFigures
        {
            Report = supplied.Reports[report],
            NeedsOmitted = supplied.MissingNeeds.Count(need => need.Report == report),
            Kept = ends.Count(status => status == MatchStatus.Kept),
            WateredDown = ends.Count(status => status == MatchStatus.WateredDown),
            VagueInSource = ends.Count(status => status == MatchStatus.VagueInSource),
            Missing = ends.Count(status => status == MatchStatus.Missing),
        };
    }

    /// <summary>By the names of columns and measures (<see cref="Measures.ReportCounts"/>).</summary>
    public IEnumerable<(string Name, int Count)> ByName() =>
    [
        ("reports", 1), ("returned", Report.Verdict == ReportVerdict.ReturnForAmendment ? 1 : 0), ("needs", Report.Item.Needs.Count), ("needsomitted", NeedsOmitted), ("outcomes", Report.Outcomes.Count),
        ("outcomessmart", Report.Outcomes.Count(outcome => outcome.Judgement.Smart)), ("recommendations", Report.Recommendations.Count), ("full", Report.Count(Verdict.Full)), ("partial", Report.Count(Verdict.Partial)),
        ("vague", Report.Count(Verdict.Vague)), ("kept", Kept), ("watereddown", WateredDown), ("vagueinsource", VagueInSource), ("missing", Missing),
    ];
}
