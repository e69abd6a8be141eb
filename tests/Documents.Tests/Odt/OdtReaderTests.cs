using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Odt;

public class OdtReaderTests
{
    private const string Numbers = """
        <text:list-style style:name="L1">
          <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
          <text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
          <text:list-level-style-bullet text:level="3" text:bullet-char="•"/>
        </text:list-style>
        """;

    private static string P(string text, string style = "") => $"<text:p text:style-name=\"{style}\">{text}</text:p>";

    private static string Item(string text) => $"<text:list-item>{text}</text:list-item>";

    private static string Cell(string text, string attributes = "") => $"<table:table-cell {attributes}>{P(text)}</table:table-cell>";

    private static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    [Fact]
    public void Paragraphs_spans_spaces_and_breaks_become_plain_text() =>
        new OdtFile(P("  Weekly<text:s text:c=\"3\"/><text:span>direct\ntherapy</text:span><text:line-break/>by<text:tab/>a <text:a>therapist</text:a><text:soft-page-break/>.")).Text()
            .ShouldBe("Weekly direct therapy\nby a therapist.");

    [Fact]
    public void Headings_are_known_by_element_and_by_style()
    {
        var blocks = new OdtFile("<text:h text:outline-level=\"2\">Section F</text:h>" + P("Plan", "T") + P("text"))
        {
            Styles = "<style:style style:name=\"T\" style:family=\"paragraph\" style:parent-style-name=\"Title\"/><style:style style:name=\"Title\" style:family=\"paragraph\"/>",
        }.Read().Blocks;

        blocks[0].ShouldBeOfType<HeadingBlock>().Level.ShouldBe(2);
        blocks[1].ShouldBeOfType<HeadingBlock>().Level.ShouldBe(1);
        blocks[2].ShouldBeOfType<ParagraphBlock>();
    }

    [Fact]
    public void Tracked_changes_and_annotations_leave_only_the_accepted_text()
    {
        var document = new OdtFile($"<text:tracked-changes><text:changed-region><text:deletion>{P("as required")}</text:deletion></text:changed-region></text:tracked-changes><text:p>Weekly<text:change text:change-id=\"c\"/><office:annotation>{P("why?")}</office:annotation> therapy</text:p>").Read();

        document.Text.ShouldBe("Weekly therapy");
        document.Notes.TrackedChanges.ShouldBeTrue();
    }

    [Fact]
    public void Hidden_text_sections_and_prompts_are_no_text()
    {
        const string Styles = "<style:style style:name=\"Base\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style><style:style style:name=\"H\" style:family=\"text\" style:parent-style-name=\"Base\"/>";
        new OdtFile(P("a<text:span text:style-name=\"H\">b</text:span><text:placeholder>c</text:placeholder><loext:content-control loext:showing-place-holder=\"true\">d</loext:content-control><text:hidden-text text:is-hidden=\"true\">e</text:hidden-text>")
            + $"<text:section text:display=\"none\">{P("f")}</text:section>" + P("g<text:hidden-paragraph text:is-hidden=\"true\"/>") + P("h"))
        { Styles = Styles }.Text().ShouldBe("a\nh");
    }

    [Fact]
    public void Text_struck_through_by_hand_is_taken_out_like_a_tracked_deletion()
    {
        const string Styles = "<style:style style:name=\"S\" style:family=\"text\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>";
        var document = new OdtFile(P("Weekly <text:span text:style-name=\"S\">and sometimes daily </text:span>therapy")) { Styles = Styles }.Read();

        document.Text.ShouldBe("Weekly therapy");
        document.Notes.TrackedChanges.ShouldBeTrue();
    }

    [Fact]
    public void What_placeholders_ask_for_is_kept_apart_from_the_text()
    {
        var document = new OdtFile(P("Date: <text:placeholder>&lt;enter the date&gt;</text:placeholder><loext:content-control loext:showing-place-holder=\"true\">Choose</loext:content-control>")).Read();

        document.Text.ShouldBe("Date:");
        document.Prompts.ShouldBe(["<enter the date>", "Choose"]);
    }

    [Fact]
    public void Underlined_and_bold_paragraphs_are_emphasised()
    {
        const string Styles = "<style:style style:name=\"U\" style:family=\"text\"><style:text-properties style:text-underline-style=\"solid\"/></style:style><style:style style:name=\"B\" style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:style>";
        var blocks = new OdtFile(P("<text:span text:style-name=\"U\">Section F</text:span>") + P("Section G", "B") + P("Running text <text:span text:style-name=\"U\">partly</text:span> underlined")) { Styles = Styles }.Read().Blocks;

        blocks.Cast<TextBlock>().Select(block => block.Emphasised).ShouldBe([true, true, false]);
    }

    [Fact]
    public void A_table_in_a_cell_stays_a_table() =>
        new OdtFile("<table:table>" + Row($"<table:table-cell><table:table>{Row(Cell("a"), Cell("b"))}</table:table></table:table-cell>", Cell("c")) + "</table:table>").Read().Blocks[0]
            .ShouldBeOfType<TableBlock>().Rows[0].Cells[0].Blocks[0].ShouldBeOfType<TableBlock>().Rows[0].Cells.Count.ShouldBe(2);

    [Fact]
    public void List_labels_count_nest_and_go_on()
    {
        var list = $"<text:list xml:id=\"one\" text:style-name=\"L1\">{Item(P("a"))}{Item(P("b") + $"<text:list>{Item(P("c"))}{Item($"<text:list>{Item(P("d"))}</text:list>")}</text:list>")}{Item(P("e") + P("more"))}</text:list>";
        var blocks = new OdtFile($"{list}<text:list text:continue-list=\"one\" text:style-name=\"L1\">{Item(P("f"))}</text:list><text:list text:style-name=\"L1\">{Item(P("g"))}</text:list>") { Styles = Numbers }.Read().Blocks;

        blocks.Select(block => block is ListItemBlock item ? $"{item.Level} {item.Label} {item.Text}" : ((TextBlock)block).Text)
            .ShouldBe(["1 1. a", "1 2. b", "2 2.a) c", "3 • d", "1 3. e", "more", "1 4. f", "1 1. g"]);
    }

    [Fact]
    public void Merged_cells_repeat_below_and_keep_their_columns()
    {
        var table = new OdtFile("<table:table><table:table-header-rows>" + Row(Cell("Need", "table:number-columns-spanned=\"2\""), "<table:covered-table-cell/>", Cell("Who")) + "</table:table-header-rows>"
            + Row(Cell("Speech", "table:number-rows-spanned=\"2\""), Cell("one"), Cell("x")) + Row("<table:covered-table-cell/>", Cell("two"), Cell("y")) + "</table:table>").Read().Blocks[0].ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["Need | Who", "Speech | one | x", "Speech | two | y"]);
        table.Rows.Select(row => row.IsHeader).ShouldBe([true, false, false]);
        table.Rows[0].Cells.Select(cell => (cell.Column, cell.ColumnSpan)).ShouldBe([(0, 2), (2, 1)]);
        table.Rows[2].Cells[0].ContinuesAbove.ShouldBeTrue();
    }

    [Fact]
    public void Rows_repeated_without_words_do_not_grow_the_table() =>
        new OdtFile($"<table:table>{Row(Cell("a"))}<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell/></table:table-row></table:table>").Read().Blocks[0].ShouldBeOfType<TableBlock>().Rows.Count.ShouldBe(2);

    [Fact]
    public void Text_boxes_notes_and_form_controls_are_read_in_place()
    {
        new OdtFile($"<text:p><draw:frame><draw:text-box>{P("Section B")}</draw:text-box></draw:frame>Needs</text:p>").Text().ShouldBe("Section B\nNeeds");
        new OdtFile($"<text:p>Weekly<text:note><text:note-citation>1</text:note-citation><text:note-body>{P("term time only")}</text:note-body></text:note>.</text:p>").Text().ShouldBe("Weekly [term time only].");
        new OdtFile("<office:forms><form:form><form:checkbox form:id=\"c1\" form:current-state=\"checked\"/></form:form></office:forms>" + P("<draw:control draw:control=\"c1\"/> Yes")).Text().ShouldBe("☒ Yes");
        new OdtFile(P("<loext:content-control loext:checkbox=\"true\" loext:checked=\"false\">x</loext:content-control> No")).Text().ShouldBe("☐ No");
        new OdtFile(P("<field:fieldmark field:type=\"vnd.oasis.opendocument.field.FORMCHECKBOX\"><field:param field:name=\"vnd.oasis.opendocument.field.Checkbox_Checked\" field:value=\"true\"/></field:fieldmark> Final")).Text().ShouldBe("☒ Final");
    }

    [Fact]
    public void Headers_and_footers_are_furniture()
    {
        var document = new OdtFile(P("Body")) { Masters = $"<style:master-page><style:header>{P("Council")}</style:header><style:footer>{P("Page <text:page-number>1</text:page-number>")}</style:footer></style:master-page>" }.Read();

        document.Text.ShouldBe("Body");
        document.Furniture.Select(line => line.Text).ShouldBe(["Council", "Page 1"]);
    }

    [Fact]
    public void What_cannot_be_read_ends_with_its_reason()
    {
        new OdtFile("") { Kind = "spreadsheet" }.TryRead().Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);
        new OdtFile(P("x")) { Manifest = "<encryption-data/>" }.TryRead().Failure!.Reason.ShouldBe(FailureReason.Encrypted);
        new OdtFile("").TryRead().Failure!.Reason.ShouldBe(FailureReason.Empty);
        new OdtFile("<text:p><draw:frame><draw:image/></draw:frame></text:p>").TryRead().Failure!.Reason.ShouldBe(FailureReason.NeedsOcr);
        new OdtFile("<text:p>").TryRead().Failure!.Reason.ShouldBe(FailureReason.Damaged);
    }
}
