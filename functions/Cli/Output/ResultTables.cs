using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;
using Spectre.Console;

namespace EhcpPipeline.Cli.Output;

/// <summary>Prints the triage table and the summary in the shape of the council's own audit.</summary>
internal static class ResultTables
{
    private const int Rows = 40;
    private const int TopReasons = 3;
    private const int PlainWidth = 160;
    private static readonly Grade[] BestFirst = [Grade.Outstanding, Grade.Good, Grade.RequiresImprovement, Grade.Inadequate];

    public static void Print(RunResult result, DirectoryInfo? output)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = PlainWidth;
            AnsiConsole.Profile.Capabilities.Ansi = false;
            AnsiConsole.Profile.Capabilities.ColorSystem = ColorSystem.NoColors;
        }

        Triage(result);
        Summary(result);
        AnsiConsole.WriteLine();
        if (output is not null)
        {
            AnsiConsole.WriteLine("Results in " + output.Name + ": report/index.html, files.csv, tables/*.csv");
            var letters = new DirectoryInfo(Path.Combine(output.FullName, "advice"));
            if (letters.Exists && letters.EnumerateFiles("*.html").Count() is > 0 and var count)
            {
                AnsiConsole.WriteLine($"{Text(count)} reports to be returned for amendment: advice/*.html");
            }
        }

        AnsiConsole.WriteLine("Documents are graded, never children; every grade is for a person to confirm.");
    }

    private static void Triage(RunResult result)
    {
        var table = new Table().Border(TableBorder.Simple).Title("Which to rewrite first");
        table.AddColumn(new TableColumn("Rank").RightAligned());
        table.AddColumn("File");
        table.AddColumn("Grade");
        table.AddColumn(new TableColumn("Score").RightAligned());
        table.AddColumn("Top reasons");
        var rank = 0;
        foreach (var upload in result.Assessed.Take(Rows))
        {
            rank++;
            table.AddRow(
                new Text(Text(rank)), new Text(upload.File), Coloured(upload.Grade), new Text(Wording.Score(upload.Score ?? 0)), new Text(Reasons(upload.Reasons)));
        }

        AnsiConsole.Write(table);
        if (result.Assessed.Count > Rows)
        {
            AnsiConsole.WriteLine($"The first {Rows} of {Text(result.Assessed.Count)}; tables/triage.csv has all.");
        }
    }

    private static void Summary(RunResult result)
    {
        var total = result.Assessed.Count;
        AnsiConsole.WriteLine();
        AnsiConsole.WriteLine($"{Text(total)} plans audited: " + string.Join(", ", BestFirst.Select(grade =>
            $"{Wording.Grade(grade)} {Text(result.Count(grade))} ({Wording.Share(result.Count(grade), total)})")));
        foreach (var group in result.Uploads.Where(upload => upload.Status != "assessed").GroupBy(upload => (upload.Status, upload.Reason)).OrderBy(group => group.Key))
        {
            AnsiConsole.WriteLine($"{Text(group.Count())} {group.Key.Status}: {group.Key.Reason}");
        }
    }

    private static Text Coloured(string grade)
    {
        var colour = grade switch
        {
            "outstanding" or "good" => Color.Green,
            "inadequate" => Color.Red,
            _ => Color.Yellow,
        };
        return new Text(grade.Length == 0 ? "" : Wording.Grade(Codes.ParseGrade(grade)), new Style(colour));
    }

    private static string Reasons(string reasons) => string.Join("; ", reasons.Split("; ").Take(TopReasons));

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
