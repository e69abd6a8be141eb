using System.Diagnostics;

namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>Runs a program of the machine and takes its standard output as bytes; null where it fails.</summary>
internal static class OtherProgram
{
    public static byte[]? Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        errors.GetAwaiter().GetResult();
        return process.ExitCode == 0 ? output.ToArray() : null;
    }
}
