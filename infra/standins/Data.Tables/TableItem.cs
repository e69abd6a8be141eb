namespace Azure.Data.Tables.Models;

/// <summary>A table by name.</summary>
public class TableItem
{
    internal TableItem(string name) => Name = name;

    public string Name { get; }
}
