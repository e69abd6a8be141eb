using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit;
using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Cli.Output;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Advice;

namespace EhcpPipeline.Cli.Commands;

/// <summary><c>ehcp advice PLAN REPORT…</c>: judges reports and holds the plan against them; one JSON object a line.</summary>
internal static class AdviceCommand
{
    public static Command Build()
    {
        var plan = new Argument<FileInfo>("PLAN") { Description = "The plan, of any format." };
        var reports = new Argument<FileInfo[]>("REPORT") { Description = "Professionals' reports that the plan rests on.", Arity = ArgumentArity.OneOrMore };
        var notices = new Option<DirectoryInfo?>("--notices") { Description = "A folder for the letters that return reports for amendment." };
        var asOf = RunOptions.AsOf();
        var command = new Command("advice", "Judges professional advice and says what became of it in the plan.") { plan, reports, notices, asOf };
        command.SetAction(result => Run(result.GetValue(plan)!, result.GetValue(reports)!, result.GetValue(notices), result.GetValue(asOf)));
        return command;
    }

    /// <summary>One report alone, for <c>ehcp check --as advice</c>.</summary>
    public static int Check(FileInfo file)
    {
        var upload = Read(file);
        var judged = AdviceCheck.Judge(upload, PlanClassifier.Default);
        Print([AdviceJson.Report(judged, 1)]);
        return upload.Item is null ? Terminal.Refuse(upload.Unread) : Terminal.Done;
    }

    private static int Run(FileInfo planFile, FileInfo[] files, DirectoryInfo? notices, DateOnly? asOf)
    {
        foreach (var file in files.Prepend(planFile))
        {
            if (!file.Exists)
            {
                return Terminal.Refuse($"there is no file {file.FullName}.");
            }
        }

        var read = new DocumentReader().Read(File.ReadAllBytes(planFile.FullName));
        if (read.Document is null || new PlanReader(PlanClassifier.Default).Read(read.Document) is not { } plan)
        {
            return Terminal.Refuse((read.Failure?.Reason ?? FailureReason.NotAPlan).Name() + ": the first file is not a plan that can be read.");
        }

        var date = asOf ?? DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var manifest = new RunManifest { Run = "advice", AsOf = date, PlanSalt = "", ChildSalt = "" };
        var assessment = new Auditor(PlanClassifier.Default).Assess(plan, null, manifest, [.. files.Select(Read)]);
        Print(AdviceJson.Lines(assessment.Supplied!, assessment.Provision));
        Notices(assessment.Supplied!, notices, date);
        return Terminal.Done;
    }

    private static void Notices(SuppliedAdvice supplied, DirectoryInfo? folder, DateOnly date)
    {
        for (var at = 0; folder is not null && at < supplied.Reports.Count; at++)
        {
            if (supplied.Reports[at].Verdict == ReportVerdict.ReturnForAmendment)
            {
                folder.Create();
                File.WriteAllText(Path.Combine(folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{at + 1:D2}-{supplied.Reports[at].Item.Role.Word().ToLowerInvariant()}.html")), ReturnNotice.Render(supplied.Reports[at], date));
            }
        }
    }

    private static AdviceUpload Read(FileInfo file)
    {
        var bytes = File.ReadAllBytes(file.FullName);
        var read = new DocumentReader().Read(bytes);
        ProfessionalAdvice? item = read.Document is { } document ? new AdviceReader(PlanClassifier.Default).Read(document) : null;
        return new AdviceUpload(Convert.ToHexStringLower(SHA256.HashData(bytes)), item, read.Failure?.Reason.Name() ?? "");
    }

    private static void Print(IEnumerable<string> lines)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }
}
