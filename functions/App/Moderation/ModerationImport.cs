using System.Globalization;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Assessing;
using EhcpPipeline.Functions.Cohorts;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Messages;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Moderation;

/// <summary>
/// Takes moderators' grades in: a row each beside the machine's grade, and where a moderator overrides a whole plan's grade, the override in the ledger,
/// which the plan's own commit then applies. Faults of the file are listed with the cohort file's.
/// </summary>
public sealed class ModerationImport(
    IBlobStore blobs, ITableStore tables, RunDirectory runs, LedgerStore ledger, MachineGrades machine, RowWriter rows, PipelineQueues queues,
    SummaryRequest summaries)
{
    public async Task ImportAsync(string run, CancellationToken cancel)
    {
        var stored = await blobs.ReadAsync(Containers.Moderation, run + ".csv", cancel);
        if (stored is null || await runs.FindAsync(run, cancel) is not { } state)
        {
            return;
        }

        using var file = new MemoryStream(stored.Content.ToArray(), writable: false);
        var (grades, faults) = ModerationFile.Read(file);
        var written = new List<TableRecord>();
        var issues = faults.Select(fault => Issue(run, fault.Line, fault.Column, fault.Fault)).ToList();
        foreach (var grade in grades)
        {
            var plan = grade.Plan.Length > 0 ? grade.Plan : PlanKeys.PlanKey(state.Manifest, grade.File);
            if (Uploads.UploadKey.IsKey(plan) && await ledger.GetAsync(run, PlanKeys.Shard(state.Manifest, plan), plan, cancel) is { } entry)
            {
                written.Add(await RowAsync(entry, grade, cancel));
                if (grade is { Override: true, Section: "plan" })
                {
                    await OverrideAsync(state, plan, GradeOverride.Encode(grade.Grade, grade.Role), cancel);
                }
            }
            else
            {
                issues.Add(Issue(run, grade.Line, grade.Plan.Length > 0 ? "plan" : "file", "no such plan in this run"));
            }
        }

        var standing = issues.Select(issue => issue.RowKey).ToHashSet(StringComparer.Ordinal);
        await rows.UpsertAsync(WorkingTables.CohortIssues.Name, issues, cancel);
        await rows.DeleteWhereAsync(
            WorkingTables.CohortIssues.Name, run, row => row.RowKey.StartsWith(CohortImport.ModerationPrefix) && !standing.Contains(row.RowKey), cancel);

        await rows.UpsertAsync(ModerationTables.Moderations.Name, written, cancel);
        await summaries.AskAsync(run, cancel);
    }

    /// <summary>Moderations of a run, as stored.</summary>
    public async Task<IReadOnlyList<TableRecord>> ListAsync(string run, CancellationToken cancel)
    {
        var found = new List<TableRecord>();
        await foreach (var row in tables.QueryAsync(ModerationTables.Moderations.Name, run, null, null, cancel))
        {
            found.Add(row);
        }

        return found;
    }

    private static TableRecord Issue(string run, int line, string column, string fault) =>
        new RowBuilder(WorkingTables.CohortIssues, run, CohortImport.ModerationPrefix + line.ToString("D6", CultureInfo.InvariantCulture))
            .Set("run", run).Set("line", line).Set("column", "moderation: " + column).Set("kind", "error").Set("fault", fault).Set("done", "the grade was not used").Build();

    private async Task<TableRecord> RowAsync(LedgerEntry entry, ModeratedGrade grade, CancellationToken cancel) =>
        new RowBuilder(ModerationTables.Moderations, entry.Run, entry.Plan + "~" + grade.Section + "~" + grade.Moderator)
            .Set("run", entry.Run).Set("plan", entry.Plan).Set("section", grade.Section).Set("moderator", grade.Moderator).Set("role", grade.Role)
            .Set("grade", grade.Grade.Code()).Set("machinegrade", await machine.OfAsync(entry, grade.Section, cancel)).Set("override", grade.Override)
            .Set("reason", grade.Reason).Build();

    private async Task OverrideAsync(RunState run, string plan, string @override, CancellationToken cancel)
    {
        await ledger.ChangeAsync(
            run.Name, PlanKeys.Shard(run.Manifest, plan), plan, entry => entry.Override == @override ? entry : entry with { Override = @override }, cancel);
        await queues.AssessAsync(run.Name, plan, cancel);
    }
}
