using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>The same plan from DOCX and from the PDFs of two producers reads the same: paragraphs, items and rows, in order.</summary>
public class TwinTests
{
    [Theory]
    [InlineData("ghosh-a", "libreoffice.pdf")]
    [InlineData("ghosh-a", "chromium.pdf")]
    [InlineData("kowalczyk-n", "libreoffice.pdf")]
    [InlineData("kowalczyk-n", "chromium.pdf")]
    public void A_plan_reads_the_same_from_either_format(string plan, string producer)
    {
        var expected = Lines(Samples.Path("twins", plan + ".libreoffice.docx"));
        expected.Count.ShouldBeGreaterThan(50);
        Lines(Samples.Path("twins", plan + "." + producer)).ShouldBe(expected);
    }

    private static List<string> Lines(string file)
    {
        var document = new DocumentReader().Read(File.ReadAllBytes(file)).Document.ShouldNotBeNull();
        return [.. document.Blocks.SelectMany(Lines)];
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        TableBlock table => table.Rows.Select(row => "row: " + string.Join(" | ", row.Cells.Select(cell => cell.Text.ReplaceLineEndings(" ")))),
        HeadingBlock heading => ["heading: " + heading.Text],
        ListItemBlock item => [$"item {item.Label} {item.Text}"],
        TextBlock text => ["text: " + text.Text],
        _ => [],
    };
}
