using System.CommandLine;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Documents.Json;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp extract FILE --as text|json|plan</c>: prints what was read, as text, as the document's blocks, or as the plan found in it.</summary>
internal static class ExtractCommand
{
    public static Command Build()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A document of any format." };
        var form = new Option<string>("--as") { Description = "text, json (blocks with pages and positions) or plan.", DefaultValueFactory = _ => "text" };
        form.AcceptOnlyFromAmong("text", "json", "plan");
        var furniture = new Option<bool>("--furniture") { Description = "With text: running headers and footers too, after the body." };
        var command = new Command("extract", "Prints what is read of a document.") { file, form, furniture };
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(form)!, result.GetValue(furniture)));
        return command;
    }

    private static int Run(FileInfo file, string form, bool furniture)
    {
        if (!file.Exists)
        {
            return Terminal.Refuse("there is no such file.");
        }

        var read = new DocumentReader().Read(File.ReadAllBytes(file.FullName));
        if (read.Document is not { } document)
        {
            return Terminal.Refuse(read.Failure!.Reason.Name() + ": " + read.Failure.Detail);
        }

        using var output = Console.OpenStandardOutput();
        switch (form)
        {
            case "json":
                DocumentJson.Write(document, output);
                output.WriteByte((byte)'\n');
                return Terminal.Done;
            case "plan":
                return Plan(document, output);
            default:
                using (var text = new StreamWriter(output) { NewLine = "\n" })
                {
                    Text(document, furniture, text);
                }

                return Terminal.Done;
        }
    }

    private static int Plan(Document document, Stream output)
    {
        if (new PlanReader(PlanClassifier.Default).Read(document) is not { } plan)
        {
            return Terminal.Refuse(FailureReason.NotAPlan.Name() + ": no plan's sections were found in the document.");
        }

        PlanJson.Write(plan, output);
        output.WriteByte((byte)'\n');
        return Terminal.Done;
    }

    private static void Text(Document document, bool furniture, StreamWriter text)
    {
        text.WriteLine(document.Text);
        foreach (var line in furniture ? document.Furniture : [])
        {
            text.WriteLine(line.Text);
        }
    }
}
