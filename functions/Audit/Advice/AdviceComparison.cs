using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Deliveries;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Advice;

/// <summary>Judges the reports that came with a plan and holds the plan against them. Pure and deterministic, whatever order the reports came in.</summary>
internal static class AdviceComparison
{
    private const int CoveredToJoin = 600;
    private const int AssistantMinutes = 120;

    public static SuppliedAdvice Of(Plan plan, IReadOnlyList<JudgedProvision> provision, IReadOnlyList<AdviceUpload> uploads, IPlanClassifier classifier, int? yearGroup)
    {
        IReadOnlyList<JudgedReport> reports =
        [
            .. uploads.DistinctBy(upload => upload.Key, StringComparer.Ordinal)
                .OrderBy(upload => upload.Item is null).ThenBy(upload => upload.Item?.Role).ThenBy(upload => upload.Item?.Date).ThenBy(upload => upload.Key, StringComparer.Ordinal)
                .Select(upload => ReportJudge.Judge(upload, classifier, yearGroup)),
        ];
        var words = new Vocabulary(
            [.. plan.Needs.Select(need => need.Where.Text), .. provision.Select(item => item.Item.Where.Text), .. reports.SelectMany(report => report.Item.Needs).Select(need => need.Where.Text), .. reports.SelectMany(report => report.Recommendations).Select(item => item.Item.Where.Text)]);
        return new SuppliedAdvice
        {
            Reports = reports,
            Matches = reports.Any(report => report.Recommendations.Count > 0) ? Matches(provision, reports, words) : [],
            MissingNeeds = NeedCoverage.Missing(plan, reports, words),
        };
    }

    private static List<AdviceMatch> Matches(IReadOnlyList<JudgedProvision> provision, IReadOnlyList<JudgedReport> reports, Vocabulary words)
    {
        var items = Enumerable.Range(0, provision.Count).Where(at => provision[at].Judgement.Verdict != Verdict.NotApplicable).ToList();

        // What parents ask for is no advice that a plan must take over; whether their views were taken in is another criterion.
        var advice = reports.SelectMany((report, at) => report.Item.IsFamilyView ? [] : report.Recommendations.Select((item, ordinal) => (Report: at, Ordinal: ordinal, Item: item))).ToList();
        var planned = items.Select(at => Likened(words, provision[at].Item, provision[at].Judgement.Kind)).ToList();
        var advised = advice.Select(entry => Likened(words, entry.Item.Item, entry.Item.Judgement.Kind)).ToList();
        var table = new LikenessTable([.. planned, .. advised]);
        var ties = AdviceMatching.Of(planned.Count, advised.Count, (item, recommendation) => table.Of(planned[item], advised[recommendation]),
            (tie, looseItem) => (looseItem ? table.Covered(planned[tie.Provision], advised[tie.Recommendation].Stems) : table.Covered(advised[tie.Recommendation], planned[tie.Provision].Stems)) >= CoveredToJoin);
        var byAdvice = ties.ToLookup(tie => tie.Recommendation);
        var byItem = ties.ToLookup(tie => tie.Provision);
        var matches = new List<AdviceMatch>();
        for (var item = 0; item < items.Count; item++)
        {
            matches.AddRange(byItem[item].Select(tie => Compared(tie)));
            if (!byItem[item].Any())
            {
                matches.Add(new AdviceMatch(-1, -1, items[item], MatchStatus.NoSource, 0));
            }
        }

        matches.AddRange(advice.Select((entry, at) => (entry, at)).Where(pair => !byAdvice[pair.at].Any())
            .Select(pair => new AdviceMatch(pair.entry.Report, pair.entry.Ordinal, -1, MatchStatus.Missing, 0) { AdvisedMinutes = DeliveryReader.Read(pair.entry.Item.Item.Judged).MinutesPerYear }));
        return matches;

        AdviceMatch Compared(Tie tie)
        {
            var entry = advice[tie.Recommendation];
            var side = new PlannedSide([.. byAdvice[tie.Recommendation].Select(other => provision[items[other.Provision]])]);
            var losses = WateringDown.Of(entry.Item, side);
            return new AdviceMatch(entry.Report, entry.Ordinal, items[tie.Provision], WateringDown.Status(entry.Item, side, losses), tie.Score)
            {
                Losses = losses,
                AdvisedMinutes = DeliveryReader.Read(entry.Item.Item.Judged).MinutesPerYear,
                PlannedMinutes = side.MinutesPerYear,
            };
        }
    }

    private static Likened Likened(Vocabulary words, ProvisionItem item, ProvisionKind kind)
    {
        var subjects = words.Subjects(item.Judged);
        subjects.UnionWith(Concepts.OfProvisionKind(kind));
        var reading = DeliveryReader.Read(item.Judged);
        return new Likened(PlainWords.Without(words.Stems(item.Judged)), subjects, kind)
        {
            AssistantHours = kind == ProvisionKind.TaSupport && reading is { Minutes: >= AssistantMinutes, Expertise: Expertise.Assistant },
        };
    }
}
