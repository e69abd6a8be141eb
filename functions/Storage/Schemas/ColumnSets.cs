namespace EhcpPipeline.Storage.Schemas;

/// <summary>Shorthands for columns, and the groups that several tables share.</summary>
internal static class ColumnSets
{
    public static Column Text(string name, string meaning, bool exported = true) => new(name, ColumnType.Text, meaning, exported);

    public static Column Integer(string name, string meaning, bool exported = true) => new(name, ColumnType.Integer, meaning, exported);

    public static Column Number(string name, string meaning) => new(name, ColumnType.Number, meaning);

    public static Column Boolean(string name, string meaning, bool exported = true) => new(name, ColumnType.Boolean, meaning, exported);

    public static Column Date(string name, string meaning) => new(name, ColumnType.Date, meaning);

    /// <summary>Every fact about a plan carries the run, the plan's key, the child's key and the generation that wrote it.</summary>
    public static IReadOnlyList<Column> PlanKeys { get; } =
    [
        Text("run", "name of the run"),
        Text("plan", "key of the plan in this run"),
        Text("child", "key of the child, the same in every run"),
        Text("generation", "first eight characters of the generation that wrote the row"),
    ];

    /// <summary>Where the words stand; the words themselves are only in quotes and the assessment blob.</summary>
    public static IReadOnlyList<Column> Locator { get; } =
    [
        Integer("page", "page, from 1; 0 where the format has none"),
        Integer("offset", "first character in the document's text, from 0"),
        Integer("length", "number of characters"),
    ];
}
