using EhcpPipeline.Audit;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Functions.Advice;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans;
using EhcpPipeline.Report.Plans;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>Works out how an upload ends: left out, failed, or audited. Changes nothing.</summary>
public sealed class EndStates(IAuditor auditor, IPlanReader plans, DocumentShelf shelf, AdviceShelf advice, UploadRegister register, EarlierRun earlier, Rubric rubric)
{
    public async Task<EndState> WorkOutAsync(
        RunState run, LedgerEntry entry, CohortStanding standing, string exclusion, string generation, CancellationToken cancel)
    {
        var bare = entry with
        {
            Generation = generation,
            Grade = "",
            Score = null,
            Priority = null,
        };
        if (exclusion.Length > 0)
        {
            // Nothing of an opted-out plan is kept, its hashes included; should the family opt in again, it is read anew.
            var kept = exclusion == CohortStanding.OptedOut ? bare with { Source = "", Content = "", Text = "", Issued = "", Advice = "", AdviceSource = "" } : bare;
            return Left(kept with { Status = UploadStatus.Excluded, Reason = exclusion });
        }

        if (UploadReasons.IsLeftOut(entry.ReadFailure))
        {
            return Left(bare with { Status = UploadStatus.Excluded, Reason = entry.ReadFailure });
        }

        if (entry.ReadFailure.Length > 0)
        {
            return Left(bare with { Status = UploadStatus.Failed, Reason = entry.ReadFailure });
        }

        var document = await shelf.GetAsync(run.Name, entry.Plan, entry.Content, cancel)
            ?? throw new InvalidOperationException("The document blob of a plan that was read is missing: upload the plan again.");
        var plan = plans.Read(document) ?? throw new InvalidOperationException("A plan that was found in its document is not found again.");
        var assessment = GradeOverride.Apply(auditor.Assess(plan, standing.Record, run.Manifest, await advice.UploadsAsync(run, entry, cancel)), entry.Override);
        var values = CohortValues.Of(standing.Record, plan, assessment, run.Manifest);
        var columns = values.ToDictionary(value => value.Dimension, value => value.Value, StringComparer.Ordinal);
        var movement = await earlier.GradeAsync(run, entry.Child, cancel);
        var next = bare with
        {
            Status = UploadStatus.Assessed,
            Reason = "",
            Grade = assessment.Grade.Grade.Code(),
            Score = assessment.Grade.ScoreHundredths,
            Priority = assessment.Triage.Priority,
            Contribution = ContributionCodec.Write(PlanContribution.Of(assessment, plan, standing.Record, run.Manifest)),
            Values = [.. values.Select(value => value.Dimension + "~" + value.Value), "status~assessed", .. movement.Length > 0 ? ["earlier~" + movement] : Array.Empty<string>()],
        };
        return new EndState(next)
        {
            Assessment = assessment,
            Plan = plan,
            Rows = PlanFacts.Of(next, plan, assessment, columns),
            Page = PlanPage.Render(plan, assessment, await register.PathAsync(run.Manifest, entry.Plan, cancel), run.Manifest, rubric),
            Notices = ReturnNotices.Of(assessment, run.Manifest.AsOf),
        };
    }

    /// <summary>An upload that is not assessed adds to the number of uploads with its ending, and to nothing else.</summary>
    private static readonly Contribution OneUpload = Contribution.Of([(Measures.Index("plans"), 1L)]);

    private static EndState Left(LedgerEntry entry) =>
        new(entry with { Contribution = ContributionCodec.Write(OneUpload), Values = ["status~" + entry.Status, "reason~" + entry.Reason] })
        {
            Rows = LeftOutFacts.Of(entry),
        };
}
