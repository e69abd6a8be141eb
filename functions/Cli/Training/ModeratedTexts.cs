using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Functions.Moderation;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Moderated;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Cli.Training;

/// <summary>
/// Moderators' grades with the texts they are of. <paramref name="Faults"/> are lines that name no assessed plan of the run; <paramref name="WholePlans"/> are grades of whole plans and
/// <paramref name="NoText"/> grades of sections that the plan does not have: neither is a grade of a text, and nothing is learnt from them.
/// </summary>
internal sealed record ModeratedReading(IReadOnlyList<ModeratedSection> Sections, IReadOnlyList<(int Line, string Column, string Fault)> Faults, int WholePlans, int NoText);

/// <summary>Joins moderators' grades to the texts of a run's store. Only plans that the run assessed are read: one that was opted out, replaced or failed teaches nothing.</summary>
internal sealed class ModeratedTexts(RunDirectory runs, LedgerStore ledger, DocumentShelf shelf, IPlanReader plans)
{
    /// <summary>Null if the store has no such run.</summary>
    public async Task<ModeratedReading?> ReadAsync(string run, IReadOnlyList<ModeratedGrade> grades, CancellationToken cancel)
    {
        if (await runs.FindAsync(run, cancel) is not { } state)
        {
            return null;
        }

        var sections = new List<ModeratedSection>();
        var faults = new List<(int, string, string)>();
        var known = new Dictionary<string, Plan?>(StringComparer.Ordinal);
        var (whole, noText) = (0, 0);
        foreach (var grade in grades)
        {
            var key = grade.Plan.Length > 0 ? grade.Plan : PlanKeys.PlanKey(state.Manifest, grade.File);
            if (!known.TryGetValue(key, out var plan))
            {
                known[key] = plan = await PlanAsync(state, key, cancel);
            }

            if (plan is null)
            {
                faults.Add((grade.Line, grade.Plan.Length > 0 ? "plan" : "file", "no plan of this run that was assessed"));
            }
            else if (grade.Section == "plan")
            {
                whole++;
            }
            else if (Codes.ParseSection(grade.Section) is var code && TextOf(plan, code) is { } text && !string.IsNullOrWhiteSpace(text))
            {
                sections.Add(new ModeratedSection(key, code, grade.Moderator, grade.Grade, text));
            }
            else
            {
                noText++;
            }
        }

        return new ModeratedReading(sections, faults, whole, noText);
    }

    /// <summary>As the audit reads it: a merged H serves for H1 and H2.</summary>
    private static string? TextOf(Plan plan, SectionCode code) => (plan.Find(code) ?? (code is SectionCode.H1 or SectionCode.H2 ? plan.Find(SectionCode.H) : null))?.Text;

    private async Task<Plan?> PlanAsync(RunState run, string key, CancellationToken cancel) =>
        UploadKey.IsKey(key)
        && await ledger.GetAsync(run.Name, PlanKeys.Shard(run.Manifest, key), key, cancel) is { Status: UploadStatus.Assessed } entry
        && await shelf.GetAsync(run.Name, key, entry.Content, cancel) is { } document
            ? plans.Read(document)
            : null;
}
