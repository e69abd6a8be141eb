using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit;

/// <summary>Audits one plan. Pure and deterministic: the same plan, cohort record, manifest and advice give the same assessment.</summary>
public interface IAuditor
{
    /// <param name="plan">The plan as read.</param>
    /// <param name="record">Its cohort record, if it has one.</param>
    /// <param name="manifest">The run.</param>
    /// <param name="advice">The professional reports that came beside the plan, in any order; none or null where it came alone.</param>
    Assessment Assess(Plan plan, CohortRecord? record, RunManifest manifest, IReadOnlyList<AdviceUpload>? advice = null);
}
