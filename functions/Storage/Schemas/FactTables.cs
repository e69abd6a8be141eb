using static EhcpPipeline.Storage.Schemas.ColumnSets;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Private tables of facts about single plans. PartitionKey <c>{run}~{shard}</c>, RowKey <c>{plan}~{generation8}~{kind}~{ordinal}</c>.</summary>
public static class FactTables
{
    private const string Keys = "{run}~{shard} / {plan}~{generation8}~{kind}~{ordinal}";

    public static TableSchema Plans { get; } = Fact("plans", "one assessed plan, with all cohort columns",
    [
        Text("grade", "outstanding, good, requires_improvement, inadequate"),
        Number("score", "0 to 10"),
        Text("documentgrade", "grade by the text alone, blind to the child's background"),
        Number("documentscore", "0 to 10, by the text alone"),
        Text("overriddenby", "role of the moderator whose grade replaced the rubric's; empty if none"),
        Boolean("needsperson", "the judgement must be looked at by a person"),
        Integer("priority", "0 to 9,999: the higher, the sooner to rewrite"),
        Integer("provisionitems", "provision items judged"),
        Integer("provisionfull", "of them fully specified and quantified"),
        Integer("provisionpartial", "of them partly"),
        Integer("provisionvague", "of them vague"),
        Integer("outcomes", "outcomes judged"),
        Integer("outcomessmart", "of them SMART"),
        Integer("needs", "needs found"),
        Integer("needsorphan", "of them without provision"),
        Integer("legalreds", "findings of unlawful wording"),
        Text("planstatus", "draft, final, amended final, unstated"),
        Date("issued", "the date the plan's text speaks from"),
        .. CohortColumns.All.Select(name => Text(name, "cohort: " + name)),
    ]);

    public static TableSchema Sections { get; } = Fact("sections", "one section of one plan",
    [
        Text("section", "A to K, H1, H2"),
        Boolean("present", "the section stands in the plan"),
        Text("grade", "the section's grade by the rubric; absent if not assessed"),
        Integer("points", "points earned"),
        Integer("maximumpoints", "points that could be earned"),
        Text("predictedgrade", "the classifier's own grade; absent if not predicted"),
        Number("predictedprobability", "0 to 1, of that grade"),
    ]);

    public static TableSchema Criteria { get; } = Fact("criteria", "one criterion on one plan",
    [
        Text("criterion", "id in the rubric"),
        Text("section", "A to K, H1, H2, none for the whole plan"),
        Text("status", "met, partly_met, not_met, not_applicable, not_assessed"),
        Integer("points", "points earned"),
        Integer("findings", "number of findings"),
    ]);

    public static TableSchema Provisions { get; } = Fact("provisions", "one provision item",
    [
        Text("section", "where it stands"),
        Integer("ordinal", "from 1, in the plan's order"),
        Text("itemkind", "speech and language (salt), ot, … other"),
        Text("verdict", "full, partial, vague, not_applicable"),
        Number("flagprobability", "0 to 1, that it must be flagged"),
        Boolean("content", "says what is done"),
        Boolean("amount", "says how much"),
        Boolean("frequency", "says how often"),
        Boolean("duration", "says for how long"),
        Boolean("who", "says who by role"),
        Boolean("ratio", "says a ratio or group size"),
        Boolean("setting", "says where"),
        Boolean("review", "says who reviews it and when"),
        Text("missing", "what must be added, by commas"),
        Text("legalred", "none, delegation, unilateral_change, band_or_money"),
        Text("severity", "note, amber, red, after the placement is taken into account"),
        Boolean("needsperson", "too close to call"),
        .. Locator,
    ]);

    public static TableSchema Outcomes { get; } = Fact("outcomes", "one outcome",
    [
        Text("section", "where it stands"),
        Integer("ordinal", "from 1, in the plan's order"),
        Boolean("specific", "an observable change, one skill"),
        Boolean("measurable", "has a criterion"),
        Boolean("timebound", "has a deadline"),
        Boolean("smart", "all three"),
        Text("type", "outcome, provision, aspiration, target_vague"),
        Text("theme", "preparing for adulthood: none, employment, independent_living, community, health"),
        Number("smartprobability", "0 to 1"),
        Date("deadline", "as read; absent if none"),
        Boolean("stale", "the deadline had passed at the as-of date"),
        .. Locator,
    ]);

    public static TableSchema Needs { get; } = Fact("needs", "one need",
    [
        Text("section", "where it stands"),
        Integer("ordinal", "from 1, in the plan's order"),
        Text("area", "broad area of need"),
        Integer("provisionitems", "provision items that serve it"),
        Boolean("orphan", "none does"),
        .. Locator,
    ]);

    public static TableSchema Misplacements { get; } = Fact("misplacements", "one passage that stands in the wrong section",
    [
        Integer("ordinal", "from 1"),
        Text("foundin", "section it stands in"),
        Text("belongsin", "section it belongs in"),
        Number("probability", "0 to 1"),
        .. Locator,
    ]);

    public static TableSchema Advice { get; } = Fact("advice", "one report listed in Section K",
    [
        Integer("ordinal", "from 1"),
        Text("role", "as in the cohort file's advice_list, lower case"),
        Date("date", "the report's date; absent if none"),
        Integer("agemonths", "whole months at the plan's date; absent if either date is missing"),
        Boolean("commissionedbyparent", "the family paid for it"),
    ]);

    public static TableSchema AdviceReports { get; } = Fact("advicereports", "one report that came beside a plan",
    [
        Integer("ordinal", "from 1, by role and date"),
        Text("role", "of its author, as in the cohort file's advice_list, lower case"),
        Date("date", "the report's date; absent if none"),
        Text("verdict", "acceptable, return_for_amendment, views, nil_return, unreadable"),
        Text("faults", "why it is to be returned, by commas: no_needs, no_recommendations, not_specified, unlawful, outcomes_not_smart"),
        Text("unread", "why it could not be read; empty if it could"),
        Integer("needs", "needs it names"),
        Integer("needsomitted", "of them not in Sections B to D"),
        Integer("outcomes", "outcomes it suggests"),
        Integer("outcomessmart", "of them SMART"),
        Integer("recommendations", "recommendations it makes"),
        Integer("full", "of them fully specified and quantified"),
        Integer("partial", "of them partly"),
        Integer("vague", "of them vague"),
        Integer("kept", "of them kept in the plan"),
        Integer("watereddown", "of them weakened in the plan"),
        Integer("vagueinsource", "of them weak in the plan because they are weak here"),
        Integer("missing", "of them nowhere in the plan"),
    ]);

    public static TableSchema AdviceItems { get; } = Fact("adviceitems", "one need, outcome or recommendation of such a report",
    [
        Integer("report", "ordinal of the report"),
        Text("of", "need, outcome, recommendation"),
        Integer("ordinal", "from 1, among those of its sort in the report"),
        Text("area", "of a need: broad area"),
        Boolean("omitted", "of a need: not in Sections B to D"),
        Boolean("smart", "of an outcome: SMART"),
        Text("itemkind", "of a recommendation: kind of provision"),
        Text("verdict", "of a recommendation: full, partial, vague"),
        Text("missing", "of a recommendation: what must be added, by commas"),
        .. Locator,
    ]);

    public static TableSchema AdviceMatches { get; } = Fact("advicematches", "one tie of a provision item to the recommendation it came from, or one of either that has none",
    [
        Integer("ordinal", "from 1"),
        Text("status", "kept, watered_down, vague_in_source, missing (in no provision item), no_source (in no report)"),
        Integer("report", "ordinal of the report; absent where there is none"),
        Text("role", "of its author"),
        Integer("recommendation", "ordinal in the report; absent where there is none"),
        Integer("provision", "ordinal of the provision item; absent where there is none"),
        Text("section", "where that item stands"),
        Text("itemkind", "kind of provision"),
        Text("lost", "what was lost, by commas: content, amount, frequency, duration, who, expertise, group, duty"),
        Integer("advisedminutes", "minutes in a school year as advised; absent where not bound"),
        Integer("plannedminutes", "minutes in a school year as planned; absent where not bound"),
        Integer("score", "likeness that tied the two, 0 to 1,000"),
    ]);

    public static TableSchema Failures { get; } = Plain("failures", "{run}~{shard} / {plan}", "one upload that could not be assessed",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("reason", "encrypted, damaged, needs-ocr, unsupported-format, too-large, empty, not-a-plan, processing-failed"),
        Text("detail", "what to do about it; never text or name of the upload"),
    ]);

    public static TableSchema Exclusions { get; } = Plain("exclusions", "{run}~{shard} / {plan}", "one upload left out on purpose",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("reason", "opted-out, draft, ceased, duplicate, superseded, no-cohort-record, junk"),
    ]);

    public static TableSchema Files { get; } = Plain("files", "{run}~{shard} / {plan}", "the name of one upload: the only place where names stand",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("file", "relative path as uploaded"),
    ]);

    public static TableSchema Quotes { get; } = Fact("quotes", "the words behind one item or finding; own role, off by default on Azure",
    [
        Text("of", "provision, outcome, need, misplacement, finding; of reports: adviceneed, adviceoutcome, advicerecommendation (ordinal through all reports)"),
        Integer("ordinal", "of the item, from 1"),
        Text("section", "where it stands"),
        Text("criterion", "for a finding: id in the rubric"),
        Text("code", "for a finding: its kind"),
        Text("severity", "for a finding: note, amber, red"),
        Text("text", "the words of the plan"),
        Text("mend", "what would mend it"),
        .. Locator,
    ]);

    public static IReadOnlyList<TableSchema> All { get; } =
        [Plans, Sections, Criteria, Provisions, Outcomes, Needs, Misplacements, Advice, AdviceReports, AdviceItems, AdviceMatches, Failures, Exclusions, Files, Quotes];

    private static TableSchema Fact(string name, string row, IReadOnlyList<Column> columns) => Plain(name, Keys, row, [.. PlanKeys, .. columns]);

    private static TableSchema Plain(string name, string keys, string row, IReadOnlyList<Column> columns) =>
        new() { Name = name, Audience = TableAudience.Fact, Keys = keys, Row = row, Columns = columns };
}
