using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Pages shown turned, text turned on its page, and both among upright pages.</summary>
public class PdfTurnedTests
{
    // From the turned page as it is read to the sheet of 595 by 842 points.
    private const string Quarter = "0 1 -1 0 595 0 cm ";
    private const string Half = "-1 0 0 -1 595 842 cm ";
    private const string ThreeQuarters = "0 -1 1 0 0 842 cm ";

    [Theory]
    [InlineData("", 0)]
    [InlineData(Quarter, 90)]
    [InlineData(Half, 180)]
    [InlineData(ThreeQuarters, 270)]
    [InlineData(Quarter, 0)]
    [InlineData(Half, 0)]
    [InlineData(ThreeQuarters, 0)]
    [InlineData("", 90)]
    [InlineData("", 180)]
    [InlineData("", 270)]
    public void A_page_reads_the_same_however_it_is_turned(string matrix, int rotate)
    {
        var page = new Drawing().Text(60, 560, "Section F", 16);
        page.Text(60, 520, "The therapist will visit the school in the first half of every term and will show all of").Text(60, 506, "the staff how it is done.");
        page.Shade(60, 470, 140, 20);
        page.Grid([60, 200, 400], [490, 470, 430]);
        page.Text(65, 476, "Need").Text(205, 476, "Provision").Text(65, 456, "Speech").Text(205, 456, "A small group session that rehearses").Text(205, 443, "the words of the topic");
        page.Text(60, 400, "1.").Text(80, 400, "He will be seen").Text(60, 386, "2.").Text(80, 386, "He will be heard");

        var blocks = Read((matrix + page, rotate)).Blocks;

        blocks[0].ShouldBeOfType<HeadingBlock>().Text.ShouldBe("Section F");
        blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldEndWith("show all of the staff how it is done.");
        blocks[2].ShouldBeOfType<TableBlock>().Rows.Select(BlockText.JoinCells).ShouldBe(["Need | Provision", "Speech | A small group session that rehearses the words of the topic"]);
        blocks.Skip(3).Cast<ListItemBlock>().Select(item => item.Label).ShouldBe(["1.", "2."]);
    }

    [Theory]
    [InlineData(Quarter, 90)]
    [InlineData(Quarter, 0)]
    [InlineData(ThreeQuarters, 0)]
    public void Landscape_pages_keep_their_own_margins_and_lose_their_running_lines(string matrix, int rotate)
    {
        static string Upright(string text, int number) => new Drawing().Text(60, 810, "Plan of a fictional child").Text(60, 600, text).Text(280, 30, $"Page {number} of 4").ToString();
        var wide = new Drawing().Text(60, 563, "Plan of a fictional child").Text(400, 30, "Page 2 of 4");
        wide.Text(60, 400, "On the wide page the text runs on beyond the edge that it has on the upright pages, and so it takes a much longer line to fill").Text(60, 386, "it. The end.");

        var document = Read((Upright("Body a", 1), 0), (matrix + wide, rotate), (Upright("Body c", 3), 0), (Upright("Body d", 4), 0));

        document.Blocks.Count.ShouldBe(4);
        document.Blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldEndWith("to fill it. The end.");
        document.Furniture.Count.ShouldBe(8);
    }

    [Fact]
    public void Text_that_ends_two_pages_alike_stays_in_the_body()
    {
        static string Page(int number) => new Drawing().Text(60, 810, "Plan of a fictional child").Text(60, 762, "When:").Text(60, 748, number == 1 ? "In all lessons" : "At playtimes").Text(60, 500, number == 1 ? "Body one" : "Body two").Text(60, 134, number == 1 ? "Reading aloud" : "Counting on").Text(60, 120, "By whom:").Text(60, 106, "Teaching assistant")
            .Text(60, 30, "Any Council").ToString();
        static string Other(int number) => new Drawing().Text(60, 810, "Plan of a fictional child").Text(60, 600, $"Body {(char)('a' + number)}").Text(60, 30, "Any Council").ToString();

        var document = Read((Page(1), 0), (Page(2), 0), (Other(3), 0), (Other(4), 0), (Other(5), 0), (Other(6), 0));

        document.Furniture.Select(line => line.Text).Distinct().ShouldBe(["Plan of a fictional child", "Any Council"]);
        document.Text.Split("By whom:").Length.ShouldBe(3);
        document.Text.Split("When:").Length.ShouldBe(3);
    }

    [Fact]
    public void A_table_on_its_side_is_read_as_one_and_the_upright_footer_stays_a_footer()
    {
        static string Page(string matrix, string first, int number)
        {
            var table = new Drawing();
            table.Grid([60, 160, 780], [540, 510, 400]);
            table.Text(65, 520, "Need").Text(165, 520, "Provision").Text(65, 490, "Speech").Text(165, 490, first + " is given by the speech and language therapist, who shows the staff how to go on with it");
            return $"q {matrix}{table} Q {new Drawing().Text(60, 20, "Confidential").Text(500, 20, "Page " + number)}";
        }

        var document = Read((Page(Quarter, "Group work", 1), 0), (Page(Quarter, "Paired work", 2), 0));

        document.Furniture.Select(line => line.Text).ShouldBe(["Confidential Page 1", "Confidential Page 2"]);
        document.Blocks.ShouldAllBe(block => block is TableBlock);
        document.Text.ShouldContain("Speech | Group work is given by");
    }

    [Fact]
    public void A_turned_table_on_an_upright_page_is_a_table()
    {
        var table = new Drawing();
        table.Grid([60, 120, 240], [300, 280, 250]);
        table.Text(65, 286, "Need").Text(125, 286, "Provision").Text(65, 265, "Speech").Text(125, 265, "Group work");
        var text = string.Concat(Enumerable.Range(0, 6).Select(i => new Drawing().Text(320, 700 - (14 * i), "The plan says here at some length what he likes.")));

        var blocks = Read(($"{text} q {Quarter}{table} Q", 0)).Blocks;

        blocks[^1].ShouldBeOfType<TableBlock>().Rows.Select(BlockText.JoinCells).ShouldBe(["Need | Provision", "Speech | Group work"]);
    }

    [Fact]
    public void Column_headings_written_upwards_stand_in_their_cells()
    {
        var page = new Drawing();
        page.Grid([60, 160, 200, 240], [700, 620, 600]);
        page.Text(65, 626, "Need").Text(65, 606, "Speech").Text(165, 606, "Yes").Text(205, 606, "No");

        var rows = Read(($"{page} BT /F1 11 Tf 0 1 -1 0 185 625 Tm (In school) Tj ET BT /F1 11 Tf 0 1 -1 0 225 625 Tm (At home) Tj ET", 0)).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Rows;

        rows.Select(BlockText.JoinCells).ShouldBe(["Need | In school | At home", "Speech | Yes | No"]);
    }

    private static Document Read(params (string Content, int Rotate)[] pages) => new DocumentReader().Read(PdfWriter.Pages(pages)).Document.ShouldNotBeNull();
}
