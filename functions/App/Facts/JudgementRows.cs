using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Facts;

internal static class SectionRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Sections.Select((section, index) => One(rows, section, index + 1))];

    private static TableRecord One(FactRows rows, SectionGrade section, int ordinal)
    {
        var predicted = section.Predicted;
        return rows.Begin(FactTables.Sections, 's', ordinal)
            .Set("section", section.Section.Code()).Set("present", section.Present).Set("grade", section.Grade?.Code())
            .Set("points", section.Points).Set("maximumpoints", section.MaximumPoints).Set("predictedgrade", predicted?.Grade.Code())
            .Set("predictedprobability", predicted?.Probabilities[(int)predicted.Grade].Value()).Build();
    }
}

internal static class CriterionRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Criteria.Select((result, index) => rows.Begin(FactTables.Criteria, 'c', index + 1)
            .Set("criterion", result.Criterion).Set("section", result.Section.Code()).Set("status", Words.Of(result.Status))
            .Set("points", result.Points).Set("findings", result.Findings.Count).Build())];
}

internal static class ImprovementRows
{
    public static IReadOnlyList<TableRecord> Of(FactRows rows, Assessment assessment) =>
        [.. assessment.Improvements.Select((step, index) => rows.Begin(WorkingTables.Improvements, 'i', index + 1)
            .Set("ordinal", index + 1).Set("criterion", step.Criterion).Set("section", step.Section.Code()).Set("severity", Words.Of(step.Severity))
            .Set("places", step.Places).Set("action", step.Action).Build())];
}
