using EhcpPipeline.Audit.Model;
using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Assessing;

/// <summary>How an upload ends in one generation: its ledger entry to be, its assessment if it has one, and its rows by table.</summary>
public sealed record EndState(LedgerEntry Entry)
{
    public Assessment? Assessment { get; init; }

    public Plan? Plan { get; init; }

    /// <summary>Rows by table name, all of one partition a table.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TableRecord>> Rows { get; init; } = new Dictionary<string, IReadOnlyList<TableRecord>>();

    /// <summary>The plan's private page; empty without an assessment.</summary>
    public string Page { get; init; } = "";

    /// <summary>Letters that return reports for amendment: name and page, one a report to be returned.</summary>
    public IReadOnlyList<(string Name, string Page)> Notices { get; init; } = [];
}
