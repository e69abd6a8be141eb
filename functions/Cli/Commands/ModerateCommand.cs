using System.CommandLine;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.LocalHost;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp moderate FILE</c>: takes moderators' grades into a run of this machine's store; overrides are applied and tables written anew.</summary>
internal static class ModerateCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Moderators' grades (CSV): plan or file, section, moderator, role, grade, override, reason." };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder of the run's results and store.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var run = RunOptions.Run();
        var command = new Command("moderate", "Takes moderators' grades into a run and shows how far they agree.") { file, output, run };
        command.SetAction((result, cancel) => RunAsync(result.GetValue(file)!, result.GetValue(output)!, result.GetValue(run)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo file, DirectoryInfo output, string run, CancellationToken cancel)
    {
        if (!file.Exists || !File.Exists(Path.Combine(output.FullName, "ehcp.db")))
        {
            return Terminal.Refuse(file.Exists ? $"there is no store in {output.FullName}: run ehcp triage first." : $"there is no file {file.FullName}.");
        }

        await using var services = EmbeddedPipeline.Build(output);
        var (blobs, tables) = (services.GetRequiredService<IBlobStore>(), services.GetRequiredService<ITableStore>());
        await blobs.WriteAsync(Containers.Moderation, run + ".csv", await File.ReadAllBytesAsync(file.FullName, cancel), cancel);
        await services.GetRequiredService<LocalHostRunner>().RunUntilIdleAsync(cancel);
        await RunOutput.WriteAsync(tables, blobs, run, output, cancel);
        await foreach (var row in tables.QueryAsync(WorkingTables.CohortIssues.Name, run, "m", "n", cancel))
        {
            var issue = new RowReader(row);
            Console.Error.WriteLine($"ehcp: line {issue.Integer("line")}, {issue.Text("column")}: {issue.Text("fault")}; {issue.Text("done")}");
        }

        await foreach (var row in tables.QueryAsync(ModerationTables.Agreement.Name, run, "A", "{", cancel))
        {
            var values = new RowReader(row);
            var kappa = values.Number("kappa") is { } number ? number.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) : "–";
            Console.WriteLine($"{values.Text("section"),-5} {values.Integer("pairs"),5} grades, {values.Integer("same"),5} the same, {values.Integer("withinone"),5} within one band, kappa {kappa}");
        }

        return Terminal.Done;
    }
}
