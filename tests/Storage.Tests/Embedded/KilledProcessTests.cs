using System.Diagnostics;
using System.Globalization;
using EhcpPipeline.Storage.Embedded;

namespace EhcpPipeline.Storage.Tests.Embedded;

public sealed class KilledProcessTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly string _directory = Directory.CreateTempSubdirectory("ehcp-store-").FullName;

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(150)]
    public async Task What_a_killed_process_had_been_told_was_written_is_there_and_nothing_is_torn(int rounds)
    {
        var acknowledged = await WriteUntilKilledAsync(rounds);

        using var store = EmbeddedStore.Open(_directory, TimeProvider.System);
        var rows = await store.Tables.QueryAsync("rounds", "p", null, null, None).ToListAsync();
        var small = await store.Blobs.ListAsync("plans", "small/", None).CountAsync();
        var large = (await store.Blobs.ReadAsync("plans", "large", None)).ShouldNotBeNull().Content;

        rows.Select(row => row.Values["round"]).Distinct().Count().ShouldBe(1);
        ((int)rows[0].Values["round"]).ShouldBeGreaterThanOrEqualTo(acknowledged);
        (await store.Queues.CountAsync("work", None)).ShouldBeGreaterThan(acknowledged);
        small.ShouldBeGreaterThan(acknowledged);
        large.Length.ShouldBe(100_004);
        BitConverter.ToInt32(large.Span).ShouldBeGreaterThanOrEqualTo(acknowledged);
        Directory.EnumerateFiles(Path.Combine(_directory, "blobs"), "*", SearchOption.AllDirectories).Count().ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    /// <summary>Kill is SIGKILL: the process gets no word in. Gives the last round it acknowledged.</summary>
    private async Task<int> WriteUntilKilledAsync(int rounds)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", typeof(KilledWriter).Assembly.Location, _directory])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var last = -1;
        while (last < rounds && await process.StandardOutput.ReadLineAsync(None) is { } line)
        {
            last = int.Parse(line, CultureInfo.InvariantCulture);
        }

        process.Kill();
        await process.WaitForExitAsync(None);
        last.ShouldBe(rounds);
        return last;
    }
}
