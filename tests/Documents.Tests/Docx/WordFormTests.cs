using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Docx;

public class WordFormTests
{
    private static string Control(string properties, string content) => $"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";

    private static string Field(string data, string result = "") =>
        $"<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>{data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{result}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    [Fact]
    public void The_prompt_of_an_unfilled_control_is_no_text()
    {
        new WordFile($"<w:p>{R("Date: ")}{Control("<w:showingPlcHdr/><w:date/>", R("Click to enter a date"))}</w:p>").Text().ShouldBe("Date:");
        new WordFile($"<w:p>{R("Date: ")}{Control("<w:showingPlcHdr w:val=\"0\"/>", R("4 May 2026"))}</w:p>").Text().ShouldBe("Date: 4 May 2026");
    }

    [Fact]
    public void What_unfilled_controls_ask_for_is_kept_apart_from_the_text()
    {
        var document = new WordFile($"<w:p>{R("Date: ")}{Control("<w:showingPlcHdr/>", R("Click to ") + R("enter a date"))}{Control("<w:showingPlcHdr/>", R("hidden", "<w:vanish/>"))}</w:p>"
            + Control("<w:showingPlcHdr/>", P("Choose a setting."))).Read();

        document.Text.ShouldBe("Date:");
        document.Prompts.ShouldBe(["Click to enter a date", "Choose a setting."]);
    }

    [Fact]
    public void A_cell_with_a_prompt_stays_an_empty_cell() =>
        new WordFile(Table(Row(Cell("Who"), Control("<w:showingPlcHdr/>", Cell("Choose")), Cell("Weekly")))).Text().ShouldBe("Who |  | Weekly");

    [Theory]
    [InlineData("1", "☒ Yes")]
    [InlineData("0", "☐ Yes")]
    public void A_checkbox_control_shows_its_state_whatever_its_glyph(string state, string text) =>
        new WordFile($"<w:p>{Control($"<w14:checkbox><w14:checked w14:val=\"{state}\"/><w14:checkedState w14:val=\"00FE\" w14:font=\"Wingdings\"/></w14:checkbox>", "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r>")}{R(" Yes")}</w:p>").Text().ShouldBe(text);

    [Theory]
    [InlineData("Wingdings", "F0FE", "☒")]
    [InlineData("Wingdings", "F0A8", "☐")]
    [InlineData("Wingdings", "F0FC", "✓")]
    [InlineData("Wingdings 2", "F052", "☒")]
    [InlineData("Wingdings 2", "F0A3", "☐")]
    [InlineData("Symbol", "F0B7", "•")]
    [InlineData("Unheard Of", "F041", "•")]
    [InlineData("Arial", "2713", "✓")]
    public void Symbols_of_symbol_fonts_become_the_characters_they_show(string font, string code, string shown) =>
        new WordFile($"<w:p><w:r><w:sym w:font=\"{font}\" w:char=\"{code}\"/></w:r></w:p>").Text().ShouldBe(shown);

    [Fact]
    public void A_symbol_that_is_no_number_is_passed_over() =>
        new WordFile($"<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"zz\"/></w:r>{R("text")}</w:p>").Text().ShouldBe("text");

    [Fact]
    public void Characters_typed_in_a_symbol_font_count_as_symbols() =>
        new WordFile($"<w:p>{R("þ", "<w:rFonts w:ascii=\"Wingdings\"/>")}{R(" Yes")}</w:p>").Text().ShouldBe("☒ Yes");

    [Fact]
    public void Legacy_form_fields_give_their_values()
    {
        new WordFile($"<w:p>{Field("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>")}{R(" Final")}</w:p>").Text().ShouldBe("☒ Final");
        new WordFile($"<w:p>{Field("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>")}{R(" Draft")}</w:p>").Text().ShouldBe("☐ Draft");
        new WordFile($"<w:p>{Field("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Daily\"/><w:listEntry w:val=\"Weekly\"/></w:ddList>", R("Weekly"))}</w:p>").Text().ShouldBe("Weekly");
        new WordFile($"<w:p>{Field("<w:textInput/>", R("typed"))}</w:p>").Text().ShouldBe("typed");
    }
}
