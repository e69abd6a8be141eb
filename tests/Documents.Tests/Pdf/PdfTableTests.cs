using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Tables without ruling lines: drawn by shade, or by nothing but their gutters.</summary>
public class PdfTableTests
{
    [Fact]
    public void Shaded_cells_without_lines_are_a_table_and_wide_and_tall_ones_span()
    {
        var page = new Drawing();
        page.Shade(60, 680, 340, 20);
        page.Shade(60, 637, 98, 41).Shade(160, 658, 118, 20).Shade(280, 658, 120, 20).Shade(160, 637, 118, 20).Shade(280, 637, 120, 20);
        page.Text(65, 686, "Section F").Text(65, 664, "Speech").Text(165, 664, "Group work").Text(285, 664, "Weekly").Text(165, 643, "Review").Text(285, 643, "Termly");

        var rows = Table(page).Rows;

        rows.Select(BlockText.JoinCells).ShouldBe(["Section F", "Speech | Group work | Weekly", "Speech | Review | Termly"]);
        rows[0].Cells[0].ColumnSpan.ShouldBe(3);
        rows[2].Cells.Select(cell => cell.ContinuesAbove).ShouldBe([true, false, false]);
    }

    [Fact]
    public void Every_other_row_shaded_makes_the_rows_between_and_the_last_one_known_too()
    {
        var page = new Drawing();
        string[] needs = ["Need", "Speech", "Hearing", "Sight"];
        string[] provisions = ["Provision", "A group each week", "Radio aid", "Large print"];
        for (var i = 0; i < needs.Length; i++)
        {
            if (i % 2 == 0)
            {
                page.Shade(60, 680 - (20 * i), 80, 20).Shade(140, 680 - (20 * i), 220, 20);
            }

            page.Text(64, 686 - (20 * i), needs[i]).Text(144, 686 - (20 * i), provisions[i]);
        }

        page.Text(60, 580, "The plan goes on below the table with a paragraph of its own that fills the line to its end.");

        var blocks = Read(page).Blocks;

        blocks[0].ShouldBeOfType<TableBlock>().Rows.Select(BlockText.JoinCells).ShouldBe(["Need | Provision", "Speech | A group each week", "Hearing | Radio aid", "Sight | Large print"]);
        blocks[1].ShouldBeOfType<ParagraphBlock>();
    }

    [Fact]
    public void Marked_words_and_tinted_paragraphs_are_no_table()
    {
        var page = new Drawing();
        page.Shade(60, 694, 60, 16).Shade(120, 694, 90, 16).Shade(60, 678, 150, 16).Shade(60, 662, 40, 16).Shade(100, 662, 30, 16);
        page.Text(60, 698, "He will be seen at school by a therapist").Text(60, 682, "who comes to his class each week and who").Text(60, 666, "shows the staff what to do.");

        Read(page).Blocks.ShouldAllBe(block => block is ParagraphBlock);
    }

    [Fact]
    public void Shades_without_text_are_no_table()
    {
        var page = new Drawing().Text(60, 760, "A chart");
        for (var i = 0; i < 9; i++)
        {
            page.Shade(60 + (50 * (i % 3)), 600 - (30 * (i / 3)), 48, 28);
        }

        Read(page).Blocks.ShouldAllBe(block => block is TextBlock);
    }

    [Fact]
    public void A_heading_over_two_columns_without_lines_spans_them()
    {
        var page = new Drawing();
        page.Text(60, 700, "Need").Text(160, 700, "What is done and how often it is");
        page.Text(60, 680, "Speech").Text(160, 680, "Group work").Text(290, 680, "Weekly");
        page.Text(60, 660, "Hearing").Text(160, 660, "Radio aid").Text(290, 660, "Daily");
        page.Text(60, 640, "Sight").Text(160, 640, "Large print").Text(290, 640, "Always");

        var rows = Table(page).Rows;

        rows.Select(BlockText.JoinCells).ShouldBe(["Need | What is done and how often it is", "Speech | Group work | Weekly", "Hearing | Radio aid | Daily", "Sight | Large print | Always"]);
        rows[0].Cells[1].ColumnSpan.ShouldBe(2);
    }

    [Fact]
    public void A_cell_over_two_columns_in_the_middle_of_a_table_without_lines_spans_them()
    {
        var page = new Drawing();
        string[][] rows = [["Speech", "Group work", "Weekly"], ["Hearing", "Radio aid", "Daily"], ["Feeding", "As the dietitian writes in her letter"], ["Sight", "Large print", "Always"], ["Touch", "Brushing", "Daily"]];
        for (var i = 0; i < rows.Length; i++)
        {
            for (var column = 0; column < rows[i].Length; column++)
            {
                page.Text(60 + (100 * column) + (column == 2 ? 30 : 0), 700 - (20 * i), rows[i][column]);
            }
        }

        var read = Table(page).Rows;

        read.Select(BlockText.JoinCells).ShouldBe(rows.Select(row => string.Join(" | ", row)));
        read[2].Cells[1].ColumnSpan.ShouldBe(2);
    }

    [Fact]
    public void A_table_without_lines_goes_on_over_the_page_and_its_header_stands_once()
    {
        static Drawing Part(float top, int from) => Enumerable.Range(0, 3).Aggregate(
            new Drawing().BoldText(60, top, "Need").BoldText(160, top, "Provision").BoldText(290, top, "Often"),
            (page, i) => page.Text(60, top - 20 - (20 * i), "Need " + (char)('a' + from + i)).Text(160, top - 20 - (20 * i), "Group work").Text(290, top - 20 - (20 * i), "Weekly"));

        var document = new DocumentReader().Read(PdfWriter.Pages(Part(200, 0).ToString(), Part(780, 3).ToString())).Document.ShouldNotBeNull();

        var rows = document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Rows;
        rows.Count.ShouldBe(7);
        rows[0].IsHeader.ShouldBeTrue();
        rows.Skip(1).Select(row => row.Cells[0].Text).ShouldBe(["Need a", "Need b", "Need c", "Need d", "Need e", "Need f"]);
    }

    [Fact]
    public void Names_of_fields_and_their_values_are_rows_however_close_they_stand()
    {
        var page = new Drawing().Text(60, 720, "F REC 1");
        string[][] fields = [["F.NEED_REF", "B1"], ["F.PROVN_DESC", "Mathematics with practical measuring in a"], ["", "group of eight"], ["F.DELIV_BY", "Lecturer"], ["F.FREQ", "-"], ["F.DURN", "2 hours"]];
        for (var i = 0; i < fields.Length; i++)
        {
            page.Text(60, 706 - (14 * i), fields[i][0]).Text(190, 706 - (14 * i), fields[i][1]);
        }

        var blocks = Read(page).Blocks;

        blocks[0].ShouldBeAssignableTo<TextBlock>();
        ((TableBlock)blocks[1]).Rows.Select(BlockText.JoinCells).ShouldBe(["F.NEED_REF | B1", "F.PROVN_DESC | Mathematics with practical measuring in a group of eight", "F.DELIV_BY | Lecturer", "F.FREQ | -", "F.DURN | 2 hours"]);
    }

    [Fact]
    public void Columns_of_text_whose_lines_do_not_stand_beside_each_other_are_read_one_after_the_other()
    {
        string[] left = ["Joshua is keen to talk and he uses gesture", "well. In October his understanding of what", "he was told was that of a younger child and", "he copied what his neighbours were doing.", "He leaves out small words and verb endings", "when he speaks, and his stories are hard to", "follow for people who do not know him yet."];
        string[] right = ["Joshua reasons well with pictures and with", "models. He knows his number bonds to ten.", "He cannot yet blend the sounds in words and", "reads at the level of a much younger child,", "which shuts him out of written work in most", "lessons. His spelling is so weak that often", "he cannot read back what he has written it."];
        var page = new Drawing().BoldText(60, 740, "B. Needs");
        for (var i = 0; i < left.Length; i++)
        {
            page.Text(60, 712 - (14 * i) - (i > 3 ? 7 : 0), left[i]).Text(310, 720 - (14 * i), right[i]);
        }

        page.BoldText(60, 580, "D. Care").Text(60, 552, "The team found that Joshua has no needs for").Text(310, 560, "social care that have to do with his needs.");

        Read(page).Text.ReplaceLineEndings("\n").Replace('\n', ' ').ShouldBe(string.Join(' ', ["B. Needs", .. left, .. right, "D. Care", "The team found that Joshua has no needs for", "social care that have to do with his needs."]));
    }

    [Fact]
    public void Names_that_come_again_with_their_values_in_one_place_are_names_of_fields()
    {
        var page = new Drawing();
        for (var card = 0; card < 3; card++)
        {
            var top = 720 - (80 * card);
            page.Text(60, top, "What").Text(150, top, "Lesson " + (char)('a' + card)).Text(60, top - 14, "Who").Text(150, top - 14, "Teacher").Text(60, top - 28, "How often").Text(150, top - 28, "Weekly");
        }

        Read(page).Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(BlockText.JoinCells).Take(4).ShouldBe(["What | Lesson a", "Who | Teacher", "How often | Weekly", "What | Lesson b"]);
    }

    [Fact]
    public void A_shaded_table_goes_on_over_the_page_in_the_middle_of_a_row()
    {
        var first = new Drawing().Shade(60, 100, 100, 20).Shade(161, 100, 200, 20).BoldText(64, 106, "Need").BoldText(165, 106, "Provision");
        first.Shade(60, 59, 100, 40).Shade(161, 59, 200, 40).Text(64, 80, "Speech").Text(165, 80, "The assistant leads a group for the");
        var second = new Drawing().Shade(60, 760, 100, 20).Shade(161, 760, 200, 20).Text(165, 766, "three boys of the class.");
        second.Shade(60, 739, 100, 20).Shade(161, 739, 200, 20).Text(64, 745, "Hearing").Text(165, 745, "Radio aid");

        var document = new DocumentReader().Read(PdfWriter.Pages(first.ToString(), second.ToString())).Document.ShouldNotBeNull();

        document.Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Rows.Select(BlockText.JoinCells)
            .ShouldBe(["Need | Provision", "Speech | The assistant leads a group for the three boys of the class.", "Hearing | Radio aid"]);
    }

    private static TableBlock Table(Drawing page) => Read(page).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

    private static Document Read(Drawing page) => new DocumentReader().Read(PdfWriter.OnePage(page.ToString())).Document.ShouldNotBeNull();
}
