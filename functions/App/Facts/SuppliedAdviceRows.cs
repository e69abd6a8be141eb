using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Advice;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

/// <summary>Rows of the reports that came beside the plan. Figures, codes and places only: their words stand in quotes, as the plan's do.</summary>
internal static class AdviceReportRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, SuppliedAdvice? supplied) =>
        supplied is null ? [] : [.. Enumerable.Range(0, supplied.Reports.Count).Select(at => One(rows, supplied, at))];

    private static TableRecord One(FactRows rows, SuppliedAdvice supplied, int at)
    {
        var report = supplied.Reports[at];
        var row = rows.Begin(FactTables.AdviceReports, 'r', at + 1).Set("ordinal", at + 1).Set("role", Words.Of(report.Item.Role)).Set("date", report.Item.Date)
            .Set("verdict", AdviceWording.Code(report.Verdict)).Set("faults", string.Join(',', report.Faults.Select(AdviceWording.Code))).Set("unread", report.Unread);
        foreach (var (name, count) in ReportFigures.Of(supplied, at).ByName().Where(pair => pair.Name is not ("reports" or "returned")))
        {
            row.Set(name, count);
        }

        return row.Build();
    }
}

internal static class AdviceItemRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, SuppliedAdvice? supplied)
    {
        var items = new List<TableRecord>();
        for (var report = 0; report < (supplied?.Reports.Count ?? 0); report++)
        {
            var judged = supplied!.Reports[report];
            for (var at = 0; at < judged.Item.Needs.Count; at++)
            {
                items.Add(Begin("need", at, judged.Item.Needs[at].Where).Set("area", Words.Of(judged.Item.Needs[at].Area)).Set("omitted", supplied.MissingNeeds.Contains(new MissingNeed(report, at))).Build());
            }

            for (var at = 0; at < judged.Outcomes.Count; at++)
            {
                items.Add(Begin("outcome", at, judged.Outcomes[at].Item.Where).Set("smart", judged.Outcomes[at].Judgement.Smart).Build());
            }

            for (var at = 0; at < judged.Recommendations.Count; at++)
            {
                var judgement = judged.Recommendations[at].Judgement;
                items.Add(Begin("recommendation", at, judged.Recommendations[at].Item.Where).Set("itemkind", judgement.Kind.Code()).Set("verdict", judgement.Verdict.Code())
                    .Set("missing", string.Join(',', judgement.Missing.Words())).Build());
            }

            RowBuilder Begin(string of, int at, Passage where) =>
                rows.Begin(FactTables.AdviceItems, 'v', items.Count + 1).Set("report", report + 1).Set("of", of).Set("ordinal", at + 1).At(where);
        }

        return items;
    }
}

internal static class AdviceMatchRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        assessment.Supplied is not { } supplied ? [] : [.. supplied.Matches.Select((match, at) => One(rows, assessment, supplied, match, at + 1))];

    private static TableRecord One(FactRows rows, Assessment assessment, SuppliedAdvice supplied, AdviceMatch match, int ordinal)
    {
        var row = rows.Begin(FactTables.AdviceMatches, 'w', ordinal).Set("ordinal", ordinal).Set("status", AdviceWording.Code(match.Status)).Set("score", match.Score)
            .Set("lost", string.Join(',', match.Losses.Select(loss => AdviceWording.Code(loss.Kind)))).Set("advisedminutes", match.AdvisedMinutes).Set("plannedminutes", match.PlannedMinutes);
        if (match.Recommendation >= 0)
        {
            var report = supplied.Reports[match.Report];
            row.Set("report", match.Report + 1).Set("role", Words.Of(report.Item.Role)).Set("recommendation", match.Recommendation + 1).Set("itemkind", report.Recommendations[match.Recommendation].Judgement.Kind.Code());
        }

        if (match.Provision >= 0)
        {
            var item = assessment.Provision[match.Provision];
            row.Set("provision", match.Provision + 1).Set("section", item.Item.Section.Code()).Set("itemkind", item.Judgement.Kind.Code());
        }

        return row.Build();
    }
}
