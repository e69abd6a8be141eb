using EhcpPipeline.Documents.Model;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Docx;

public class WordTableTests
{
    private static TableBlock Read(string table) => new WordFile(table).Read().Blocks[0].ShouldBeOfType<TableBlock>();

    [Fact]
    public void Spans_and_missing_cells_keep_every_cell_in_its_grid_column()
    {
        var table = Read(Table(Row(Cell("a", "<w:gridSpan w:val=\"2\"/>"), Cell("b")), Row("<w:trPr><w:gridBefore w:val=\"1\"/></w:trPr>", Cell("c"), Cell("d"))));

        table.Rows[0].Cells.Select(cell => (cell.Column, cell.ColumnSpan)).ShouldBe([(0, 2), (2, 1)]);
        table.Rows[1].Cells.Select(cell => cell.Column).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_vertical_merge_repeats_the_text_of_the_cell_it_continues()
    {
        const string Go = "<w:vMerge/>";
        var table = Read(Table(Row(Cell("Need", "<w:vMerge w:val=\"restart\"/>"), Cell("one")), Row(Cell("", Go), Cell("two")), Row(Cell("", Go), Cell("three")), Row(Cell("Other"), Cell("four"))));

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["Need | one", "Need | two", "Need | three", "Other | four"]);
        table.Rows.Select(row => row.Cells[0].ContinuesAbove).ShouldBe([false, true, true, false]);
    }

    [Fact]
    public void A_merge_that_continues_nothing_keeps_its_own_text() =>
        Read(Table(Row(Cell("own", "<w:vMerge/>")))).Rows[0].Cells[0].ShouldSatisfyAllConditions(cell => cell.Text.ShouldBe("own"), cell => cell.ContinuesAbove.ShouldBeFalse());

    [Fact]
    public void Nested_tables_stay_tables()
    {
        var cell = Read(Table(Row($"<w:tc>{P("before")}{Table(Row(Cell("x"), Cell("y")))}{P("after")}</w:tc>"))).Rows[0].Cells[0];

        cell.Blocks.Select(block => block.GetType()).ShouldBe([typeof(ParagraphBlock), typeof(TableBlock), typeof(ParagraphBlock)]);
        cell.Text.ShouldBe("before\nx | y\nafter");
    }

    [Fact]
    public void Rows_and_cells_inside_content_controls_and_changes_are_found()
    {
        var table = Read(Table(
            Row("<w:trPr><w:ins w:id=\"1\"/></w:trPr>", Cell("inserted")),
            Row("<w:trPr><w:del w:id=\"2\"/></w:trPr>", Cell("deleted")),
            $"<w:sdt><w:sdtPr/><w:sdtContent>{Row($"<w:sdt><w:sdtContent>{Cell("wrapped")}</w:sdtContent></w:sdt>")}</w:sdtContent></w:sdt>"));

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["inserted", "wrapped"]);
    }

    [Fact]
    public void A_row_heads_the_table_by_mark_by_bold_or_by_shade()
    {
        const string Shade = "<w:shd w:val=\"clear\" w:fill=\"D9E2F3\"/>";
        static string Bold(string text) => $"<w:tc><w:p>{R(text, "<w:b/>")}</w:p></w:tc>";

        Read(Table(Row("<w:trPr><w:tblHeader/></w:trPr>", Cell("h")), Row(Cell("x")))).Rows.Select(row => row.IsHeader).ShouldBe([true, false]);
        Read(Table(Row(Bold("h"), Bold("i")), Row(Cell("x"), Cell("y")))).Rows.Select(row => row.IsHeader).ShouldBe([true, false]);
        Read(Table(Row(Cell("Section F", Shade)), Row(Cell("h", Shade)), Row(Cell("x")))).Rows.Select(row => row.IsHeader).ShouldBe([true, true, false]);
    }

    [Fact]
    public void A_bold_label_column_or_a_wholly_bold_table_has_no_header()
    {
        static string Bold(string text) => $"<w:tc><w:p>{R(text, "<w:b/>")}</w:p></w:tc>";

        Read(Table(Row(Bold("Name"), Cell("Ada")), Row(Bold("Year"), Cell("5")))).Rows.ShouldAllBe(row => !row.IsHeader);
        Read(Table(Row(Bold("a")), Row(Bold("b")))).Rows.ShouldAllBe(row => !row.IsHeader);
    }

    [Fact]
    public void A_table_style_that_dresses_the_first_row_makes_it_the_header()
    {
        const string Styles = "<w:style w:type=\"table\" w:styleId=\"Grid4\"><w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>";
        static string Look(string bits) => $"<w:tblPr><w:tblStyle w:val=\"Grid4\"/><w:tblLook w:val=\"{bits}\"/></w:tblPr>";

        var tables = new WordFile(Table(Look("04A0"), Row(Cell("h")), Row(Cell("x"))) + P("between") + Table(Look("0480"), Row(Cell("h")), Row(Cell("x")))).Styles(Styles).Read().Blocks;

        tables.OfType<TableBlock>().Select(table => table.Rows[0].IsHeader).ShouldBe([true, false]);
    }

    [Fact]
    public void An_empty_table_leaves_no_block() => new WordFile(Table() + P("text")).Read().Blocks.ShouldHaveSingleItem();
}
