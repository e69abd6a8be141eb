using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Cards as web pages draw them: a box with round corners, a shaded bar along its head, two parts beside each other, a strip along its foot.</summary>
public class CardTests
{
    [Fact]
    public void The_bar_of_a_card_is_a_row_of_its_own_though_no_line_is_drawn_below_it() =>
        Rows(Card(new Drawing(), 700)).ShouldBe(["Thread 1", "Al cannot wait. | A tutor teaches Al to wait.", "Al will wait for two minutes."]);

    [Fact]
    public void A_card_at_the_head_of_a_page_does_not_go_on_with_the_card_at_the_foot_of_the_page_before() =>
        Read(Card(new Drawing(), 160), Card(new Drawing(), 740, "Thread 2")).Blocks.OfType<TableBlock>().Select(table => BlockText.JoinCells(table.Rows[0])).ShouldBe(["Thread 1", "Thread 2"]);

    [Fact]
    public void A_line_of_a_cell_that_begins_with_a_number_of_hours_begins_no_list()
    {
        var page = new Drawing();
        page.Grid([60, 200, 520], [700, 640]);
        page.Text(65, 686, "Al tires.").Text(205, 686, "An assistant qualified at Level 3 works with him, one to one, for").Text(205, 672, "27.5 hours a week to break each task into steps.");

        Rows(page).ShouldBe(["Al tires. | An assistant qualified at Level 3 works with him, one to one, for 27.5 hours a week to break each task into steps."]);
    }

    // The corners are left open, as where a line turns.
    private static Drawing Card(Drawing page, float top, string title = "Thread 1") => page
        .Shade(60, top - 20, 460, 20).Across(67, 513, top).Down(60, top - 7, top - 113).Down(520, top - 7, top - 113).Across(67, 513, top - 120)
        .Down(200, top - 20, top - 90).Across(60, 520, top - 90)
        .BoldText(65, top - 15, title).Text(65, top - 40, "Al cannot wait.").Text(205, top - 40, "A tutor teaches Al to wait.").Text(65, top - 106, "Al will wait for two minutes.");

    private static IEnumerable<string> Rows(Drawing page) => Read(page).Blocks.OfType<TableBlock>().ShouldHaveSingleItem().Rows.Select(BlockText.JoinCells);

    private static Document Read(params Drawing[] pages) => new DocumentReader().Read(PdfWriter.Pages([.. pages.Select(page => page.ToString())])).Document.ShouldNotBeNull();
}
