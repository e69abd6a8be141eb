using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;
using Xunit.Abstractions;

namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>What an audit takes from a scanned plan, against the same plan as a file.</summary>
public class ScannedPlanTests(ITestOutputHelper output)
{
    private static readonly IOpticalReader Optical = OpticalReader.Find() ?? throw new InvalidOperationException("Install poppler-utils and tesseract-ocr for these tests.");

    private static readonly string Printed = Path.Combine(Samples.Root, "plans", "Barlow, R - EHC Plan.pdf");

    private static Document Read(byte[] file) => new DocumentReader(null, null, Optical).Read(file).Document.ShouldNotBeNull();

    private static Plan PlanOf(Document document) => new PlanReader(PlanClassifier.Default).Read(document).ShouldNotBeNull();

    [Fact]
    public void A_scanned_plan_has_the_sections_outcomes_and_verdicts_of_the_file()
    {
        var file = PlanOf(Read(File.ReadAllBytes(Printed)));
        var scan = PlanOf(Read(File.ReadAllBytes(Samples.Hostile("scan.pdf"))));

        scan.Sections.Select(section => section.Code).ShouldBe(file.Sections.Select(section => section.Code));
        scan.Outcomes.Count.ShouldBe(file.Outcomes.Count);
        file.Provision.Count.ShouldBeGreaterThan(10);
        var same = file.Provision.Count(item => scan.Provision.Any(other => WordBag.Agreement(item.Where.Text, other.Where.Text) >= 0.9 && Verdict(other) == Verdict(item)));
        output.WriteLine($"{same} of {file.Provision.Count} items with the same verdict");
        (same * 100).ShouldBeGreaterThanOrEqualTo(file.Provision.Count * 95);
        scan.Provision.ShouldAllBe(item => item.Where.Confidence < 100);
        file.Provision.ShouldAllBe(item => item.Where.Confidence == 100);
    }

    [Fact]
    public void A_document_of_files_and_scans_is_read_page_by_page()
    {
        var folder = Directory.CreateTempSubdirectory("ehcp-mixed-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            OtherProgram.Run("pdfseparate", "-l", "2", Printed, In("p%d.pdf")).ShouldNotBeNull();
            OtherProgram.Run("pdfseparate", "-f", "3", Samples.Hostile("scan.pdf"), In("s%d.pdf")).ShouldNotBeNull();
            OtherProgram.Run("pdfunite", In("p1.pdf"), In("p2.pdf"), In("s3.pdf"), In("s4.pdf"), In("s5.pdf"), In("mixed.pdf")).ShouldNotBeNull();

            var bytes = File.ReadAllBytes(In("mixed.pdf"));
            var mixed = Read(bytes);
            mixed.Notes.OpticalPages.ShouldBe([3, 4, 5]);
            mixed.Blocks.OfType<TextBlock>().ShouldAllBe(block => (block.Origin == TextOrigin.Optical) == (block.Page > 2));
            PlanOf(mixed).Sections.Select(section => section.Code).ShouldBe(PlanOf(Read(File.ReadAllBytes(Printed))).Sections.Select(section => section.Code));
            new DocumentReader().Read(bytes).Document.ShouldNotBeNull().Notes.PagesWithoutText.ShouldBe([3, 4, 5]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Verdict(ProvisionItem item) => PlanClassifier.Default.JudgeProvision(item.Judged).Verdict.ToString();
}
