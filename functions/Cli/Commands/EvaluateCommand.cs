using System.CommandLine;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Ml.Training;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp evaluate</c>: trains on two thirds of the corpus, by group, and prints how well the held-out third is judged.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The labelled corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("ml", "corpus")) };
        var command = new Command("evaluate", "Prints how well the classifier judges text it was not trained on.") { corpus };
        command.SetAction(result => Run(result.GetValue(corpus)!));
        return command;
    }

    private static int Run(DirectoryInfo corpus)
    {
        if (!corpus.Exists)
        {
            return Terminal.Refuse($"there is no folder {corpus.FullName}.");
        }

        EvaluationRun.Run(corpus.FullName, Console.Out, Trainers.Preferred);
        return Terminal.Done;
    }
}
