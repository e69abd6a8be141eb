using System.IO.Compression;
using System.Text;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

public class PdfStructureTests
{
    private const string Hello = "BT /F1 12 Tf 72 700 Td (Weekly session) Tj ET";

    [Fact]
    public void Objects_in_object_streams_are_found_through_a_cross_reference_stream()
    {
        var writer = new PdfWriter();
        const string Objects = "<</Type/Catalog/Pages 2 0 R>> <</Type/Pages/Kids[3 0 R]/Count 1>> <</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources<</Font<</F1 4 0 R>>>>>> <</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
        var places = new[] { "<</Type/Cat", "<</Type/Pages", "<</Type/Page/", "<</Type/Font" }.Select(start => Objects.IndexOf(start, StringComparison.Ordinal)).ToArray();
        var header = $"1 {places[0]} 2 {places[1]} 3 {places[2]} 4 {places[3]} ";
        writer.Stream(5, $"/Type/ObjStm/N 4/First {header.Length}/Filter/FlateDecode", Deflate(Encoding.ASCII.GetBytes(header + Objects)));
        writer.Stream(6, "", Encoding.ASCII.GetBytes(Hello));

        TextOf(writer.FinishWithStream(5, [1, 2, 3, 4])).ShouldBe("Weekly session");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("99999999")]
    [InlineData("-4")]
    [InlineData("11 0 R")]
    public void A_wrong_stream_length_is_mended(string length)
    {
        var writer = OnePage(out var contents);
        writer.Stream(contents, "", Encoding.ASCII.GetBytes(Hello), length);
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
    }

    [Fact]
    public void A_wrong_startxref_is_mended()
    {
        var file = Encoding.Latin1.GetString(PdfWriter.OnePage(Hello));
        var at = file.LastIndexOf("startxref", StringComparison.Ordinal);
        var result = new DocumentReader().Read(Encoding.Latin1.GetBytes(file[..at] + "startxref\n12\n%%EOF"));
        result.Document.ShouldNotBeNull().Text.ShouldBe("Weekly session");
        result.Document.Notes.Repaired.ShouldBeTrue();
    }

    [Fact]
    public void The_newest_version_of_an_object_counts()
    {
        var writer = OnePage(out var contents);
        writer.Stream(contents, "", "BT /F1 12 Tf 72 700 Td (As required) Tj ET"u8.ToArray());
        var first = writer.Finish("/Root 1 0 R");
        writer.Stream(contents, "", Encoding.ASCII.GetBytes(Hello));
        var start = Encoding.Latin1.GetString(first).LastIndexOf("xref\n0 1", StringComparison.Ordinal);
        TextOf(writer.Finish($"/Root 1 0 R/Prev {start}")).ShouldBe("Weekly session");
    }

    [Fact]
    public void Damaged_flate_data_gives_what_comes_before_the_damage()
    {
        var lines = string.Concat(Enumerable.Range(0, 200).Select(i => $"BT /F1 2 Tf 72 {780 - (3 * i)} Td (Line number {i}) Tj ET\n"));
        var packed = Deflate(Encoding.ASCII.GetBytes(lines));
        packed.AsSpan(packed.Length / 2, 40).Fill(0xFF);
        var writer = OnePage(out var contents);
        writer.Stream(contents, "/Filter/FlateDecode", packed);
        TextOf(writer.Finish("/Root 1 0 R")).ShouldStartWith("Line number 0");
    }

    [Theory]
    [InlineData("/ASCIIHexDecode")]
    [InlineData("/ASCII85Decode")]
    [InlineData("/RunLengthDecode")]
    public void Text_filters_are_undone(string filter)
    {
        var plain = Encoding.ASCII.GetBytes(Hello);
        var packed = filter switch
        {
            "/ASCIIHexDecode" => Encoding.ASCII.GetBytes(Convert.ToHexString(plain) + ">"),
            "/ASCII85Decode" => Encoding.ASCII.GetBytes(Ascii85(plain)),
            _ => [(byte)(plain.Length - 1), .. plain, 128],
        };
        var writer = OnePage(out var contents);
        writer.Stream(contents, "/Filter" + filter, packed);
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
    }

    [Fact]
    public void ToUnicode_wins_over_the_encoding_and_ligatures_are_spelt_out()
    {
        var writer = new PdfWriter();
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/Resources<</Font<</F1 4 0 R>>>>>>");
        writer.Object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>");
        writer.Object(4, "<</Type/Font/Subtype/Type1/BaseFont/ABCDEF+Subset/FirstChar 1/LastChar 3/Widths[500 500 500]/ToUnicode 5 0 R>>");
        writer.Stream(5, "", "begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <FB01> endbfchar 1 beginbfrange <02> <03> <0064> endbfrange endcmap"u8.ToArray());
        writer.Stream(6, "", "BT /F1 12 Tf 72 700 Td <010203> Tj ET"u8.ToArray());
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("fide");
    }

    [Fact]
    public void A_horizontal_character_map_stays_horizontal_whatever_numbers_follow_its_writing_mode()
    {
        var writer = new PdfWriter();
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, "<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 325 110]/Resources<</Font<</F1 4 0 R>>>>>>");
        writer.Object(3, "<</Type/Page/Parent 2 0 R/Contents 6 0 R>>");
        writer.Object(4, "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Subset/Encoding 7 0 R/ToUnicode 5 0 R/DescendantFonts[8 0 R]>>");
        writer.Stream(5, "", "1 beginbfrange <01> <03> <0061> endbfrange"u8.ToArray());
        writer.Stream(6, "", "BT /F1 60 Tf 20 40 Td <010203> Tj ET"u8.ToArray());
        writer.Stream(7, "/CMapName/Own", "/WMode 0 def 1 begincodespacerange <00> <FF> endcodespacerange 1 begincidrange <01> <03> 1 endcidrange"u8.ToArray());
        writer.Object(8, "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Subset/W[1[600 600 600]]>>");
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("abc");
    }

    [Fact]
    public void A_filled_in_form_field_is_read_where_it_stands()
    {
        var writer = OnePage(out var contents, "/Annots[30 0 R]");
        writer.Stream(contents, "", "BT /F1 12 Tf 72 700 Td (Name:) Tj ET"u8.ToArray());
        writer.Object(30, "<</Type/Annot/Subtype/Widget/Rect[120 695 300 715]/AP<</N 31 0 R>>>>");
        writer.Stream(31, "/Type/XObject/Subtype/Form/BBox[0 0 180 20]/Resources<</Font<</F1 3 0 R>>>>", "BT /F1 12 Tf 2 5 Td (Robin Example) Tj ET"u8.ToArray());
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Name: Robin Example");
    }

    private static PdfWriter OnePage(out int contents, string page = "")
    {
        var writer = new PdfWriter();
        contents = 20;
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        writer.Object(10, $"<</Type/Page/Parent 2 0 R/Contents {contents} 0 R{page}>>");
        writer.Object(11, "1000000");
        return writer;
    }

    private static byte[] Deflate(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(plain);
        }

        return packed.ToArray();
    }

    private static string Ascii85(byte[] plain)
    {
        var text = new StringBuilder();
        for (var i = 0; i < plain.Length; i += 4)
        {
            var count = Math.Min(4, plain.Length - i);
            uint group = 0;
            for (var k = 0; k < 4; k++)
            {
                group = (group << 8) | (k < count ? plain[i + k] : 0u);
            }

            var digits = new char[5];
            for (var k = 4; k >= 0; k--)
            {
                digits[k] = (char)('!' + (group % 85));
                group /= 85;
            }

            text.Append(digits, 0, count + 1);
        }

        return text.Append("~>").ToString();
    }

    private static string TextOf(byte[] pdf) => new DocumentReader().Read(pdf).Document.ShouldNotBeNull().Text;
}
