using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Advice;

/// <summary>
/// Judges one report by the checks that its recommendations will meet in the plan. Advice must be clear, accessible and specific (SEND Code of Practice
/// 9.51), and a plan cannot be more specific than the advice it rests on; where the line for returning a report lies is this project's own.
/// </summary>
internal static class ReportJudge
{
    private const int FullPercent = 75;

    /// <summary>One vague recommendation in six is the slip that a plan is allowed too (criterion F-01).</summary>
    private const int VaguePercent = 17;
    private const int SmartPercent = 50;

    public static JudgedReport Judge(AdviceUpload upload, IPlanClassifier classifier, int? yearGroup)
    {
        if (upload.Item is not { } report)
        {
            return new JudgedReport(new ProfessionalAdvice(), ReportVerdict.Unreadable, []) { Unread = upload.Unread };
        }

        var recommendations = report.Recommendations.Select(item => new JudgedRecommendation(item, classifier.JudgeProvision(item.Judged)))
            .Where(item => item.Judgement.Verdict != Verdict.NotApplicable).ToList();
        var outcomes = report.Outcomes.Select(outcome => new JudgedOutcome(outcome, PlanJudgements.JudgeOutcome(classifier, outcome, yearGroup))).ToList();
        var faults = report.IsFamilyView || report.StatesNil ? [] : Faults(report, recommendations, outcomes).ToList();
        var verdict = report.IsFamilyView ? ReportVerdict.Views
            : report.StatesNil ? ReportVerdict.NilReturn
            : faults.Count > 0 ? ReportVerdict.ReturnForAmendment
            : ReportVerdict.Acceptable;
        return new JudgedReport(report, verdict, faults) { Recommendations = recommendations, Outcomes = outcomes };
    }

    private static IEnumerable<ReportFault> Faults(ProfessionalAdvice report, List<JudgedRecommendation> recommendations, List<JudgedOutcome> outcomes)
    {
        if (report.Needs.Count == 0)
        {
            yield return ReportFault.NoNeeds;
        }

        if (recommendations.Count == 0)
        {
            yield return ReportFault.NoRecommendations;
        }
        else if (100 * recommendations.Count(item => item.Judgement.Verdict == Verdict.Vague) > VaguePercent * recommendations.Count || 100 * recommendations.Count(item => item.Judgement.Verdict == Verdict.Full) < FullPercent * recommendations.Count)
        {
            yield return ReportFault.NotSpecified;
        }

        if (recommendations.Any(item => item.Judgement.Red != LegalRed.None && item.Judgement.Flagged))
        {
            yield return ReportFault.Unlawful;
        }

        if (outcomes.Count > 0 && 100 * outcomes.Count(outcome => outcome.Judgement.Smart) < SmartPercent * outcomes.Count)
        {
            yield return ReportFault.OutcomesNotSmart;
        }
    }
}
