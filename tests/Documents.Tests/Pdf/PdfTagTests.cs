using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using static EhcpPipeline.Documents.Tests.Pdf.TaggedFile;

namespace EhcpPipeline.Documents.Tests.Pdf;

public class PdfTagTests
{
    [Fact]
    public void Headings_paragraphs_and_items_are_what_their_tags_say()
    {
        var file = new TaggedFile().Page();
        var heading = file.Text(60, 700, "Section B");
        var first = file.Text(60, 680, "She needs short sentences.");
        var label = file.Text(78, 660, "a)");
        var item = file.Text(84, 660, "one at a time");
        var inner = file.Text(96, 640, "- with a pause");

        var blocks = Blocks(file.Finish(Of("Document",
            Of("H2", heading),
            Of("P", first),
            Of("L", Of("LI", Of("Lbl", label), Of("LBody", item, Of("L", Of("LI", Of("LBody", Of("P", inner))))))))));

        var title = blocks[0].ShouldBeOfType<HeadingBlock>();
        (title.Level, title.Text).ShouldBe((2, "Section B"));
        blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldBe("She needs short sentences.");
        blocks.OfType<ListItemBlock>().Select(block => (block.Label, block.Text, block.Level)).ShouldBe([("a)", "one at a time", 1), ("-", "with a pause", 2)]);
    }

    [Fact]
    public void A_table_without_lines_has_the_rows_and_spans_of_its_tags()
    {
        var file = new TaggedFile { Root = "/ClassMap<</Wide<</O/Table/ColSpan 2>>>>" }.Page();
        Tag[] cells =
        [
            file.Text(60, 700, "Need"), file.Text(160, 700, "Provision"), file.Text(60, 680, "Speech"), file.Text(160, 680, "Group work that the"),
            file.Text(160, 667, "assistant leads"), file.Text(330, 680, "Weekly"), file.Text(160, 654, "Programme"), file.Text(330, 654, "Daily"),
        ];

        var table = Blocks(file.Finish(Of("Table",
            Of("THead", Of("TR", Of("TH", cells[0]), With("TH", "/C/Wide", cells[1]))),
            Of("TBody",
                Of("TR", With("TD", "/A[<</O/Layout>> 0 <</O/Table/RowSpan 2>>]", Of("P", cells[2])), Of("TD", Of("P", cells[3], cells[4])), Of("TD", cells[5])),
                Of("TR", Of("TD", cells[6]), Of("TD", cells[7])))))).ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["Need | Provision", "Speech | Group work that the assistant leads | Weekly", "Speech | Programme | Daily"]);
        table.Rows.Select(row => row.IsHeader).ShouldBe([true, false, false]);
        table.Rows[0].Cells[1].ColumnSpan.ShouldBe(2);
        table.Rows[2].Cells.Select(cell => (cell.Column, cell.ContinuesAbove)).ShouldBe([(0, true), (1, false), (2, false)]);
    }

    [Fact]
    public void Empty_cells_that_the_tags_leave_out_keep_their_columns()
    {
        var file = new TaggedFile().Page();
        var rows = new List<Tag>();
        for (var i = 0; i < 3; i++)
        {
            var y = 700 - (20 * i);
            var ends = new List<Tag> { Of("TD", file.Text(60, y, "Need " + i)) };
            if (i != 1)
            {
                ends.Add(Of("TD", file.Text(200, y, "Weekly")));
            }

            ends.Add(Of("TD", file.Text(330, y, "E" + i)));
            rows.Add(Of("TR", [.. ends]));
        }

        Rows(file.Finish(Of("Table", [.. rows]))).ShouldBe(["Need 0 | Weekly | E0", "Need 1 |  | E1", "Need 2 | Weekly | E2"]);
    }

    [Fact]
    public void A_row_on_two_pages_is_one_row_and_a_header_printed_twice_is_one_header()
    {
        var file = new TaggedFile().Page();
        var (need, provision) = (file.Text(60, 120, "Need"), file.Text(160, 120, "Provision"));
        var (speech, before) = (file.Text(60, 100, "Speech"), file.Text(160, 100, "The assistant leads a"));
        file.Page();
        var (again, too) = (file.Text(60, 780, "Need"), file.Text(160, 780, "Provision"));
        var after = file.Text(160, 760, "group each week.");

        Rows(file.Finish(Of("Table", Of("TR", Of("TH", need, again), Of("TH", provision, too)), Of("TR", Of("TD", speech), Of("TD", Of("P", before, after))))))
            .ShouldBe(["Need | Provision", "Speech | The assistant leads a group each week."]);
    }

    [Fact]
    public void A_paragraph_goes_on_in_the_next_column_and_page_where_its_element_does()
    {
        var file = new TaggedFile().Page();
        var (left, right) = (file.Text(60, 100, "He will visit the"), file.Text(310, 700, "nursery with his"));
        file.Page();
        var next = file.Text(60, 700, "mother in May.");

        Text(file.Finish(Of("P", left, right, next))).ShouldBe("He will visit the nursery with his mother in May.");
    }

    [Fact]
    public void A_line_that_the_writer_ended_stays_ended()
    {
        var file = new TaggedFile().Page();
        var address = file.Text(60, 700, "Anytown Council");
        var street = file.Text(60, 686, "High Street");
        var other = file.Text(60, 650, "The family will be asked about the plan each year and may ask for changes to be made at any time.");

        Text(file.Finish(Of("P", address, street), Of("P", other))).ShouldStartWith("Anytown Council\nHigh Street\nThe family");
    }

    [Fact]
    public void Types_of_the_producer_are_taken_to_standard_ones_and_a_map_that_loops_says_nothing()
    {
        var file = new TaggedFile { Root = "/RoleMap<</Kop/Heading1/Heading1/H1/Lus/Las/Las/Lus/P/Lus>>" }.Page();
        var (heading, looped) = (file.Text(60, 700, "Section A"), file.Text(60, 680, "He likes maps."));

        var blocks = Blocks(file.Finish(Of("Kop", heading), Of("P", Of("Lus", looped))));

        blocks[0].ShouldBeOfType<HeadingBlock>().Level.ShouldBe(1);
        blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldBe("He likes maps.");
    }

    [Fact]
    public void Actual_text_replaces_what_is_shown_and_descriptions_do_not()
    {
        var file = new TaggedFile().Page();
        var (drawn, spoken, described) = (file.Text(60, 700, "x"), file.Text(70, 700, "SLT"), file.Text(95, 700, "weekly"));

        Text(file.Finish(Of("P", With("Span", "/ActualText(\\376\\377\\000Y\\000e\\000s)", drawn), With("Span", "/E(speech and language therapy)", spoken), With("Span", "/Alt(a word)", described))))
            .ShouldBe("Yes SLT weekly");
    }

    [Fact]
    public void Artifacts_are_furniture_and_one_that_touches_text_belongs_to_it()
    {
        var file = new TaggedFile().Page();
        file.Append("/Artifact BMC BT /F1 9 Tf 60 815 Td (Confidential) Tj ET EMC /Artifact BMC BT /F1 11 Tf 60 700 Td (T) Tj ET EMC ");
        var text = file.Text(66.8f, 700, "he plan is final and was sent to the family.");

        var document = Read(file.Finish(Of("P", text)));

        document.Text.ShouldBe("The plan is final and was sent to the family.");
        document.Furniture.Select(block => block.Text).ShouldBe(["Confidential"]);
    }

    [Fact]
    public void A_footnote_comes_after_its_paragraph_and_a_chart_s_text_too()
    {
        var file = new TaggedFile().Page();
        var (before, chart, note, after) = (file.Text(60, 700, "He is tall"), file.Text(60, 600, "Reading age"), file.Text(60, 80, "Measured in May."), file.Text(112, 700, "for his age."));

        Text(file.Finish(Of("P", before, Of("Figure", chart), Of("Note", note), after))).ShouldBe("He is tall for his age.\nReading age\nMeasured in May.");
    }

    [Fact]
    public void A_filled_in_field_stands_where_its_element_puts_it()
    {
        var file = new TaggedFile().Page();
        var name = file.Text(60, 700, "Name");
        file.Annotation("30 0 R");
        file.Object(30, "<</Type/Annot/Subtype/Widget/Rect[300 500 400 515]/AP<</N 31 0 R>>>>");
        file.Stream(31, "/Type/XObject/Subtype/Form/BBox[0 0 100 15]/Resources<</Font<</F1 3 0 R>>>>", "/Tx BMC BT /F1 11 Tf 2 5 Td (Robin) Tj ET EMC");

        Rows(file.Finish(Of("Table", Of("TR", Of("TH", name), Of("TD", Of("Form", Raw("<</Type/OBJR/Pg 100 0 R/Obj 30 0 R>>"))))))).ShouldBe(["Name | Robin"]);
    }

    [Fact]
    public void Content_of_a_form_is_told_from_the_page_s_by_its_stream()
    {
        var file = new TaggedFile { Resources = "/XObject<</X 40 0 R>>" }.Page();
        var page = file.Text(60, 650, "Second of the two");
        file.Append("/X Do ");
        file.Stream(40, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/StructParents 7", "/P <</MCID 0>> BDC BT /F1 11 Tf 60 700 Td (First of the two) Tj ET EMC");

        var blocks = Blocks(file.Finish(Of("H1", Raw("<</Type/MCR/Pg 100 0 R/Stm 40 0 R/MCID 0>>")), Of("P", page)));

        blocks[0].ShouldBeOfType<HeadingBlock>().Text.ShouldBe("First of the two");
        blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldBe("Second of the two");
    }

    [Fact]
    public void A_page_without_tags_is_read_by_its_looks_in_its_place()
    {
        var file = new TaggedFile().Page();
        var first = file.Text(60, 700, "The first page of the plan says how he was before he came.");
        file.Page().Append("BT /F1 11 Tf 60 700 Td (A page that was put in later) Tj ET");
        file.Page();
        var last = file.Text(60, 700, "The last page of the plan says how he is after a year here.");

        Read(file.Finish(Of("H1", first), Of("H1", last))).Blocks.Select(block => (block.Page, block is HeadingBlock)).ShouldBe([(1, true), (2, false), (3, true)]);
    }

    [Fact]
    public void Words_outside_all_elements_keep_their_place_on_the_page()
    {
        var file = new TaggedFile().Page();
        var one = file.Text(60, 700, "The parents said what they hope for, and it is set down here as they said it.");
        file.Append("BT /F1 11 Tf 60 680 Td (Stray) Tj ET BT /F1 11 Tf 120 640 Td (2026) Tj ET");
        var two = file.Text(60, 640, "In the year");
        var three = file.Text(60, 620, "the plan will be looked at again by all of those who had a part in the writing of it.");

        Text(file.Finish(Of("P", one), Of("P", two), Of("P", three))).Split('\n')[1..3].ShouldBe(["Stray", "In the year 2026"]);
    }

    private static Document Read(byte[] file) => new DocumentReader().Read(file).Document.ShouldNotBeNull();

    private static IReadOnlyList<Block> Blocks(byte[] file) => Read(file).Blocks;

    private static string Text(byte[] file) => Read(file).Text;

    private static IEnumerable<string> Rows(byte[] file) => Blocks(file).ShouldHaveSingleItem().ShouldBeOfType<TableBlock>().Rows.Select(BlockText.JoinCells);
}
