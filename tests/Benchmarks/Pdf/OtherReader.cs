using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>What another program made of a file: its text, or that it failed, and the processor time it took.</summary>
internal sealed record OtherResult(bool Opened, string Text, double UserSeconds);

/// <summary>Runs a command-line reader on a file, with a time limit; results may be kept in a folder between runs.</summary>
internal sealed class OtherReader(string command, string? cache)
{
    private const int TimeLimitSeconds = 30;

    public OtherResult Read(string file)
    {
        var kept = cache is null ? null : Path.Combine(cache, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(command + file)))[..24]);
        if (kept is not null && File.Exists(kept))
        {
            var lines = File.ReadAllText(kept).Split('\n', 3);
            return new OtherResult(lines[0] == "0", lines[2], double.Parse(lines[1], CultureInfo.InvariantCulture));
        }

        var (code, text, seconds) = Run(file);
        if (kept is not null)
        {
            Directory.CreateDirectory(cache!);
            File.WriteAllText(kept, string.Create(CultureInfo.InvariantCulture, $"{code}\n{seconds}\n{text}"));
        }

        return new OtherResult(code == 0, text, seconds);
    }

    private (int Code, string Text, double Seconds) Run(string file)
    {
        var start = new ProcessStartInfo("bash")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"TIMEFORMAT='user %3U'; time timeout {TimeLimitSeconds} {command} 2>/dev/null");
        start.Environment["FILE"] = file;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var timing = error.Result.Split('\n').LastOrDefault(line => line.StartsWith("user ", StringComparison.Ordinal));
        var seconds = timing is null ? 0 : double.Parse(timing[5..], CultureInfo.InvariantCulture);
        return (process.ExitCode, text, seconds);
    }
}
