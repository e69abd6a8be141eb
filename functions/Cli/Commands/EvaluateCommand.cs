using System.CommandLine;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Ml.Training;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp evaluate</c>: prints how well text is judged that was not trained on, of the corpus and of each independent set, and how far its two labellers agree.</summary>
internal static class EvaluateCommand
{
    public static Command Build()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "The labelled corpus.", DefaultValueFactory = _ => new DirectoryInfo(Path.Combine("ml", "corpus")) };
        var model = new Option<FileInfo>("--model") { Description = "The model file to measure on the independent sets, if it is of this corpus.", DefaultValueFactory = _ => new FileInfo(Path.Combine("ml", "models", "plan.model")) };
        var quick = new Option<bool>("--quick") { Description = "Leaves out fasttext and the learning curve." };
        var command = new Command("evaluate", "Prints how well the classifier judges text it was not trained on.") { corpus, model, quick };
        command.SetAction(result => Run(result.GetValue(corpus)!, result.GetValue(model)!, result.GetValue(quick)));
        return command;
    }

    private static int Run(DirectoryInfo corpus, FileInfo model, bool quick)
    {
        if (!corpus.Exists)
        {
            return Terminal.Refuse($"there is no folder {corpus.FullName}.");
        }

        EvaluationRun.Run(corpus.FullName, Console.Out, Trainers.Preferred, new EvaluationOptions(FastText: !quick, LearningCurve: !quick, model.FullName));
        return Terminal.Done;
    }
}
