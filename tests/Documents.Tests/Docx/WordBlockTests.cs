using EhcpPipeline.Documents.Model;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Docx;

public class WordBlockTests
{
    private const string Headings = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Council Heading"/><w:basedOn w:val="berschrift2"/></w:style>
        <w:style w:type="paragraph" w:styleId="Outlined"><w:name w:val="Own 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="TocHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
        """;

    [Theory]
    [InlineData("<w:pStyle w:val=\"berschrift2\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"Own\"/>", 2)]
    [InlineData("<w:pStyle w:val=\"Outlined\"/>", 3)]
    [InlineData("<w:pStyle w:val=\"Titel\"/>", 1)]
    [InlineData("<w:outlineLvl w:val=\"4\"/>", 5)]
    public void A_heading_is_known_by_name_base_or_outline_level(string properties, int level) =>
        new WordFile(P("Section F", properties)).Styles(Headings).Read().Blocks[0].ShouldBeOfType<HeadingBlock>().Level.ShouldBe(level);

    [Theory]
    [InlineData("<w:pStyle w:val=\"TocHeading\"/>")]
    [InlineData("<w:pStyle w:val=\"berschrift2\"/><w:outlineLvl w:val=\"9\"/>")]
    [InlineData("<w:pStyle w:val=\"Unknown\"/>")]
    public void A_paragraph_at_body_level_is_no_heading(string properties) =>
        new WordFile(P("Contents", properties)).Styles(Headings).Read().Blocks[0].ShouldBeOfType<ParagraphBlock>();

    [Theory]
    [InlineData("<w:b/>", true)]
    [InlineData("<w:u w:val=\"single\"/>", true)]
    [InlineData("<w:sz w:val=\"28\"/>", true)]
    [InlineData("<w:b w:val=\"0\"/>", false)]
    [InlineData("<w:u w:val=\"none\"/>", false)]
    [InlineData("<w:i/>", false)]
    public void A_paragraph_is_emphasised_when_all_its_words_are_bold_underlined_or_larger(string look, bool emphasised)
    {
        var blocks = new WordFile($"<w:p>{R("Section F", look)}{R(": ")}</w:p>{P("Running text that goes on for a while and sets the usual size of type.")}").Styles(Headings).Read().Blocks;

        ((TextBlock)blocks[0]).Emphasised.ShouldBe(emphasised);
        ((TextBlock)blocks[1]).Emphasised.ShouldBeFalse();
    }

    [Fact]
    public void A_label_in_bold_before_plain_words_is_no_emphasis() =>
        ((TextBlock)new WordFile($"<w:p>{R("Who: ", "<w:b/>")}{R("therapist")}</w:p>").Read().Blocks[0]).Emphasised.ShouldBeFalse();

    [Fact]
    public void Bold_by_paragraph_style_and_by_run_style_cancels_out()
    {
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"P\"><w:rPr><w:b/></w:rPr></w:style><w:style w:type=\"character\" w:styleId=\"C\"><w:rPr><w:b/></w:rPr></w:style>";
        var blocks = new WordFile($"<w:p><w:pPr><w:pStyle w:val=\"P\"/></w:pPr>{R("one", "<w:rStyle w:val=\"C\"/>")}</w:p>{P("two", "<w:pStyle w:val=\"P\"/>")}").Styles(Styles).Read().Blocks;

        blocks.Cast<TextBlock>().Select(block => block.Emphasised).ShouldBe([false, true]);
    }

    [Fact]
    public void List_labels_count_restart_and_nest()
    {
        const string Numbering = """
            <w:abstractNum w:abstractNumId="5">
              <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
              <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
            </w:abstractNum>
            <w:abstractNum w:abstractNumId="6"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>
            <w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>
            <w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num>
            """;
        static string Item(int list, int level) => P("item", $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

        var items = new WordFile(Item(1, 0) + Item(1, 1) + Item(1, 1) + Item(1, 0) + Item(1, 1) + Item(2, 0) + Item(1, 0) + Item(3, 0)).Numbering(Numbering).Read().Blocks;

        items.Cast<ListItemBlock>().Select(item => item.Label).ShouldBe(["1.", "1.a)", "1.b)", "2.", "2.a)", "7.", "8.", "•"]);
        items.Cast<ListItemBlock>().Select(item => item.Level).ShouldBe([1, 2, 2, 1, 2, 1, 1, 1]);
    }

    [Fact]
    public void A_numbered_heading_keeps_its_number_and_numbering_zero_takes_it_away()
    {
        const string Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"Part %1\"/><w:pStyle w:val=\"H\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"1\"/></w:num>";
        const string Styles = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr></w:style>";
        const string Heading = "<w:pStyle w:val=\"H\"/>";

        new WordFile(P("Views", Heading) + P("Plain", Heading + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + P("Needs", Heading)).Numbering(Numbering).Styles(Styles).Text()
            .ShouldBe("Part A Views\nPlain\nPart B Needs");
    }

    [Fact]
    public void A_typed_bullet_makes_a_list_item_and_a_typed_number_does_not()
    {
        var blocks = new WordFile(P("• Daily reading") + P("1. Daily reading")).Read().Blocks;

        blocks[0].ShouldBeOfType<ListItemBlock>().Text.ShouldBe("Daily reading");
        blocks[1].ShouldBeOfType<ParagraphBlock>().Text.ShouldBe("1. Daily reading");
    }
}
