using System.CommandLine;

namespace EhcpPipeline.Cli.Commands;

/// <summary>The command <c>ehcp</c> and all its sub-commands.</summary>
public static class Root
{
    public static RootCommand Build()
    {
        var root = new RootCommand("Audits Education, Health and Care Plans: which are inadequate, why, and in which order to rewrite them.");
        root.Subcommands.Add(TriageCommand.Build());
        root.Subcommands.Add(UploadCommand.Build());
        root.Subcommands.Add(ServeCommand.Build());
        root.Subcommands.Add(StatusCommand.Build());
        root.Subcommands.Add(ExportCommand.Build());
        root.Subcommands.Add(ModerateCommand.Build());
        root.Subcommands.Add(CheckCommand.Build());
        root.Subcommands.Add(AdviceCommand.Build());
        root.Subcommands.Add(ExtractCommand.Build());
        root.Subcommands.Add(SampleCommand.Build());
        root.Subcommands.Add(TrainCommand.Build());
        root.Subcommands.Add(EvaluateCommand.Build());
        return root;
    }
}
