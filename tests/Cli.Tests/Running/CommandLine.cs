using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace EhcpPipeline.Cli.Tests.Running;

/// <summary>
/// The built command line, started as a user starts it: a process of its own with redirected input and output. A process that does not end in two
/// minutes is killed and fails the test.
/// </summary>
internal sealed class CommandLine
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The folder in which the process starts.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Settings of the process's environment beside the inherited ones.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string Input { get; init; } = "";

    public static Task<Ended> RunAsync(params string[] arguments) => new CommandLine().StartAsync(arguments);

    /// <summary>Runs to the end, or until standard error has said a line that <paramref name="killAt"/> accepts: then the process is killed.</summary>
    public async Task<Ended> StartAsync(string[] arguments, Func<string, bool>? killAt = null)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        var errors = new ConcurrentQueue<string>();
        var killed = false;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                return;
            }

            errors.Enqueue(line.Data);
            if (killAt?.Invoke(line.Data) == true && !killed)
            {
                killed = true;
                process.Kill(entireProcessTree: true);
            }
        };
        process.Start().ShouldBeTrue();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            await process.StandardInput.WriteAsync(Input.AsMemory(), timeout.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(timeout.Token);
            return new Ended(process.ExitCode, await output, [.. errors]);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Host())
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "ehcp.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static string Host() =>
        System.Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path
        : System.Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
}

/// <summary>How a process ended and what it said.</summary>
internal sealed record Ended(int ExitCode, string Output, IReadOnlyList<string> Errors)
{
    /// <summary>What was said to a person, progress left out.</summary>
    public IReadOnlyList<string> Said => [.. Errors.Where(line => line.Length > 0 && !line.StartsWith("reading the folder", StringComparison.Ordinal) && !line.StartsWith("assessing plans", StringComparison.Ordinal))];

    public Ended ShouldSucceed()
    {
        ExitCode.ShouldBe(0, string.Join('\n', Errors));
        Said.ShouldBeEmpty();
        return this;
    }

    /// <summary>The process said in one plain line why it would not do as asked.</summary>
    public Ended ShouldRefuse(string why)
    {
        ExitCode.ShouldNotBe(0);
        Said.ShouldHaveSingleItem().ShouldContain(why);
        Output.ShouldNotContain("   at ");
        return this;
    }
}
