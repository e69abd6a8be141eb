using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>Provision by kind, outcomes, preparing for adulthood, misplaced passages.</summary>
internal static class ContentTables
{
    public static IReadOnlyList<TableRecord> QuantifiedByKind(RunManifest manifest, RunCounts counts) =>
        [.. from cohort in counts.Cohorts()
            from kind in Measures.Kinds.Append("all")
            let row = Kind(manifest, kind, cohort.Dimension, cohort.Value, cohort.Counts)
            where row is not null
            select row];

    public static IReadOnlyList<TableRecord> SmartByCohort(RunManifest manifest, RunCounts counts) =>
        [.. counts.Cohorts().Select(cohort => ReportRows.Begin(ReportTableSchemas.SmartByCohort, manifest, cohort.Dimension, cohort.Value)
            .Set("dimension", cohort.Dimension).Set("value", cohort.Value).Count("plans", cohort.Counts, "outcomes.plans.any")
            .Count("plansallsmart", cohort.Counts, "outcomes.plans.allsmart").Count("plansnonesmart", cohort.Counts, "outcomes.plans.nonesmart")
            .Count("outcomes", cohort.Counts, "outcomes.total").Count("specific", cohort.Counts, "outcomes.specific")
            .Count("measurable", cohort.Counts, "outcomes.measurable").Count("timebound", cohort.Counts, "outcomes.timebound")
            .Count("smart", cohort.Counts, "outcomes.smart").Build())];

    public static IReadOnlyList<TableRecord> Adulthood(RunManifest manifest, RunCounts counts) =>
        [.. counts.Cohorts().Where(cohort => cohort.Counts["pfa.applicable"] > 0)
            .Select(cohort => ReportRows.Begin(ReportTableSchemas.Adulthood, manifest, cohort.Dimension, cohort.Value)
                .Set("dimension", cohort.Dimension).Set("value", cohort.Value).Count("plans", cohort.Counts, "pfa.applicable")
                .Count("withoutcome", cohort.Counts, "pfa.any").Count("withprovision", cohort.Counts, "pfa.provision")
                .Count("outcomes", cohort.Counts, "pfa.outcomes").Count("smart", cohort.Counts, "pfa.smart")
                .Count("employment", cohort.Counts, "pfa.plans.employment").Count("independentliving", cohort.Counts, "pfa.plans.independent_living")
                .Count("community", cohort.Counts, "pfa.plans.community").Count("health", cohort.Counts, "pfa.plans.health").Build())];

    public static IReadOnlyList<TableRecord> Misplacements(RunManifest manifest, RunCounts counts) =>
        [.. from grade in counts.ByGrade()
            from foundIn in Measures.Places
            from belongsIn in Measures.Places
            where foundIn != belongsIn
            let passages = (int)grade.Counts["misplaced." + foundIn + "." + belongsIn]
            where passages > 0
            select ReportRows.Begin(ReportTableSchemas.MisplacementMatrix, manifest, foundIn, belongsIn, grade.Grade)
                .Set("foundin", foundIn).Set("belongsin", belongsIn).Set("plangrade", grade.Grade).Set("passages", passages).Build()];

    private static TableRecord? Kind(RunManifest manifest, string kind, string dimension, string value, Contribution counts)
    {
        var (full, partial, vague) = (Sum(counts, kind, Verdict.Full), Sum(counts, kind, Verdict.Partial), Sum(counts, kind, Verdict.Vague));
        return full + partial + vague == 0
            ? null
            : ReportRows.Begin(ReportTableSchemas.QuantifiedByKind, manifest, kind, dimension, value)
                .Set("itemkind", kind).Set("dimension", dimension).Set("value", value).Set("items", full + partial + vague)
                .Set("full", full).Set("partial", partial).Set("vague", vague)
                .Set("nocontent", Missing(counts, kind, "content")).Set("noamount", Missing(counts, kind, "amount"))
                .Set("nofrequency", Missing(counts, kind, "frequency")).Set("nowho", Missing(counts, kind, "who")).Build();
    }

    public static int Sum(Contribution counts, string kind, Verdict verdict) => Total(counts, kind, (group, one) => $"provision.{group}.{one}.{verdict.Code()}");

    public static int Missing(Contribution counts, string kind, string dimension) => Total(counts, kind, (group, one) => $"missing.{group}.{one}.{dimension}");

    private static int Total(Contribution counts, string kind, Func<string, string, string> measure) =>
        (int)(from one in kind == "all" ? Measures.Kinds : [kind]
              from @group in Measures.ProvisionGroups
              select counts[measure(@group, one)]).Sum();
}
