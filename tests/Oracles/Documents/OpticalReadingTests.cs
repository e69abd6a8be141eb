using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;
using Xunit.Abstractions;

namespace EhcpPipeline.Oracles.Tests.Documents;

public class OpticalReadingTests(ITestOutputHelper output)
{
    private const int Pages = 3;

    private static readonly IOpticalReader Optical = OpticalReader.Find() ?? throw new InvalidOperationException("Install poppler-utils and tesseract-ocr for these tests.");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-2)]
    [InlineData(3)]
    public void A_clean_scan_is_read_up_to_three_degrees_of_skew(double degrees)
    {
        var plan = Samples.Files("Castellan*.pdf")[0];
        var expected = Encoding.UTF8.GetString(OtherProgram.Run("pdftotext", "-l", "3", plan, "-").ShouldNotBeNull());

        var document = new DocumentReader(null, null, Optical).Read(ScanFile.Of(plan, degrees, Pages)).Document.ShouldNotBeNull();

        var agreement = WordBag.Agreement(expected, document.Text + "\n" + string.Join('\n', document.Furniture.Select(line => line.Text)));
        output.WriteLine($"{degrees} degrees: {agreement:F4}");
        agreement.ShouldBeGreaterThanOrEqualTo(0.975);
        document.Notes.OpticalPages.ShouldBe([1, 2, 3]);
        document.Notes.PagesWithoutText.ShouldBeEmpty();
        document.Blocks.OfType<TextBlock>().ShouldAllBe(block => block.Origin == TextOrigin.Optical && block.Confidence < 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_fed_in_sideways_or_upside_down_is_read(int quarters)
    {
        var plan = Samples.Files("Castellan*.pdf")[0];
        var expected = Encoding.UTF8.GetString(OtherProgram.Run("pdftotext", "-l", "2", plan, "-").ShouldNotBeNull());

        var document = new DocumentReader(null, null, Optical).Read(ScanFile.Of(plan, 1, 2, quarters)).Document.ShouldNotBeNull();

        var agreement = WordBag.Agreement(expected, document.Text + "\n" + string.Join('\n', document.Furniture.Select(line => line.Text)));
        var upright = Texts(new DocumentReader(null, null, Optical).Read(ScanFile.Of(plan, 1, 2)).Document!);
        var same = Texts(document).Intersect(upright).Count();
        output.WriteLine($"{quarters} quarters: {agreement:F4}, {same} of {upright.Count} paragraphs the same as upright");
        (same * 10).ShouldBeGreaterThanOrEqualTo(upright.Count * 9);
        agreement.ShouldBeGreaterThanOrEqualTo(0.975);
    }

    [Theory]
    [InlineData("ghosh-a.chromium.pdf", 0, 95)]
    [InlineData("adeyemi-t.libreoffice.pdf", 0, 95)]
    [InlineData("adeyemi-t.libreoffice.pdf", 1.5, 95)]
    [InlineData("kowalczyk-n.libreoffice.pdf", -3, 95)]
    public void Tables_of_a_scan_are_tables(string name, double degrees, int leastPercent)
    {
        var plan = Path.Combine(Samples.Root, "twins", name);
        var reader = new DocumentReader(null, null, Optical);
        var printed = Rows(reader.Read(File.ReadAllBytes(plan)).Document!);

        // Past the last page pdftoppm fails, which ends the scan.
        var scanned = Rows(reader.Read(ScanFile.Of(plan, degrees, 20)).Document!);

        var found = printed.Count(row => scanned.Exists(other => WordBag.Agreement(row, other) >= 0.9));
        output.WriteLine($"{found} of {printed.Count} rows matched at 0.9; {scanned.Count} rows in the scan");
        printed.Count.ShouldBeGreaterThan(15);
        found.ShouldBeGreaterThanOrEqualTo(((printed.Count * leastPercent) + 99) / 100);
    }

    [Fact]
    public void Pages_beyond_the_limit_stay_without_text()
    {
        var scan = ScanFile.Of(Samples.Files("Castellan*.pdf")[0], 0, 2);

        var notes = new DocumentReader(null, null, OpticalReader.Find(new ToolLimits { Pages = 1 })).Read(scan).Document.ShouldNotBeNull().Notes;

        notes.OpticalPages.ShouldBe([1]);
        notes.PagesWithoutText.ShouldBe([2]);
    }

    [Fact]
    public void Without_an_optical_reader_a_scan_needs_one() =>
        new DocumentReader().Read(ScanFile.Of(Samples.Files("Castellan*.pdf")[0], 0, 1)).Failure!.Reason.ShouldBe(FailureReason.NeedsOcr);

    private static HashSet<string> Texts(Document document) => [.. document.Text.Split('\n')];

    private static List<string> Rows(Document document) => [.. document.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(BlockText.JoinCells)];
}
