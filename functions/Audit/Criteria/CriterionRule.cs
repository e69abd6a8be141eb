using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>
/// Decides one criterion of the rubric for one plan. Pure. What it cannot decide, for want of a record or a report, is not assessed, never guessed.
/// </summary>
internal abstract class CriterionRule(string id)
{
    public string Id { get; } = id;

    public abstract Ruling Judge(AuditContext plan);

    protected static Ruling NotAssessed { get; } = new(CriterionStatus.NotAssessed, []);

    protected static Ruling NotApplicable { get; } = new(CriterionStatus.NotApplicable, []);

    protected static Ruling Met(params IReadOnlyList<Finding> findings) => new(CriterionStatus.Met, findings);

    protected static Ruling Partly(params IReadOnlyList<Finding> findings) => new(CriterionStatus.PartlyMet, findings);

    protected static Ruling NotMet(params IReadOnlyList<Finding> findings) => new(CriterionStatus.NotMet, findings);

    protected Criterion Criterion(AuditContext plan) => plan.Rubric[Id];

    protected int Threshold(AuditContext plan, string name) => Criterion(plan).Threshold(name, plan.Placement);

    /// <summary>A finding of one of the criterion's kinds.</summary>
    protected Finding Find(AuditContext plan, string code, Passage? quote = null, int item = -1, SectionCode? section = null, string? missing = null)
    {
        var criterion = Criterion(plan);
        var kind = criterion.Findings.First(kind => kind.Code == code);
        var mend = missing is null ? kind.Mend : kind.Mend.Replace("{missing}", missing, StringComparison.Ordinal);
        return new Finding(Id, section ?? criterion.Section, criterion.SeverityOf(kind, plan.Placement), code, quote, mend) { Item = item };
    }

    /// <summary>Met without findings, partly with some, not met with as many as <paramref name="fail"/>.</summary>
    protected static Ruling ByCount(IReadOnlyList<Finding> findings, int fail) =>
        findings.Count == 0 ? Met() : findings.Count >= fail ? NotMet(findings) : Partly(findings);

    /// <summary>By the share of <paramref name="good"/> in <paramref name="total"/>: met from one percentage on, partly from another.</summary>
    protected static Ruling ByShare(int good, int total, int met, int partly, IReadOnlyList<Finding> findings) =>
        total == 0 ? NotApplicable
        : 100 * good >= met * total ? Met(findings)
        : 100 * good >= partly * total ? Partly(findings)
        : NotMet(findings);
}

/// <summary>How one criterion came out, with its findings.</summary>
internal sealed record Ruling(CriterionStatus Status, IReadOnlyList<Finding> Findings);
