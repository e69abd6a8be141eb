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
    [InlineData("ghosh-a", "libreoffice-tagged.pdf")]
    [InlineData("kowalczyk-n", "libreoffice-tagged.pdf")]
    public void A_plan_reads_the_same_from_either_format(string plan, string producer)
    {
        var expected = Lines(Samples.Path("twins", plan + ".libreoffice.docx"));
        expected.Count.ShouldBeGreaterThan(50);
        Lines(Samples.Path("twins", plan + "." + producer)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("ghosh-a", "chromium.pdf")]
    [InlineData("ghosh-a", "libreoffice-tagged.pdf")]
    [InlineData("kowalczyk-n", "chromium.pdf")]
    [InlineData("kowalczyk-n", "libreoffice-tagged.pdf")]
    public void Tags_give_the_levels_of_headings_and_items_and_the_header_rows_as_well(string plan, string producer) =>
        Levels(Samples.Path("twins", plan + "." + producer)).ShouldBe(Levels(Samples.Path("twins", plan + ".libreoffice.docx")));

    /// <summary>By its looks this plan's contents list is a table and two of its rows come apart; tags leave one difference, a heading that its style does not call one.</summary>
    [Theory]
    [InlineData("chromium.pdf")]
    [InlineData("libreoffice-tagged.pdf")]
    public void A_long_plan_with_a_contents_list_and_empty_cells_reads_the_same_by_its_tags(string producer)
    {
        var expected = Lines(Samples.Path("twins", "adeyemi-t.libreoffice.docx"));
        Lines(Samples.Path("twins", "adeyemi-t." + producer)).Except(expected).ShouldBe(["heading: Contents"]);
    }

    private static List<string> Levels(string file) =>
        [.. new DocumentReader().Read(File.ReadAllBytes(file)).Document.ShouldNotBeNull().Blocks.Select(block => block switch
        {
            HeadingBlock heading => $"{heading.Level} {heading.Text}",
            ListItemBlock item => $"item {item.Level}",
            TableBlock table => string.Concat(table.Rows.Select(row => row.IsHeader ? '#' : '-')),
            _ => "text",
        })];

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
