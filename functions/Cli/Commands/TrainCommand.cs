using System.CommandLine;
using System.Globalization;
using EhcpPipeline.Cli.Hosting;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Cli.Training;
using EhcpPipeline.Functions.Moderation;
using EhcpPipeline.Ml.Training;
using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Moderated;
using Microsoft.Extensions.DependencyInjection;

namespace EhcpPipeline.Cli.Commands;

/// <summary>
/// <c>ehcp train</c>: trains the model file from a corpus; the same corpus gives the same bytes. With <c>--moderated</c>, the grades of whole sections are then learnt from
/// moderators as well, whose texts are in a run's store.
/// </summary>
internal static class TrainCommand
{
    public static Command Build()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The labelled corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("ml", "corpus")) };
        var model = new Option<FileInfo>("--model") { Description = "The model file to write.", DefaultValueFactory = _ => new FileInfo(Path.Combine("ml", "models", "plan.model")) };
        var moderated = new Option<FileInfo?>("--moderated") { Description = "Moderators' grades (CSV, as ehcp moderate takes them) of plans in a run's store; section grades are then learnt from them too." };
        var output = new Option<DirectoryInfo>("--out") { Description = "With --moderated: the folder of the run's results and store.", DefaultValueFactory = _ => new DirectoryInfo("out") };
        var run = RunOptions.Run();
        var command = new Command("train", "Trains the model file from a labelled corpus, and from moderators' grades.") { corpus, model, moderated, output, run };
        command.SetAction((result, cancel) =>
            RunAsync(result.GetValue(corpus)!, result.GetValue(model)!, result.GetValue(moderated), result.GetValue(output)!, result.GetValue(run)!, cancel));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo corpus, FileInfo model, FileInfo? moderated, DirectoryInfo output, string run, CancellationToken cancel)
    {
        if (!corpus.Exists)
        {
            return Terminal.Refuse($"there is no folder {corpus.FullName}.");
        }

        IReadOnlyList<ModeratedSection>? grades = null;
        if (moderated is not null)
        {
            if (!moderated.Exists || !File.Exists(Path.Combine(output.FullName, "ehcp.db")))
            {
                return Terminal.Refuse(moderated.Exists ? $"there is no store in {output.FullName}: run ehcp triage first." : $"there is no file {moderated.FullName}.");
            }

            grades = await ReadAsync(moderated, output, run, cancel);
            if (grades is null)
            {
                return Terminal.Refused;
            }
        }

        try
        {
            return Print(TrainingRun.Run(corpus.FullName, model.FullName, Trainers.Preferred, grades));
        }
        catch (InvalidDataException problem)
        {
            return Terminal.Refuse(problem.Message);
        }
    }

    /// <summary>Null, said why, where a line cannot be used: a model is not to rest on half a file.</summary>
    private static async Task<IReadOnlyList<ModeratedSection>?> ReadAsync(FileInfo file, DirectoryInfo output, string run, CancellationToken cancel)
    {
        await using var stream = file.OpenRead();
        var (grades, faults) = ModerationFile.Read(stream);
        await using var services = EmbeddedPipeline.Build(output);
        var reading = await ActivatorUtilities.CreateInstance<ModeratedTexts>(services).ReadAsync(run, grades, cancel);
        if (reading is null)
        {
            Terminal.Refuse($"the store in {output.FullName} has no run '{run}'.");
            return null;
        }

        foreach (var (line, column, fault) in faults.Concat(reading.Faults).OrderBy(fault => fault.Line))
        {
            Console.Error.WriteLine(FormattableString.Invariant($"ehcp: line {line}, {column}: {fault}"));
        }

        if (faults.Count + reading.Faults.Count > 0)
        {
            Terminal.Refuse("no model was written: the lines above cannot be used.");
            return null;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"moderations read: {reading.Sections.Count} of sections; {reading.WholePlans} of whole plans and {reading.NoText} of sections that are not in the plan teach nothing"));
        return reading.Sections;
    }

    private static int Print(TrainingReport report)
    {
        Console.WriteLine($"model {report.Version}: {report.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes by {report.Trainer}, corpus {report.CorpusHash}, trained on {report.TrainedOn}");
        Console.WriteLine($"largest gradient at the optimum: {report.GradientNorm.ToString("0.0e0", CultureInfo.InvariantCulture)}");
        foreach (var (task, examples) in report.Examples.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{examples,8} {task}");
        }

        if (report.Moderation is { } learnt)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"section grades were learnt from {learnt.CorpusSections} sections of the corpus, then from {learnt.Grades} grades by {learnt.Moderators} moderators of {learnt.Plans} plans, each weighing as {learnt.Weight} sections"));
            Console.WriteLine(FormattableString.Invariant(
                $"the same grade as the moderator, on plans left out in turn: {learnt.SameBefore * 100:0.0}% before, {learnt.SameAfter * 100:0.0}% after; within one band: {learnt.NearBefore * 100:0.0}% before, {learnt.NearAfter * 100:0.0}% after"));
        }

        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine(problem.ToString());
        }

        return report.Problems.Count == 0 ? Terminal.Done : Terminal.Refuse("some rows of the corpus could not be used; they are listed above.");
    }
}
