using System.ComponentModel;
using System.Diagnostics;

namespace EhcpPipeline.Integration.Tests.Azurite;

/// <summary>Node and npm, and the emulator installed with them.</summary>
internal static class NodeTool
{
    internal const string Missing =
        "These tests run on Azurite, the storage emulator, which needs Node.js 20 or later. Install Node.js with npm (https://nodejs.org), so that \"node\" and \"npm\" are on the path, and run the tests again.";

    private static readonly TimeSpan InstallWithin = TimeSpan.FromMinutes(10);

    /// <summary>infra/azurite of the working copy the tests were built from, with its packages installed.</summary>
    internal static async Task<string> InstalledAsync()
    {
        var directory = Find();
        await RunAsync("node", ["--version"], directory);
        var marker = Path.Combine(directory, "node_modules", ".installed");
        var wanted = await File.ReadAllTextAsync(Path.Combine(directory, "package-lock.json"));
        using var one = await ClaimAsync(Path.Combine(directory, ".install.lock"));
        if (!File.Exists(marker) || await File.ReadAllTextAsync(marker) != wanted)
        {
            await RunAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], directory);
            await File.WriteAllTextAsync(marker, wanted);
        }

        return directory;
    }

    internal static Process Start(string file, IEnumerable<string> arguments, string directory)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new InvalidOperationException(Missing, error);
        }
    }

    private static async Task RunAsync(string file, IEnumerable<string> arguments, string directory)
    {
        using var process = Start(file, arguments, directory);
        using var limit = new CancellationTokenSource(InstallWithin);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} failed in infra/azurite: {await output} {await errors}");
        }
    }

    private static string Find()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var candidate = Path.Combine(directory.FullName, "infra", "azurite");
            if (File.Exists(Path.Combine(candidate, "package-lock.json")))
            {
                return candidate;
            }
        }

        throw new InvalidOperationException("infra/azurite was not found above the tests' folder.");
    }

    /// <summary>Two test runs at once do not install over each other.</summary>
    private static async Task<FileStream> ClaimAsync(string path)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (waited.Elapsed < InstallWithin)
            {
                await Task.Delay(200);
            }
        }
    }
}
