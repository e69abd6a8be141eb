using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

public class PdfLayoutTests
{
    private static readonly string[] LeftColumn = ["The left column holds a text that runs", "down the page over many short lines of", "about the same length and that makes no", "sense unless it is read to its very end", "before the other column is begun by the", "one who reads it from top to the bottom", "of the page."];

    private static readonly string[] RightColumn = ["The right column then goes on with what", "was said and brings it to an end in the", "same measured way with lines that fill", "their column nearly to the margin on the", "right side so that nobody could take it", "for a table of any kind whatever it may", "hold."];

    [Fact]
    public void A_table_drawn_with_lines_gives_its_rows_and_a_wrapped_cell_stays_one_cell()
    {
        var page = new Drawing();
        page.Grid([60, 200, 400, 520], [700, 680, 640]);
        page.Text(65, 686, "Need").Text(205, 686, "Provision").Text(405, 686, "How often");
        page.Text(65, 666, "Speech").Text(205, 666, "A small group session that rehearses").Text(205, 653, "the words of the topic").Text(405, 666, "Weekly");

        var table = Read(page.ToString()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(
        [
            "Need | Provision | How often",
            "Speech | A small group session that rehearses the words of the topic | Weekly",
        ]);
    }

    [Fact]
    public void A_cell_merged_over_columns_or_rows_is_known_as_such()
    {
        var page = new Drawing();
        page.Across(60, 520, 700).Across(60, 520, 680).Across(200, 520, 660).Across(60, 520, 640);
        page.Down(60, 700, 640).Down(200, 680, 640).Down(400, 680, 640).Down(520, 700, 640);
        page.Text(65, 686, "Section F").Text(65, 666, "Speech").Text(205, 666, "Group").Text(405, 666, "Weekly").Text(205, 646, "Review").Text(405, 646, "Termly");

        var rows = Read(page.ToString()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Rows;

        rows[0].Cells.ShouldHaveSingleItem().ColumnSpan.ShouldBe(3);
        rows[1].Cells[0].ContinuesAbove.ShouldBeFalse();
        rows[2].Cells[0].ContinuesAbove.ShouldBeTrue();
        BlockText.JoinCells(rows[2]).ShouldBe("Speech | Review | Termly");
    }

    [Fact]
    public void A_row_cut_by_a_page_break_is_one_row_and_the_repeated_header_goes()
    {
        var first = new Drawing();
        first.Grid([60, 200, 520], [100, 80, 40]);
        first.BoldText(65, 86, "Need").BoldText(205, 86, "Provision");
        first.Text(65, 66, "Speech").Text(205, 66, "The therapist will set a programme that the teaching assistant then");
        var second = new Drawing();
        second.Grid([60, 200, 520], [800, 780, 760, 740]);
        second.BoldText(65, 786, "Need").BoldText(205, 786, "Provision").Text(205, 766, "delivers daily.").Text(65, 746, "Hearing").Text(205, 746, "Radio aid.");

        var table = Read(first.ToString(), second.ToString()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows[0].IsHeader.ShouldBeTrue();
        table.Rows.Select(BlockText.JoinCells).ShouldBe(
        [
            "Need | Provision",
            "Speech | The therapist will set a programme that the teaching assistant then delivers daily.",
            "Hearing | Radio aid.",
        ]);
    }

    [Fact]
    public void Lines_are_joined_where_the_margin_broke_them_and_kept_apart_where_the_writer_did()
    {
        var page = new Drawing();
        page.Text(60, 700, "The therapist will visit the school in the first half of every term and will show the staff");
        page.Text(60, 686, "how to use the programme.");
        page.Text(60, 672, "Date: 1 May 2026");
        page.Text(60, 658, "Reviewed by the SENCO with the family at the end of the summer term.");

        Read(page.ToString()).Blocks.Cast<TextBlock>().Select(block => block.Text).ShouldBe(
        [
            "The therapist will visit the school in the first half of every term and will show the staff how to use the programme.",
            "Date: 1 May 2026",
            "Reviewed by the SENCO with the family at the end of the summer term.",
        ]);
    }

    [Fact]
    public void Running_headers_and_page_numbers_are_kept_apart_from_the_body()
    {
        var pages = Enumerable.Range(1, 4).Select(number => new Drawing()
            .Text(60, 810, "Plan of a fictional child").Text(60, 600, "Body " + "abcd"[number - 1]).Text(280, 30, $"Page {number} of 4").ToString()).ToArray();

        var document = Read(pages);

        document.Text.ShouldBe("Body a\nBody b\nBody c\nBody d");
        document.Furniture.Count.ShouldBe(8);
        document.Furniture[0].Text.ShouldBe("Plan of a fictional child");
    }

    [Fact]
    public void A_bulleted_list_gives_items_with_their_labels_and_levels()
    {
        var page = new Drawing().Text(60, 700, "Strengths").Text(78, 686, "\\225").Text(96, 686, "He likes maps").Text(96, 672, "\\225").Text(114, 672, "of the sea").Text(78, 658, "\\225").Text(96, 658, "He draws");

        var items = Read(page.ToString()).Blocks.OfType<ListItemBlock>().ToArray();

        items.Select(item => (item.Label, item.Text, item.Level)).ShouldBe([("•", "He likes maps", 1), ("•", "of the sea", 2), ("•", "He draws", 1)]);
    }

    [Fact]
    public void Larger_type_is_a_heading_and_bold_type_is_emphasised()
    {
        var page = new Drawing().Text(60, 700, "Section B", 16).BoldText(60, 660, "Note:").Text(60, 630, "He needs help to follow what is said in class and to join in with it.");

        var blocks = Read(page.ToString()).Blocks;

        blocks[0].ShouldBeOfType<HeadingBlock>().Text.ShouldBe("Section B");
        blocks[1].ShouldBeOfType<ParagraphBlock>().Emphasised.ShouldBeTrue();
        blocks[2].ShouldBeOfType<ParagraphBlock>().Emphasised.ShouldBeFalse();
    }

    [Fact]
    public void Struck_text_is_left_out_and_noted()
    {
        var page = new Drawing().Text(60, 700, "Twice a week").Text(60, 680, "Regularly").Across(60, 60 + 46, 683.5f);

        var document = Read(page.ToString());

        document.Text.ShouldBe("Twice a week");
        document.Notes.TrackedChanges.ShouldBeTrue();
    }

    [Fact]
    public void A_full_stop_after_struck_text_closes_the_word_before_it() =>
        Read("BT /F1 10 Tf 60 700 Td (70% of the time by July.) Tj ET 0.5 w 129.5 703.2 m 163.4 703.2 l S").Text.ShouldBe("70% of the time.");

    [Fact]
    public void Turned_text_is_read_in_its_own_direction() =>
        Read("BT /F1 12 Tf 0 1 -1 0 300 100 Tm (Speech therapy) Tj ET").Text.ShouldBe("Speech therapy");

    [Fact]
    public void Invisible_text_is_read_and_marked_as_an_optical_layer() =>
        Read("BT 3 Tr /F1 12 Tf 60 700 Td (A plan of thirty letters and more) Tj ET").Blocks[0].ShouldBeOfType<ParagraphBlock>().Origin.ShouldBe(TextOrigin.OpticalLayer);

    [Fact]
    public void Text_printed_twice_to_look_bold_is_read_once() =>
        Read("BT /F1 12 Tf 60 700 Td (Outcomes) Tj ET BT /F1 12 Tf 60.4 700 Td (Outcomes) Tj ET").Text.ShouldBe("Outcomes");

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var page = new Drawing();
        for (var i = 0; i < LeftColumn.Length; i++)
        {
            page.Text(60, 700 - (14 * i), LeftColumn[i], 10).Text(310, 700 - (14 * i), RightColumn[i], 10);
        }

        Read(page.ToString()).Text.ReplaceLineEndings(" ").ShouldBe(string.Join(' ', LeftColumn.Concat(RightColumn)));
    }

    [Fact]
    public void Columns_with_a_line_between_them_are_read_one_after_the_other_though_their_lines_stand_beside_each_other()
    {
        var page = new Drawing().BoldText(60, 740, "Section E: Outcomes").Down(215, 708, 640).Down(380, 708, 640);
        string[][] columns = [["By July 2027 you will", "finish a placement of", "thirty weeks.", "You will travel alone."], ["By May 2027 you will", "follow a recipe.", "You will keep safe and", "well on line."], ["By July 2027 you will", "pay for your shopping", "on five trips of six at", "the shop in town."]];
        for (var column = 0; column < columns.Length; column++)
        {
            for (var line = 0; line < columns[column].Length; line++)
            {
                page.Text(60 + (165 * column), 700 - (15 * line), columns[column][line]);
            }
        }

        Read(page.Text(60, 600, "They are looked at in March.").ToString()).Text.ReplaceLineEndings(" ").ShouldBe(string.Join(' ', ["Section E: Outcomes", .. columns.SelectMany(column => column), "They are looked at in March."]));
    }

    [Fact]
    public void A_table_with_one_line_down_its_middle_keeps_its_rows()
    {
        var page = new Drawing().Down(300, 708, 640);
        page.Text(60, 700, "A tutor reads with Al, one to one, from").Text(310, 700, "For 20 minutes on each day of the").Text(60, 685, "a book that he has chosen.").Text(310, 685, "school week, in the library.");
        page.Text(60, 665, "A mentor teaches Al to take turns in").Text(310, 665, "For 30 minutes on each Monday and").Text(60, 650, "games that he likes.").Text(310, 650, "Friday, in the hall.");

        Read(page.ToString()).Blocks.OfType<TableBlock>().ShouldHaveSingleItem().Rows.Select(BlockText.JoinCells).ShouldBe(
        [
            "A tutor reads with Al, one to one, from a book that he has chosen. | For 20 minutes on each day of the school week, in the library.",
            "A mentor teaches Al to take turns in games that he likes. | For 30 minutes on each Monday and Friday, in the hall.",
        ]);
    }

    [Fact]
    public void A_bar_beside_one_paragraph_of_a_column_divides_no_more_of_the_page()
    {
        var page = new Drawing().Down(300, 690, 668);
        for (var i = 0; i < LeftColumn.Length; i++)
        {
            page.Text(60, 700 - (14 * i), LeftColumn[i], 10).Text(310, 700 - (14 * i), RightColumn[i], 10);
        }

        Read(page.ToString()).Text.ReplaceLineEndings(" ").ShouldBe(string.Join(' ', LeftColumn.Concat(RightColumn)));
    }

    [Fact]
    public void Lists_in_two_columns_are_read_one_after_the_other()
    {
        var page = new Drawing().Text(60, 720, "Thinking").Text(310, 720, "Body");
        string[] left = ["* A learning support assistant trained in", "  task analysis will be with you in each", "  practical session.", "* Your tutor will teach you money, in a", "  group of no more than six, for two hours", "  each Monday and each Thursday.", "* Your mentor meets you every week there."];
        string[] right = ["* A therapist will spend one morning in the", "  kitchen with you each term.", "* The therapist will supply a trolley that", "  you can push, and a knife, before the end", "  of the term in which you come here first.", "* A job coach will teach you each new job,", "  for eight hours a week, until you know it."];
        for (var i = 0; i < left.Length; i++)
        {
            Item(page, 60, 700 - (14 * i), left[i]);
            Item(page, 310, 700 - (14 * i), right[i]);
        }

        Read(page.ToString()).Blocks.OfType<ListItemBlock>().Select(item => item.Text[..12]).ShouldBe(["A learning s", "Your tutor w", "Your mentor ", "A therapist ", "The therapis", "A job coach "]);

        static void Item(Drawing page, float x, float y, string line) => page.Text(x, y, line[0] == '*' ? "\\225" : "", 10).Text(x + 18, y, line[2..], 10);
    }

    [Fact]
    public void A_heading_far_larger_than_the_rows_above_it_is_no_row_of_their_table()
    {
        var page = new Drawing();
        for (var i = 0; i < 4; i++)
        {
            page.Text(60, 700 - (26 * i), "WHO Nursery nurse " + (char)('a' + i), 9).Text(200, 700 - (26 * i), "HOW MUCH 20 minutes daily", 9);
        }

        page.BoldText(60, 596, "G", 16).BoldText(90, 596, "Health care", 16).Text(60, 570, "A nurse sees Al.", 9);

        Read(page.ToString()).Text.ReplaceLineEndings("\n").Split('\n').ShouldContain("G Health care");
    }

    [Fact]
    public void Boxes_beside_each_other_are_cards_though_their_dashed_sides_do_not_meet()
    {
        var page = new Drawing();
        for (var card = 0; card < 4; card++)
        {
            var (x, y) = (58 + (245 * (card % 2)), 700 - (80 * (card / 2)));
            page.Down(x, y - 45, y - 14).Down(x + 234, y - 45, y - 14).Across(x + 14, x + 220, y).Across(x + 14, x + 220, y - 60);
            page.Text(x + 8, y - 15, "E" + (char)('1' + card) + " By July you will read a whole", 10).Text(x + 8, y - 29, "recipe of six lines and answer three", 10).Text(x + 8, y - 43, "questions with no help.", 10);
        }

        Read(page.ToString()).Blocks.OfType<TextBlock>().Select(block => block.Text).ShouldBe(Enumerable.Range(1, 4).Select(number => $"E{number} By July you will read a whole recipe of six lines and answer three questions with no help."));
    }

    [Fact]
    public void A_line_that_begins_with_a_time_goes_on_with_the_item_above_it()
    {
        var page = new Drawing();
        page.Text(60, 700, "\\225", 10).Text(75, 700, "A job coach will go to the cafe with you for ten Wednesday mornings,", 10).Text(75, 686, "9.30 to 12.00, and teach you the jobs there.", 10).Text(60, 672, "\\225", 10).Text(75, 672, "You will have travel training each week.", 10);

        Read(page.ToString()).Blocks.OfType<ListItemBlock>().Select(item => item.Text).ShouldBe(["A job coach will go to the cafe with you for ten Wednesday mornings, 9.30 to 12.00, and teach you the jobs there.", "You will have travel training each week."]);
    }

    [Fact]
    public void The_title_of_a_record_is_no_row_of_the_fields_below_it()
    {
        var page = new Drawing();
        for (var card = 0; card < 4; card++)
        {
            var y = 720 - (90 * card);
            page.Text(60, y, "Provision line " + (char)('1' + card)).Text(500, y, "#4826" + (char)('1' + card)).Text(60, y - 15, "Description").Text(170, y - 15, "Phonics catch-up " + (char)('a' + card)).Text(60, y - 30, "Delivered by").Text(170, y - 30, "Teaching assistant").Text(60, y - 45, "Frequency").Text(170, y - 45, "Weekly");
        }

        Read(page.ToString()).Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(BlockText.JoinCells).Take(3).ShouldBe(["Description | Phonics catch-up a", "Delivered by | Teaching assistant", "Frequency | Weekly"]);
    }

    [Fact]
    public void A_column_begins_with_its_headings_and_bullets_though_most_of_its_lines_are_set_in()
    {
        var page = new Drawing();
        string[] left = ["Hearing was tested as normal on 3 March", "2025.", "The left column holds a text that runs", "down the page over many short lines of", "about the same length and that makes no", "sense unless it is read to its very end", "before the other column is begun by the", "one who reads it from top to the bottom", "of the page and who then goes on to the", "next of its columns without looking out", "for anything that stands beside it, and", "so on until the end of all that is here", "has been reached."];
        for (var i = 0; i < left.Length; i++)
        {
            page.Text(60, 700 - (14 * i), left[i], 10);
        }

        page.Text(310, 700, "What is done", 10);
        for (var i = 1; i < left.Length; i++)
        {
            page.Text(310, 695 - (14 * i), i % 4 == 1 ? "-" : "", 10).Text(325, 695 - (14 * i), i % 4 == 0 ? "is what ends it." : "a part of an item whose lines are full", 10);
        }

        var text = Read(page.ToString()).Text.ReplaceLineEndings(" ");

        text.ShouldStartWith(string.Join(' ', left));
        text.ShouldEndWith("is what ends it.");
    }

    [Fact]
    public void A_table_without_lines_is_seen_by_its_gutters()
    {
        var page = new Drawing();
        page.Text(60, 700, "E1").Text(120, 700, "By July 2027 he will read forty words").Text(120, 686, "with three sounds").Text(400, 700, "Weekly tally");
        page.Text(60, 662, "E2").Text(120, 662, "By July 2027 he will write his name").Text(120, 648, "without a model").Text(400, 662, "Work sample");
        page.Text(60, 624, "E3").Text(120, 624, "He will ask for help with a card").Text(400, 624, "Observation");

        var table = Read(page.ToString()).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(
        [
            "E1 | By July 2027 he will read forty words with three sounds | Weekly tally",
            "E2 | By July 2027 he will write his name without a model | Work sample",
            "E3 | He will ask for help with a card | Observation",
        ]);
    }

    private static Document Read(params string[] pages) => new DocumentReader().Read(PdfWriter.Pages(pages)).Document.ShouldNotBeNull();
}
