using System.Text;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Functions.Facts;
using EhcpPipeline.Functions.Runs;
using EhcpPipeline.Functions.Uploads;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Overview;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Writes a run's private overview page, <c>pages/{run}/index.html</c>, from its counters and the head of its triage order.</summary>
public sealed class OverviewWriting(IBlobStore blobs, ITableStore tables, UploadRegister register, Audit.Rubrics.Rubric rubric, IPlanClassifier classifier)
{
    private const int TriageLines = 100;

    public async Task WriteAsync(RunState run, RunCounts counts, CancellationToken cancel)
    {
        var page = OverviewPage.Render(await ModelAsync(run, counts, cancel));
        await blobs.WriteAsync(Containers.Pages, run.Name + "/index.html", Encoding.UTF8.GetBytes(page), cancel);
    }

    private async Task<OverviewModel> ModelAsync(RunState run, RunCounts counts, CancellationToken cancel)
    {
        var all = counts.All;
        var plans = all["plans"];
        return new OverviewModel
        {
            Run = run.Name,
            AsOf = run.Manifest.AsOf,
            RubricVersion = rubric.Version,
            ModelVersion = classifier.Version,
            Uploads = counts.Uploads,
            Failed = counts.Failed,
            Excluded = counts.Excluded,
            Grades = Grades(all, "grade"),
            DocumentGrades = Grades(all, "document.grade"),
            MeanScoreHundredths = plans == 0 ? null : ReportRows.HalfUp(all["score"], plans),
            NeedsPerson = (int)all["needsperson"],
            Sections = [.. Measures.Sections.Where(section => section != "none").Select(section => (Codes.ParseSection(section), Grades(all, "section." + section + ".grade")))],
            Kinds = [.. Enum.GetValues<ProvisionKind>().Select(kind => new KindLine(
                kind, ContentTables.Sum(all, kind.Code(), Verdict.Full), ContentTables.Sum(all, kind.Code(), Verdict.Partial),
                ContentTables.Sum(all, kind.Code(), Verdict.Vague), ContentTables.Missing(all, kind.Code(), "frequency")))],
            Smart = new SmartLine((int)all["outcomes.total"], (int)all["outcomes.specific"], (int)all["outcomes.measurable"], (int)all["outcomes.timebound"], (int)all["outcomes.smart"]),
            Advice = [.. Enum.GetValues<AdviceRole>().Select(role => Advice(all, role)).Where(line => line.Reports > 0)],
            NotAssessed = [.. counts.Values("reason").Select(reason => (reason.Value, (int)reason.Counts["plans"]))],
            Triage = await TriageAsync(run, cancel),
            TriageTotal = (int)plans,
        };
    }

    private async Task<IReadOnlyList<TriageLine>> TriageAsync(RunState run, CancellationToken cancel)
    {
        var lines = new List<TriageLine>();
        await foreach (var row in tables.QueryAsync(WorkingTables.Triage.Name, run.Name, null, null, cancel))
        {
            var values = new RowReader(row);
            var plan = values.Text("plan");
            lines.Add(new TriageLine(
                plan, await register.PathAsync(run.Manifest, plan, cancel), Codes.ParseGrade(values.Text("grade")),
                (int)Math.Round((values.Number("score") ?? 0) * 100, MidpointRounding.AwayFromZero), values.Text("why")));
            if (lines.Count == TriageLines)
            {
                break;
            }
        }

        return lines;
    }

    private static AdviceLine Advice(Contribution counts, AdviceRole role)
    {
        int Count(string what) => (int)counts[$"report.{Words.Of(role)}.{what}"];
        return new AdviceLine(role, Count("reports"), Count("returned"), Count("recommendations"), Count("full"), Count("watereddown"), Count("missing"));
    }

    private static GradeCounts Grades(Contribution counts, string stem) => new(
        (int)counts[stem + ".outstanding"], (int)counts[stem + ".good"], (int)counts[stem + ".requires_improvement"], (int)counts[stem + ".inadequate"]);
}
