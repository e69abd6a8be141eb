using EhcpPipeline.Report.Csv;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Cli.Output;

/// <summary><c>files.csv</c>: every upload and how it ended, for the owner of the files.</summary>
internal static class FilesCsv
{
    public static void Write(RunResult result, string path)
    {
        using var file = new StreamWriter(path);
        var csv = new CsvFile(file);
        csv.Row(["file", "plan", "status", "reason", "grade", "score"]);
        foreach (var upload in result.Uploads)
        {
            var score = upload.Score is { } hundredths ? Wording.Score(hundredths) : "";
            csv.Row([CsvFile.Disarm(upload.File), upload.Plan, upload.Status, upload.Reason, upload.Grade, score]);
        }
    }
}
