using System.CommandLine;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Cli.Sampling;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp sample</c>: writes any number of invented plans with their truth and a cohort file, for demonstrations and load tests.</summary>
internal static class SampleCommand
{
    private const int MostPlans = 100_000;
    private static readonly DateOnly DefaultAsOf = new(2026, 9, 1);

    public static Command Build()
    {
        var plans = new Option<int>("--plans") { Description = "How many, 1 to 100,000.", DefaultValueFactory = _ => 20 };
        var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same plans.", DefaultValueFactory = _ => 1 };
        var output = new Option<DirectoryInfo>("--out") { Description = "Where to.", DefaultValueFactory = _ => new DirectoryInfo("sample") };
        var asOf = RunOptions.AsOf();
        var command = new Command("sample", "Writes invented plans (DOCX and PDF), their truth and a cohort file.") { plans, seed, output, asOf };
        command.SetAction(result => Run(result.GetValue(plans), result.GetValue(seed), result.GetValue(output)!, result.GetValue(asOf) ?? DefaultAsOf));
        return command;
    }

    private static int Run(int plans, ulong seed, DirectoryInfo output, DateOnly asOf)
    {
        if (plans is < 1 or > MostPlans)
        {
            return Terminal.Refuse("--plans takes 1 to 100,000.");
        }

        output.Create();
        new SampleFolderWriter(output, seed, asOf).Write(plans);
        Console.WriteLine($"{plans} plans in {Path.Combine(output.Name, "plans")}, with truth.jsonl and cohort.csv.");
        return Terminal.Done;
    }
}
