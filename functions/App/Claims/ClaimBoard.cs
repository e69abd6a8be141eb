using EhcpPipeline.Functions.Ledger;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Claims;

/// <summary>
/// Which plans of a run have the same text, and which are of the same child. A row <c>!=text~{hash}</c> or <c>!=child~{key}</c> lists the plans that
/// claim it; who holds it is worked out from the plans themselves each time, so that the order of arrival does not matter.
/// </summary>
public sealed class ClaimBoard(ITableStore tables)
{
    private const int Tries = 50;
    private static readonly string Table = WorkingTables.Ledger.Name;

    public static string TextClaim(string hash) => "!=text~" + hash;

    public static string ChildClaim(string child) => "!=child~" + child;

    public async Task<IReadOnlyList<string>> MembersAsync(string run, string claim, CancellationToken cancel) =>
        Members(await tables.GetAsync(Table, Partition(run, claim), claim, cancel));

    /// <summary>Adds the plan and returns all claimants in ordinal order.</summary>
    public Task<IReadOnlyList<string>> JoinAsync(string run, string claim, string plan, CancellationToken cancel) =>
        ChangeAsync(run, claim, members => members.Add(plan), cancel);

    /// <summary>Takes the plan away and returns who is left.</summary>
    public Task<IReadOnlyList<string>> LeaveAsync(string run, string claim, string plan, CancellationToken cancel) =>
        ChangeAsync(run, claim, members => members.Remove(plan), cancel);

    private async Task<IReadOnlyList<string>> ChangeAsync(string run, string claim, Func<SortedSet<string>, bool> change, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var partition = Partition(run, claim);
            var row = await tables.GetAsync(Table, partition, claim, cancel);
            var members = new SortedSet<string>(Members(row), StringComparer.Ordinal);
            if (!change(members) || (await tables.CommitAsync(Table, [Action(partition, claim, row, members)], cancel)).Committed)
            {
                return [.. members];
            }
        }

        throw new TimeoutException("The list of plans with the same text or child changed under every one of 50 tries.");
    }

    private static TableAction Action(string partition, string claim, TableRecord? row, SortedSet<string> members)
    {
        if (members.Count == 0 && row is not null)
        {
            return new TableAction(TableActionKind.Delete, row);
        }

        var next = new RowBuilder(WorkingTables.Ledger, partition, claim).Set("members", string.Join('\n', members)).Build() with { ETag = row?.ETag };
        return new TableAction(row is null ? TableActionKind.Insert : TableActionKind.Replace, next);
    }

    private static string[] Members(TableRecord? row) =>
        row is not null && new RowReader(row).Text("members") is { Length: > 0 } joined ? joined.Split('\n') : [];

    // Claims stand in partitions of their own: sharing a plan's partition would set commits of strangers against each other.
    private static string Partition(string run, string claim) => run + "~claims-" + claim[^1];
}
