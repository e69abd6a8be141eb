using System.Globalization;
using EhcpPipeline.Storage.Embedded;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Tests.Embedded;

/// <summary>The entry point of this assembly when it is run as a program: writes to a store and says after each write that it is done, until it is killed.</summary>
internal static class KilledWriter
{
    internal static async Task Main(string[] arguments)
    {
        using var store = EmbeddedStore.Open(arguments[0], TimeProvider.System);
        var none = CancellationToken.None;
        for (var i = 0; ; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            var actions = Enumerable.Range(0, 5).Select(row => new TableAction(TableActionKind.Upsert, new TableRecord
            {
                PartitionKey = "p",
                RowKey = row.ToString(CultureInfo.InvariantCulture),
                Values = new Dictionary<string, object> { ["round"] = i },
            })).ToList();
            await store.Tables.CommitAsync("rounds", actions, none);
            await store.Queues.SendAsync("work", number, TimeSpan.Zero, none);
            await store.Blobs.WriteAsync("plans", "small/" + number, new byte[100], none);
            await store.Blobs.WriteAsync("plans", "large", BitConverter.GetBytes(i).Concat(new byte[100_000]).ToArray(), none);
            await Console.Out.WriteLineAsync(number);
            await Console.Out.FlushAsync(none);
        }
    }
}
