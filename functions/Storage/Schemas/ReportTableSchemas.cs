using static EhcpPipeline.Storage.Schemas.ColumnSets;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>
/// The report tables: shares by whatever the parent forum asked them to be cut by. PartitionKey <c>{run}</c>; the row <c>!asof</c> of each table carries the
/// date and the number of the summary that wrote it. Counts only: a share is a division that the reader makes, so that nothing is rounded twice.
/// </summary>
public static class ReportTableSchemas
{
    public static TableSchema GradeBySection { get; } = Report("gradebysection", "{section}~{plangrade}", "one section over all plans of one plan grade (all for any)",
    [
        Text("section", "A to K, H1, H2"),
        Text("plangrade", "all, or the plans' grade"),
        Integer("plans", "plans"),
        .. Grades,
        Integer("absent", "plans without the section"),
    ]);

    public static TableSchema GradeByCriterion { get; } = Report("gradebycriterion", "{criterion}~{plangrade}", "one criterion over all plans of one plan grade (all for any)",
    [
        Text("criterion", "id in the rubric"),
        Text("section", "A to K, H1, H2, none"),
        Text("plangrade", "all, or the plans' grade"),
        Integer("plans", "plans"),
        Integer("met", "plans that meet it"),
        Integer("partlymet", "plans that meet it in part"),
        Integer("notmet", "plans that do not"),
        Integer("notapplicable", "plans it does not apply to"),
        Integer("notassessed", "plans on which it could not be judged"),
    ]);

    public static TableSchema GradeByCohort { get; } = Report("gradebycohort", "{dimension}~{value}", "all plans of one cohort value",
    [
        .. Cohort,
        Integer("plans", "plans"),
        .. Grades,
        Number("meanscore", "mean score, 0 to 10, to two places, half up"),
        Integer("needsperson", "plans that a person must look at"),
        .. DocumentGrades,
    ]);

    public static TableSchema QuantifiedByKind { get; } = Report("quantifiedbykind", "{kind}~{dimension}~{value}", "one kind of provision over all plans of one cohort value",
    [
        Text("itemkind", "kind of provision; all for any"),
        .. Cohort,
        Integer("items", "provision items"),
        Integer("full", "fully specified and quantified"),
        Integer("partial", "partly"),
        Integer("vague", "vague"),
        Integer("nocontent", "do not say what"),
        Integer("noamount", "do not say how much"),
        Integer("nofrequency", "do not say how often"),
        Integer("nowho", "do not say who"),
    ]);

    public static TableSchema SmartByCohort { get; } = Report("smartbycohort", "{dimension}~{value}", "the outcomes of all plans of one cohort value",
    [
        .. Cohort,
        Integer("plans", "plans with outcomes"),
        Integer("plansallsmart", "of them with all outcomes SMART"),
        Integer("plansnonesmart", "of them with none SMART"),
        Integer("outcomes", "outcomes"),
        Integer("specific", "specific"),
        Integer("measurable", "measurable"),
        Integer("timebound", "time-bound"),
        Integer("smart", "all three"),
    ]);

    public static TableSchema Adulthood { get; } = Report("pfa", "{dimension}~{value}", "preparing for adulthood in the plans of one cohort value, Year 9 and above",
    [
        .. Cohort,
        Integer("plans", "plans of Year 9 or above"),
        Integer("withoutcome", "of them with an outcome on any theme"),
        Integer("withprovision", "of them with provision for it"),
        Integer("outcomes", "outcomes on any theme"),
        Integer("smart", "of those outcomes SMART"),
        Integer("employment", "of them with the theme employment"),
        Integer("independentliving", "of them with the theme independent living"),
        Integer("community", "of them with the theme community"),
        Integer("health", "of them with the theme health"),
    ]);

    public static TableSchema MisplacementMatrix { get; } = Report("misplacementmatrix", "{foundin}~{belongsin}~{plangrade}", "passages that stand in one section and belong in another",
    [
        Text("foundin", "section they stand in"),
        Text("belongsin", "section they belong in"),
        Text("plangrade", "all, or the plans' grade"),
        Integer("passages", "passages"),
    ]);

    public static TableSchema ReviewAge { get; } = Report("reviewage", "{band}", "plans by time since their last review",
    [
        Text("band", "months since the last review"),
        Integer("plans", "plans"),
        .. Grades,
        Number("meanscore", "mean score, 0 to 10, to two places, half up"),
        Number("correlation", "on the row correlation: Pearson's r of months since review with score, to four places; absent where undefined"),
    ]);

    public static TableSchema Contributions { get; } = Report("contributions", "{role}~{plangrade}", "whose advice the plans of one grade rest on",
    [
        Text("role", "role of the adviser; allthree for education, health and social care together"),
        Text("plangrade", "all, or the plans' grade"),
        Integer("plans", "plans"),
        Integer("listed", "reports of that role listed in Section K (allthree: plans with all three services)"),
        Integer("requested", "requests on record that are still open"),
        Integer("received", "reports on record as received"),
        Integer("absent", "reports on record as absent"),
        Integer("nil", "nil returns on record"),
        Integer("over24months", "listed reports older than 24 months at the plan's date"),
    ]);

    public static TableSchema AdviceQuality { get; } = Report("advicequality", "{role}~{plangrade}", "the reports of one profession that came beside plans of one grade, and what became of them",
    [
        Text("role", "role of the adviser"),
        Text("plangrade", "all, or the plans' grade"),
        Integer("reports", "reports"),
        Integer("returned", "of them to be returned for amendment"),
        Integer("needs", "needs they name"),
        Integer("needsomitted", "of those not in Sections B to D"),
        Integer("outcomes", "outcomes they suggest"),
        Integer("outcomessmart", "of those SMART"),
        Integer("recommendations", "recommendations they make"),
        Integer("full", "of those fully specified and quantified"),
        Integer("partial", "partly"),
        Integer("vague", "vague"),
        Integer("kept", "of the recommendations kept in the plan"),
        Integer("watereddown", "weakened in the plan"),
        Integer("vagueinsource", "weak in the plan because weak in the report"),
        Integer("missing", "nowhere in the plan"),
    ]);

    public static TableSchema Timeliness { get; } = Report("timeliness", "{band}", "weeks from request to first final plan",
    [
        Text("band", "within20, over20, over52, exception, unknown"),
        Integer("plans", "plans"),
        .. Grades,
    ]);

    public static TableSchema Movement { get; } = Report("movement", "{earlier}~{now}", "plans by their grade in the run before and now",
    [
        Text("earlier", "grade in the run before; none for a plan that was not in it"),
        Text("now", "grade now"),
        Integer("plans", "plans"),
    ]);

    public static IReadOnlyList<TableSchema> All { get; } =
    [
        GradeBySection, GradeByCriterion, GradeByCohort, QuantifiedByKind, SmartByCohort, Adulthood, MisplacementMatrix, ReviewAge, Contributions, AdviceQuality, Timeliness,
        Movement,
    ];

    private static IReadOnlyList<Column> Grades =>
    [
        Integer("outstanding", "graded Outstanding"), Integer("good", "graded Good"), Integer("requires_improvement", "graded Requires improvement"),
        Integer("inadequate", "graded Inadequate"),
    ];

    private static IReadOnlyList<Column> DocumentGrades =>
    [
        Integer("document_outstanding", "graded Outstanding by the text alone"), Integer("document_good", "graded Good by the text alone"),
        Integer("document_requires_improvement", "graded Requires improvement by the text alone"),
        Integer("document_inadequate", "graded Inadequate by the text alone"),
    ];

    private static IReadOnlyList<Column> Cohort => [Text("dimension", "cohort column; all for everybody"), Text("value", "its value; unknown where the cohort file is silent")];

    private static TableSchema Report(string name, string key, string row, IReadOnlyList<Column> columns) => new()
    {
        Name = name,
        Audience = TableAudience.Report,
        Keys = "{run} / " + key,
        Row = row,
        Columns = [Text("run", "name of the run"), .. columns, Date("asof", "only on the row !asof: the run's date"), Integer("epoch", "only on the row !asof", exported: false)],
    };
}
