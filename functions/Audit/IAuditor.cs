using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit;

/// <summary>Audits one plan. Pure and deterministic: the same plan, cohort record and manifest give the same assessment.</summary>
public interface IAuditor
{
    Assessment Assess(Plan plan, CohortRecord? record, RunManifest manifest);
}
