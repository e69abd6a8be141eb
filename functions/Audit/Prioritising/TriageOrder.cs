using System.Globalization;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Prioritising;

/// <summary>Puts a plan in the order of rewriting, with every reason shown and what it adds.</summary>
internal static class TriageOrder
{
    // A transfer is prepared in the two terms before its date: 15 February for schools, 31 March for post-16 (SEND Regulations 2014, reg 18).
    private const int TransferMonths = 6;

    public static Triage Of(AuditContext plan, PlanGrade grade, IReadOnlyList<CriterionResult> criteria)
    {
        var reasons = new List<TriageReason>();
        Graded(plan, grade, reasons);
        Unlawful(criteria, reasons);
        Dates(plan, reasons);
        Child(plan, criteria, reasons);
        var points = Math.Min(reasons.Sum(reason => reason.Points) + ((1_000 - grade.ScoreHundredths) / TriagePoints.ScoreStep), TriagePoints.Most);
        return new Triage(points, [.. reasons.OrderByDescending(reason => reason.Points).ThenBy(reason => reason.Code, StringComparer.Ordinal)]);
    }

    private static void Graded(AuditContext plan, PlanGrade grade, List<TriageReason> reasons)
    {
        if (grade.Grade == Grade.Inadequate)
        {
            reasons.Add(new TriageReason("inadequate", "Graded Inadequate: tell the parents and rewrite without delay", TriagePoints.Inadequate));
        }
        else if (grade.Grade == Grade.RequiresImprovement)
        {
            var when = ReviewDates.Due(plan.Plan, plan.Record, plan.Manifest) is { } due ? $", due by {due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
            reasons.Add(new TriageReason("requires-improvement", $"Requires improvement: amend at the next annual review{when}", TriagePoints.RequiresImprovement));
        }
    }

    private static void Unlawful(IReadOnlyList<CriterionResult> criteria, List<TriageReason> reasons)
    {
        Found(criteria, reasons, "F-03", null, "unlawful-clause", "A clause that delegates, changes or prices provision", TriagePoints.UnlawfulClause);
        Found(criteria, reasons, "GEN-01", "section-missing", "section-missing", "A section that the law prescribes is missing", TriagePoints.SectionMissing);
        Found(criteria, reasons, "I-01", "placement-blank", "placement-blank", "Section I of a final plan is blank", TriagePoints.PlacementBlank);
        Found(criteria, reasons, "B-06", null, "orphan-need", "A need has no provision", TriagePoints.NeedWithoutProvision);
    }

    private static void Dates(AuditContext plan, List<TriageReason> reasons)
    {
        var asOf = plan.Manifest.AsOf;
        if (plan.Record?.PhaseTransferDue is { } transfer && transfer <= asOf.AddMonths(TransferMonths) && transfer >= asOf.AddMonths(-TransferMonths))
        {
            reasons.Add(new TriageReason("phase-transfer", transfer < asOf ? "The date for the phase transfer has passed" : "The date for the phase transfer is within six months", TriagePoints.PhaseTransfer));
        }

        if (ReviewDates.Due(plan.Plan, plan.Record, plan.Manifest) is { } due && due < asOf)
        {
            var late = SchoolYear.Months(due, asOf);
            var more = Math.Min(late * TriagePoints.ReviewLateMonth, TriagePoints.ReviewLateMost);
            var text = late switch
            {
                0 => "The annual review is overdue",
                1 => "The annual review is overdue by a month",
                _ => string.Create(CultureInfo.InvariantCulture, $"The annual review is overdue by {late} months"),
            };
            reasons.Add(new TriageReason("review-overdue", text, TriagePoints.ReviewOverdue + more));
        }
    }

    private static void Child(AuditContext plan, IReadOnlyList<CriterionResult> criteria, List<TriageReason> reasons)
    {
        Found(criteria, reasons, "PFA-01", null, "no-adulthood", "In or beyond Year 9 without a word on adult life among the outcomes", TriagePoints.NoAdulthood);
        Said(plan.Record?.Tribunal, reasons, "tribunal", "An appeal to the tribunal", TriagePoints.Tribunal);
        Said(plan.Record?.Mediation, reasons, "mediation", "Mediation", TriagePoints.Mediation);
        Said(plan.Record?.PartTimeTimetable, reasons, "part-time", "A part-time timetable", TriagePoints.PartTime);
        Said(plan.Record?.SenSetting is "NEET" or "NIEO", reasons, "no-setting", "Without a school or college place", TriagePoints.NoSetting);
        Said(plan.Record?.LookedAfter, reasons, "looked-after", "Looked after by a council", TriagePoints.LookedAfter);
    }

    private static void Found(IReadOnlyList<CriterionResult> criteria, List<TriageReason> reasons, string criterion, string? code, string reason, string text, int points)
    {
        if (criteria.Any(result => result.Criterion == criterion && result.Findings.Any(finding => code is null || finding.Code == code)))
        {
            reasons.Add(new TriageReason(reason, text, points));
        }
    }

    private static void Said(bool? said, List<TriageReason> reasons, string code, string text, int points)
    {
        if (said == true)
        {
            reasons.Add(new TriageReason(code, text, points));
        }
    }
}
