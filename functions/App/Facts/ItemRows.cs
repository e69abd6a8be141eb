using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

internal static class ProvisionRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Provision.Select((item, index) => One(rows, item, index + 1))];

    private static TableRecord One(FactRows rows, JudgedProvision item, int ordinal)
    {
        var judgement = item.Judgement;
        bool Has(Dimensions dimension) => judgement.Present.HasFlag(dimension);
        return rows.Begin(FactTables.Provisions, 'p', ordinal)
            .Set("section", item.Item.Section.Code()).Set("ordinal", ordinal).Set("itemkind", judgement.Kind.Code())
            .Set("verdict", judgement.Verdict.Code()).Set("flagprobability", judgement.FlagProbability.Value())
            .Set("content", Has(Dimensions.Content)).Set("amount", Has(Dimensions.Amount)).Set("frequency", Has(Dimensions.Frequency))
            .Set("duration", Has(Dimensions.Duration)).Set("who", Has(Dimensions.Who)).Set("ratio", Has(Dimensions.Ratio))
            .Set("setting", Has(Dimensions.Setting)).Set("review", Has(Dimensions.Review))
            .Set("missing", string.Join(',', judgement.Missing.Words())).Set("legalred", judgement.Red.Code())
            .Set("severity", Words.Of(item.Severity)).Set("needsperson", judgement.NeedsPerson).At(item.Item.Where).Build();
    }
}

internal static class OutcomeRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Outcomes.Select((item, index) => One(rows, item, index + 1))];

    private static TableRecord One(FactRows rows, JudgedOutcome item, int ordinal)
    {
        var judgement = item.Judgement;
        return rows.Begin(FactTables.Outcomes, 'o', ordinal)
            .Set("section", item.Item.Section.Code()).Set("ordinal", ordinal).Set("specific", judgement.Specific).Set("measurable", judgement.Measurable)
            .Set("timebound", judgement.TimeBound).Set("smart", judgement.Smart).Set("type", judgement.Type.Code()).Set("theme", judgement.Theme.Code())
            .Set("smartprobability", judgement.SmartProbability.Value()).Set("deadline", item.Deadline).Set("stale", item.Stale).At(item.Item.Where).Build();
    }
}

internal static class NeedRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Needs.Select((need, index) => rows.Begin(FactTables.Needs, 'n', index + 1)
            .Set("section", need.Item.Section.Code()).Set("ordinal", index + 1).Set("area", Words.Of(need.Item.Area))
            .Set("provisionitems", need.Provision.Count).Set("orphan", need.Provision.Count == 0).At(need.Item.Where).Build())];
}

internal static class MisplacementRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Misplacements.Select((found, index) => rows.Begin(FactTables.Misplacements, 'm', index + 1)
            .Set("ordinal", index + 1).Set("foundin", found.FoundIn.Code()).Set("belongsin", found.BelongsIn.Code())
            .Set("probability", found.Probability.Value()).At(found.Where).Build())];
}

internal static class AdviceRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Advice.Select((report, index) => rows.Begin(FactTables.Advice, 'k', index + 1)
            .Set("ordinal", index + 1).Set("role", Words.Of(report.Item.Role)).Set("date", report.Item.Date).Set("agemonths", report.AgeMonths)
            .Set("commissionedbyparent", report.Item.CommissionedByParent).Build())];
}
