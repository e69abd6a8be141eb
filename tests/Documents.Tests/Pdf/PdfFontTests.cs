using System.Text;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Text of fonts that do not say themselves what their codes read as.</summary>
public class PdfFontTests
{
    private const string Latin = "<0001000200030004>";

    [Fact]
    public void Glyphs_of_an_embedded_TrueType_font_read_as_its_cmap_says() =>
        Text(Latin, FontProgram.TrueType("dyna"), "FontFile2", "CIDFontType2").ShouldBe("dyna");

    [Fact]
    public void Glyphs_of_an_embedded_TrueType_font_without_cmap_read_as_their_names_say() =>
        Text(Latin, FontProgram.Named("d", "f_i", "uni006E", "eacute"), "FontFile2", "CIDFontType2").ShouldBe("dfiné");

    [Fact]
    public void Glyphs_of_an_embedded_compact_font_read_as_their_names_say() =>
        Text(Latin, FontProgram.Compact("uni0064", "u0061", "uni0069007A", "uni00E9"), "FontFile3", "CIDFontType0", program: "/Subtype/CIDFontType0C").ShouldBe("daizé");

    [Fact]
    public void Identifiers_are_taken_to_glyphs_by_the_map_of_the_font() =>
        Text("<000000020001>", FontProgram.TrueType("no"), "FontFile2", "CIDFontType2", descendant: "/CIDToGIDMap 31 0 R").ShouldBe("oon");

    [Fact]
    public void A_font_whose_glyphs_nothing_names_makes_a_page_unreadable() =>
        Read("<00010002000300040005>", null, "FontFile2", "CIDFontType2").Failure.ShouldNotBeNull();

    [Theory]
    [InlineData("UniJIS-UCS2-H", "<65E5672C>", "日本")]
    [InlineData("UniGB-UTF16-H", "<4E2D6587>", "中文")]
    [InlineData("UniCNS-UTF32-H", "<00004E2D00006587>", "中文")]
    [InlineData("UniKS-UTF8-H", "<ED959CEAB5AD>", "한국")]
    [InlineData("90ms-RKSJ-H", "<93FA967B>", "日本")]
    [InlineData("EUC-H", "<C6FCCBDC>", "日本")]
    [InlineData("H", "<467C4B5C>", "日本")]
    [InlineData("GBK-EUC-H", "<D6D0CEC4>", "中文")]
    [InlineData("ETen-B5-H", "<A4A4A4E5>", "中文")]
    [InlineData("KSCms-UHC-H", "<C7D1B1B9>", "한국")]
    [InlineData("KSC-H", "<47513139>", "한국")]
    public void Predefined_character_maps_over_known_encodings_give_text(string name, string shown, string text) =>
        Text(shown, null, "FontFile2", "CIDFontType0", encoding: "/" + name).ShouldBe(text);

    [Fact]
    public void A_predefined_character_map_over_an_unknown_encoding_makes_a_page_unreadable() =>
        Read("<8EA1A1A18EA1A1A2>", null, "FontFile2", "CIDFontType0", encoding: "/CNS-EUC-H").Failure.ShouldNotBeNull();

    [Fact]
    public void Latin_letters_of_the_Adobe_collections_are_known_by_their_place() =>
        Text("<00290046004D004D0050>", null, "FontFile2", "CIDFontType0", descendant: "/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>").ShouldBe("Hello");

    [Theory]
    [InlineData("[(P)-180(r)-180(o)-180(v)-180(i)-180(s)-180(i)-180(o)-180(n)] TJ", "Provision")]
    [InlineData("[(F)-180(o)-180(r)-600(y)-180(o)-180(u)] TJ", "For you")]
    [InlineData("3 Tc (Section) Tj", "Section")]
    [InlineData("3 Tc (Section B) Tj", "Section B")]
    [InlineData("[(A)80(W)60(A)70(Y )-20(to)] TJ", "AWAY to")]
    [InlineData("[(a)-900(b)-900(c)-900(d)-900(e)] TJ", "a b c d e")]
    public void Letters_set_apart_are_one_word_and_words_set_apart_are_two(string shown, string text) =>
        new DocumentReader().Read(PdfWriter.OnePage($"BT /F1 12 Tf 72 700 Td {shown} ET")).Document.ShouldNotBeNull().Text.ShouldBe(text);

    [Fact]
    public void A_space_taken_out_of_the_encoding_still_parts_words()
    {
        var writer = new PdfWriter();
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 4 0 R>>>>>>");
        writer.Object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>");
        writer.Object(4, "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Differences[32/.notdef]>>>>");
        writer.Stream(6, "", "BT /F1 12 Tf 72 700 Td (Two words) Tj ET"u8.ToArray());
        new DocumentReader().Read(writer.Finish("/Root 1 0 R")).Document.ShouldNotBeNull().Text.ShouldBe("Two words");
    }

    private static string Text(string shown, byte[]? font, string key, string type, string encoding = "/Identity-H", string descendant = "", string program = "") =>
        Read(shown, font, key, type, encoding, descendant, program).Document.ShouldNotBeNull().Text;

    private static ReadResult Read(string shown, byte[]? font, string key, string type, string encoding = "/Identity-H", string descendant = "", string program = "")
    {
        var writer = new PdfWriter();
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 4 0 R>>>>>>");
        writer.Object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>");
        writer.Object(4, $"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Own/Encoding{encoding}/DescendantFonts[8 0 R]>>");
        writer.Stream(6, "", Encoding.ASCII.GetBytes($"BT /F1 12 Tf 72 700 Td {shown} Tj ET"));
        writer.Object(8, $"<</Type/Font/Subtype/{type}/BaseFont/ABCDEF+Own/DW 600/FontDescriptor 9 0 R{descendant}>>");
        writer.Object(9, $"<</Type/FontDescriptor/FontName/ABCDEF+Own/Flags 4{(font is null ? "" : $"/{key} 30 0 R")}>>");
        if (font is not null)
        {
            writer.Stream(30, program, font);
        }

        writer.Stream(31, "", [0, 2, 0, 1, 0, 2]);
        return new DocumentReader().Read(writer.Finish("/Root 1 0 R"));
    }
}
