using System.Diagnostics;
using System.Globalization;

namespace EhcpPipeline.Documents.Tools;

/// <summary>Runs one outside program: no shell words, its own temporary home, capped memory and time, ended together with everything it started.</summary>
internal static class ToolRun
{
    // Read by the shell as its own arguments, never as words to interpret. Sizes are KiB for -v, 512-byte blocks for -f.
    private const string Capped = "ulimit -c 0; ulimit -v \"$1\" || exit 125; ulimit -f \"$2\"; shift 2; exec \"$@\"";
    private const string Shell = "/bin/sh";

    /// <summary>The program's standard output, or null where it failed, ran too long or wrote too much.</summary>
    public static byte[]? Output(string program, IEnumerable<string> arguments, ToolFolder folder, ToolLimits limits, CancellationToken cancel)
    {
        var start = TimeProvider.System.GetTimestamp();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(limits.Time);
        using var process = Process.Start(Start(program, arguments, folder, limits));
        if (process is null)
        {
            return null;
        }

        using var memory = OperatingSystem.IsLinux() ? null : new MemoryWatch(process, limits.Memory, TimeProvider.System);
        using var ended = deadline.Token.Register(() => End(process));
        try
        {
            process.StandardInput.Close();
            var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            var output = Take(process.StandardOutput.BaseStream, limits.Output);
            if (output is null)
            {
                End(process);
            }

            process.WaitForExit();
            errors.Wait(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();

            // On a busy machine the timer behind the deadline may fire late; the clock does not.
            var inTime = !deadline.IsCancellationRequested && TimeProvider.System.GetElapsedTime(start) <= limits.Time;
            return process.ExitCode == 0 && inTime ? output : null;
        }
        finally
        {
            End(process);
        }
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, ToolFolder folder, ToolLimits limits)
    {
        var capped = File.Exists(Shell);
        var start = new ProcessStartInfo(capped ? Shell : program)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        var path = start.Environment.TryGetValue("PATH", out var found) ? found : null;
        var root = start.Environment.TryGetValue("SystemRoot", out var system) ? system : null;

        // Nothing of this process's environment (connection strings, tokens) reaches a program that opens a foreign document.
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = folder.Path;
        start.Environment["TMPDIR"] = folder.Path;
        start.Environment["TEMP"] = folder.Path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["OMP_THREAD_LIMIT"] = "1";
        if (root is not null)
        {
            start.Environment["SystemRoot"] = root;
        }

        if (capped)
        {
            foreach (var word in (string[])["-c", Capped, "sh", Number(limits.Memory / 1024), Number(limits.Output / 512), program])
            {
                start.ArgumentList.Add(word);
            }
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static byte[]? Take(Stream output, long most)
    {
        var taken = new MemoryStream();
        var buffer = new byte[64 << 10];
        for (var read = output.Read(buffer); read > 0; read = output.Read(buffer))
        {
            if (taken.Length + read > most)
            {
                return null;
            }

            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended in the meantime.
        }
    }
}
