using EhcpPipeline.Documents.Model;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Docx;

public class WordTextTests
{
    [Fact]
    public void Tracked_changes_read_as_accepted()
    {
        var document = new WordFile(
            $"<w:p>{R("Weekly ")}<w:ins w:id=\"1\">{R("direct ")}</w:ins><w:del w:id=\"2\"><w:r><w:delText>as required </w:delText></w:r></w:del>"
            + $"<w:moveFrom w:id=\"3\">{R("gone ")}</w:moveFrom><w:moveTo w:id=\"4\">{R("therapy")}</w:moveTo></w:p>").Read();

        document.Text.ShouldBe("Weekly direct therapy");
        document.Notes.TrackedChanges.ShouldBeTrue();
    }

    [Fact]
    public void A_paragraph_whose_mark_was_deleted_runs_on_into_the_next() =>
        new WordFile($"{P("Weekly ", "<w:rPr><w:del w:id=\"1\"/></w:rPr>")}{P("therapy")}").Text().ShouldBe("Weekly therapy");

    [Fact]
    public void A_deleted_mark_before_a_table_keeps_its_text_before_the_table() =>
        new WordFile($"{P("Before", "<w:rPr><w:del w:id=\"1\"/></w:rPr>")}{Table(Row(Cell("cell")))}{P("after")}").Text().ShouldBe("Before\ncell\nafter");

    [Fact]
    public void Formats_kept_from_before_a_tracked_change_do_not_count() =>
        new WordFile($"<w:p>{R("Shown", "<w:rPrChange w:id=\"1\"><w:rPr><w:vanish/></w:rPr></w:rPrChange>")}</w:p>").Text().ShouldBe("Shown");

    [Fact]
    public void Hidden_text_is_no_text_by_run_by_style_and_by_the_base_of_a_style()
    {
        const string Styles = """
            <w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
            <w:style w:type="character" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Secret"/></w:style>
            <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:rPr><w:vanish/></w:rPr></w:style>
            """;
        new WordFile($"<w:p>{R("seen ")}{R("a", "<w:vanish/>")}{R("b", "<w:rStyle w:val=\"Secret\"/>")}{R("c", "<w:rStyle w:val=\"Derived\"/>")}{R("also seen", "<w:rStyle w:val=\"Secret\"/><w:vanish w:val=\"0\"/>")}</w:p>{P("d", "<w:pStyle w:val=\"Note\"/>")}")
            .Styles(Styles).Text().ShouldBe("seen also seen");
    }

    [Fact]
    public void Text_struck_through_by_hand_is_taken_out_like_a_tracked_deletion()
    {
        var document = new WordFile($"<w:p>{R("Arjan ")}{R("uses 12 symbols", "<w:strike/>")}{R("speaks", "<w:strike w:val=\"0\"/><w:u w:val=\"single\"/>")}{R("daily", "<w:dstrike/>")}{R(".")}</w:p>{P("next")}").Read();

        document.Text.ShouldBe("Arjan speaks.\nnext");
        document.Notes.TrackedChanges.ShouldBeTrue();
    }

    [Fact]
    public void A_style_based_on_itself_ends() =>
        new WordFile(P("text", "<w:pStyle w:val=\"A\"/>")).Styles("<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:basedOn w:val=\"A\"/></w:style>").Text().ShouldBe("text");

    [Fact]
    public void White_space_breaks_and_special_characters_are_normalised() =>
        new WordFile("<w:p><w:r><w:t xml:space=\"preserve\">  one </w:t><w:tab/><w:t>two\u00A0\u00A0three</w:t><w:br/><w:t>fo\u00ADur</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>five</w:t><w:cr/><w:br w:type=\"page\"/></w:r></w:p>")
            .Text().ShouldBe("one two three\nfour-five");

    [Fact]
    public void An_empty_text_element_loses_nothing_around_it() =>
        new WordFile("<w:p><w:r><w:t/><w:t>a</w:t><w:t></w:t><w:t>b</w:t></w:r></w:p>").Text().ShouldBe("ab");

    [Fact]
    public void Text_boxes_are_read_once()
    {
        var box = $"<w:txbxContent>{P("Section B")}</w:txbxContent>";
        new WordFile($"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>{R("Needs")}</w:p>")
            .Text().ShouldBe("Section B\nNeeds");
    }

    [Fact]
    public void An_old_text_box_after_the_first_word_follows_its_paragraph() =>
        new WordFile($"<w:p>{R("First")}<w:r><w:pict><v:textbox><w:txbxContent>{P("boxed")}</w:txbxContent></v:textbox></w:pict></w:r>{R(" second")}</w:p>").Text().ShouldBe("First second\nboxed");

    [Fact]
    public void Only_the_result_of_a_field_is_text()
    {
        const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        new WordFile($"<w:p>{R("Due ")}{Begin}<w:r><w:instrText>IF </w:instrText></w:r>{Begin}{Separate}{R("inner")}{End}{Separate}{R("June 2026")}{End}{R(".")}</w:p>").Text().ShouldBe("Due June 2026.");
    }

    [Fact]
    public void A_field_that_never_ends_hides_no_later_paragraph() =>
        new WordFile($"<w:p>{R("One")}<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>{P("Two")}").Text().ShouldBe("One\nTwo");

    [Fact]
    public void Footnotes_stand_inline_and_separators_do_not() =>
        new WordFile($"<w:p>{R("Weekly")}<w:r><w:footnoteReference w:id=\"2\"/></w:r>{R(" therapy")}</w:p>")
            .Footnotes($"<w:footnote w:id=\"0\" w:type=\"separator\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id=\"2\">{P("term time only")}</w:footnote>")
            .Text().ShouldBe("Weekly [term time only] therapy");

    [Fact]
    public void Headers_and_footers_are_furniture()
    {
        var document = new WordFile($"{P("Body")}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>").Header("header1", P("Council")).Read();

        document.Text.ShouldBe("Body");
        document.Furniture.ShouldHaveSingleItem().Text.ShouldBe("Council");
    }

    [Fact]
    public void A_foreign_chunk_is_noted()
    {
        new WordFile($"{P("Body")}<w:altChunk r:id=\"x\"/>").Read().Notes.ForeignChunk.ShouldBeTrue();
        new WordFile("<w:altChunk r:id=\"x\"/>").TryRead().Failure!.Reason.ShouldBe(EhcpPipeline.Documents.Reading.FailureReason.UnsupportedFormat);
    }

    [Fact]
    public void Formulas_rubies_and_links_keep_their_words() =>
        new WordFile($"<w:p><w:hyperlink r:id=\"l\">{R("link ")}</w:hyperlink><w:smartTag><w:fldSimple w:instr=\"X\">{R("field ")}</w:fldSimple></w:smartTag><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x=2</m:t></m:r></m:oMath></w:p>").Text().ShouldBe("link field x=2");

    [Fact]
    public void The_strict_namespace_and_an_odd_main_part_are_read() =>
        new WordFile(P("Strict")) { Namespace = Strict, MainPart = "content/main2.xml" }.Text().ShouldBe("Strict");
}
