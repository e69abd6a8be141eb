using static EhcpPipeline.Storage.Schemas.ColumnSets;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Tables the pipeline works from: where runs and plans stand, the order of rewriting, what to mend, and what the cohort file had wrong.</summary>
public static class WorkingTables
{
    public static TableSchema Runs { get; } = Working("runs", "runs / {run}", "one run",
    [
        Text("run", "name of the run"),
        Date("asof", "the date from which ages and deadlines count"),
        Text("rubricversion", "version of the rubric"),
        Text("modelversion", "version of the model file"),
        Text("manifesthash", "hash of the manifest"),
        Boolean("cohortrequired", "uploads wait for their cohort record"),
        Integer("uploads", "uploads seen"),
        Integer("assessed", "of them assessed"),
        Integer("failed", "of them failed, with a reason"),
        Integer("excluded", "of them excluded, with a reason"),
        Boolean("pending", "a summary has been asked for", exported: false),
        Integer("epoch", "number of the last summary begun", exported: false),
        Text("fault", "why the manifest was refused; absent if it was not"),
    ]);

    public static TableSchema Ledger { get; } = Working("ledger", "{run}~{shard} / {plan}, !{dimension}~{value}, !=text~{hash}, !=child~{child}", "one upload, one counter, or one claim",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("child", "key of the child"),
        Text("status", "waiting, extracted, assessed, failed, excluded"),
        Text("reason", "why waiting, failed or excluded"),
        Text("generation", "hash of content, cohort record, manifest, rubric and model"),
        Text("grade", "of an assessed plan"),
        Integer("score", "of an assessed plan, in hundredths"),
        Integer("priority", "of an assessed plan"),
        Text("content", "hash of the upload's bytes"),
        Text("text", "hash of its normalised text"),
        Text("record", "hash of its cohort record; empty if none"),
        Text("issued", "the date its text speaks from"),
        Text("source", "ETag of the upload", exported: false),
        Text("advice", "hashes of the professional advice that came with it"),
        Text("advicesource", "ETags of that advice", exported: false),
        Text("override", "a moderator's grade and role"),
        Text("readfailure", "why the bytes could not be read; empty if they could"),
        Boolean("draft", "the text calls itself a draft"),
        Text("blob", "name of the upload's blob in the run's folder", exported: false),
        new("contribution", ColumnType.Bytes, "what the plan adds to the counters", Exported: false),
        Text("values", "the counters it is added to", exported: false),
        new("counts", ColumnType.Bytes, "of a counter row: its counts", Exported: false),
        Text("members", "of a claim row: the plans that claim", exported: false),
    ]);

    public static TableSchema Triage { get; } = Working("triage", "{run} / {9999-priority}~{plan}", "one assessed plan in the order of rewriting",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("child", "key of the child"),
        Integer("priority", "0 to 9,999"),
        Text("grade", "the plan's grade"),
        Number("score", "0 to 10"),
        Text("reasons", "codes of the reasons with their points, by semicolons"),
        Text("why", "the reasons in words, by semicolons"),
        Boolean("needsperson", "must be looked at by a person"),
        Text("generation", "generation that wrote the row", exported: false),
    ]);

    public static TableSchema Improvements { get; } = Working("improvements", "{run}~{shard} / {plan}~{generation8}~i~{ordinal}", "one thing to mend in one plan",
    [
        .. PlanKeys,
        Integer("ordinal", "from 1, most urgent first"),
        Text("criterion", "id in the rubric"),
        Text("section", "A to K, H1, H2, none"),
        Text("severity", "note, amber, red"),
        Integer("places", "how many places"),
        Text("action", "what to do, in words of the rubric"),
    ]);

    public static TableSchema CohortIssues { get; } = Working("cohortissues", "{run} / {line}~{ordinal}, m{line}", "one fault in the cohort file or the moderation file",
    [
        Text("run", "name of the run"),
        Integer("line", "line of the file; 0 for the file as a whole"),
        Text("column", "column's name"),
        Text("kind", "variant, query, error"),
        Text("fault", "what is wrong, without the value"),
        Text("done", "what was done about it"),
    ]);

    public static IReadOnlyList<TableSchema> All { get; } = [Runs, Ledger, Triage, Improvements, CohortIssues];

    private static TableSchema Working(string name, string keys, string row, IReadOnlyList<Column> columns) =>
        new() { Name = name, Audience = TableAudience.Working, Keys = keys, Row = row, Columns = columns };
}
