using System.CommandLine;
using System.Text;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Ml.Check;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp check --as provision|outcome|section [FILE]</c>: judges one text a line and prints one JSON object a line, in order; <c>--as advice FILE</c> judges one report.</summary>
internal static class CheckCommand
{
    public static Command Build()
    {
        var kind = new Option<string>("--as") { Description = "What each line is: provision, outcome or section; or advice, for a report as a whole document.", Required = true };
        kind.AcceptOnlyFromAmong("provision", "outcome", "section", "advice");
        var file = new Argument<FileInfo?>("FILE") { Description = "Texts, one a line, in UTF-8; standard input if left out.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("check", "Judges texts, one a line, and prints one JSON object a line.") { kind, file };
        command.SetAction(result => Run(result.GetValue(kind)!, result.GetValue(file)));
        return command;
    }

    private static int Run(string kind, FileInfo? file)
    {
        if (file is { Exists: false })
        {
            return Terminal.Refuse("there is no such file.");
        }

        if (kind == "advice")
        {
            return file is null ? Terminal.Refuse("advice is checked from a FILE.") : AdviceCommand.Check(file);
        }

        Func<string, string> judge = kind switch
        {
            "provision" => CheckJson.Provision,
            "outcome" => CheckJson.Outcome,
            _ => CheckJson.Section,
        };
        using var input = new StreamReader(file is null ? Console.OpenStandardInput() : file.OpenRead(), new UTF8Encoding(false));
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(judge(line));
        }

        return Terminal.Done;
    }
}
