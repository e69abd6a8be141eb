using System.CommandLine;
using System.Globalization;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Ml.Training;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp train</c>: trains the model file from a corpus; the same corpus gives the same bytes.</summary>
internal static class TrainCommand
{
    public static Command Build()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The labelled corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("ml", "corpus")) };
        var model = new Option<FileInfo>("--model") { Description = "The model file to write.", DefaultValueFactory = _ => new FileInfo(Path.Combine("ml", "models", "plan.model")) };
        var command = new Command("train", "Trains the model file from a labelled corpus.") { corpus, model };
        command.SetAction(result => Run(result.GetValue(corpus)!, result.GetValue(model)!));
        return command;
    }

    private static int Run(DirectoryInfo corpus, FileInfo model)
    {
        if (!corpus.Exists)
        {
            return Terminal.Refuse($"there is no folder {corpus.FullName}.");
        }

        var report = TrainingRun.Run(corpus.FullName, model.FullName, Trainers.Preferred);
        Console.WriteLine($"model {report.Version}: {report.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes by {report.Trainer}, corpus {report.CorpusHash}");
        Console.WriteLine($"largest gradient at the optimum: {report.GradientNorm.ToString("0.0e0", CultureInfo.InvariantCulture)}");
        foreach (var (task, examples) in report.Examples.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"{examples,8} {task}");
        }

        foreach (var problem in report.Problems)
        {
            Console.Error.WriteLine(problem.ToString());
        }

        return report.Problems.Count == 0 ? Terminal.Done : Terminal.Refuse("some rows of the corpus could not be used; they are listed above.");
    }
}
