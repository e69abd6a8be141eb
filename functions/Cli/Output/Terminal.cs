using Spectre.Console;

namespace EhcpPipeline.Cli.Output;

/// <summary>What the command line says to a person: results on standard output, everything else on standard error, plain when redirected.</summary>
internal static class Terminal
{
    /// <summary>Nothing could be done as asked: the folder is missing, the store is another version, nothing could be assessed.</summary>
    public const int Refused = 1;

    public const int Done = 0;

    public static IAnsiConsole Error { get; } = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public static int Refuse(string message)
    {
        Console.Error.WriteLine("ehcp: " + message);
        return Refused;
    }
}
