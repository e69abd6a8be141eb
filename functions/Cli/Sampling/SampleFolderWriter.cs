using System.Globalization;
using System.Text.Json;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Csv;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Writes invented plans into a folder: <c>plans/*</c> (DOCX and PDF in turn), <c>truth.jsonl</c> (what is true of each) and <c>cohort.csv</c>.</summary>
internal sealed class SampleFolderWriter(DirectoryInfo folder, ulong seed, DateOnly asOf)
{
    private static readonly string[] Columns =
    [
        "file", "plan_id", "sex", "personbirthdate", "ncy", "sentype_rank1", "setting_name", "school_type_code", "ward", "in_area", "plan_status", "current_final_date", "lastreview",
    ];

    public void Write(int plans)
    {
        var target = folder.CreateSubdirectory("plans");
        using var truth = new StreamWriter(Path.Combine(folder.FullName, "truth.jsonl")) { NewLine = "\n" };
        using var cohort = new StreamWriter(Path.Combine(folder.FullName, "cohort.csv"));
        var csv = new CsvFile(cohort);
        csv.Row(Columns);
        var composer = new PlanComposer(new SampleDice(seed), asOf);
        for (var number = 1; number <= plans; number++)
        {
            var plan = composer.Compose(number);
            var name = plan.Name + (number % 2 == 1 ? ".docx" : ".pdf");
            File.WriteAllBytes(Path.Combine(target.FullName, name), number % 2 == 1 ? DocxFile.Write(plan) : PdfFile.Write(plan));
            truth.WriteLine(Truth(name, plan));
            csv.Row(Cohort(name, number, plan.Child));
        }
    }

    private static string Truth(string name, SamplePlan plan) => JsonSerializer.Serialize(new
    {
        file = name,
        grade = plan.Intended.Code(),
        yearGroup = plan.Child.YearGroup,
        provision = plan.Provision.Select(item => new { section = item.Section, text = item.Text, verdict = item.Verdict.Code(), kind = item.Kind.Code(), legalRed = item.Red.Code() }),
        outcomes = plan.Outcomes.Select(outcome => new { text = outcome.Text, smart = outcome.Smart }),
    });

    private static IEnumerable<string> Cohort(string name, int number, SampleChild child) =>
    [
        name, "S" + number.ToString("D5", CultureInfo.InvariantCulture), child.Pronoun == "she" ? "F" : "M", Iso(child.Born),
        child.YearGroup.ToString(CultureInfo.InvariantCulture), child.Need, child.Setting, child.SchoolTypeCode, child.Ward, child.InArea ? "Y" : "N", "final", Iso(child.Issued),
        Iso(child.LastReview),
    ];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
