using static EhcpPipeline.Storage.Schemas.ColumnSets;

namespace EhcpPipeline.Storage.Schemas;

/// <summary>Moderators' grades beside the machine's, and how far they agree.</summary>
public static class ModerationTables
{
    public static TableSchema Moderations { get; } = Moderation("moderations", "{run} / {plan}~{section}~{moderator}", "one moderator's grade of one section or plan",
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan"),
        Text("section", "A to K, H1, H2, plan for the whole"),
        Text("moderator", "pseudonym"),
        Text("role", "auditor's role"),
        Text("grade", "the moderator's grade"),
        Text("machinegrade", "the machine's grade of the same"),
        Boolean("override", "replaces the machine's grade"),
        Text("reason", "code of the reason for an override"),
    ]);

    public static TableSchema Agreement { get; } = Moderation("agreement", "{run} / {section}", "how far moderators and machine agree on one section",
    [
        Text("run", "name of the run"),
        Text("section", "A to K, H1, H2, plan for the whole"),
        Integer("pairs", "grades compared"),
        Integer("same", "of them the same"),
        Integer("withinone", "of them at most one band apart"),
        Number("kappa", "Cohen's kappa, to four places; absent where it is undefined"),
        Date("asof", "only on the row !asof: the run's date"),
        Integer("epoch", "only on the row !asof", exported: false),
    ]);

    public static IReadOnlyList<TableSchema> All { get; } = [Moderations, Agreement];

    private static TableSchema Moderation(string name, string keys, string row, IReadOnlyList<Column> columns) =>
        new() { Name = name, Audience = TableAudience.Moderation, Keys = keys, Row = row, Columns = columns };
}
