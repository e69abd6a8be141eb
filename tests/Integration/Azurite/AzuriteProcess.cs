using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EhcpPipeline.Integration.Tests.Azurite;

/// <summary>One emulator on free ports, in memory. It ends with the test process, even if that is killed.</summary>
internal sealed class AzuriteProcess : IDisposable
{
    private const string Account = "devstoreaccount1";

    /// <summary>The emulator's published key, the same on every machine.</summary>
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan StartWithin = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private AzuriteProcess(Process process, int blobs, int queues, int tables)
    {
        _process = process;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobs}/{Account};QueueEndpoint=http://127.0.0.1:{queues}/{Account};TableEndpoint=http://127.0.0.1:{tables}/{Account};";
    }

    internal string ConnectionString { get; }

    internal static async Task<AzuriteProcess> StartAsync()
    {
        var directory = await NodeTool.InstalledAsync();
        for (var attempt = 1; ; attempt++)
        {
            // Between finding a port free and Azurite taking it, another process may: then with other ports.
            var ports = FreePorts(3);
            var process = NodeTool.Start(
                "node",
                ["start.js", "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
                 "--blobPort", Text(ports[0]), "--queuePort", Text(ports[1]), "--tablePort", Text(ports[2])],
                directory);
            if (await ListensAsync(process))
            {
                return new AzuriteProcess(process, ports[0], ports[1], ports[2]);
            }

            process.Kill(entireProcessTree: true);
            attempt.ShouldBeLessThan(4, "Azurite did not start.");
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task<bool> ListensAsync(Process process)
    {
        using var limit = new CancellationTokenSource(StartWithin);
        var listening = 0;
        while (listening < 3 && await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            listening += line.Contains("successfully listen", StringComparison.Ordinal) ? 1 : 0;
        }

        // Read on, or the emulator stops when the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return listening == 3;
    }

    private static List<int> FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToList();
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }

    private static string Text(int port) => port.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
