using System.Text;
using EhcpPipeline.Documents.Json;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Tests.Docx;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Json;

public class DocumentJsonTests
{
    private static byte[] Write(Document document)
    {
        var stream = new MemoryStream();
        DocumentJson.Write(document, stream);
        return stream.ToArray();
    }

    private static Document Sample() => Document.Create(
        DocumentFormat.Pdf,
        3,
        [
            new HeadingBlock { Text = "Section F – “Provision”", Level = 2, Page = 1, Emphasised = true },
            new ListItemBlock { Text = "Zoë ☒ 😀", Label = "a)", Level = 3, Page = 2, Origin = TextOrigin.Optical, Confidence = 61 },
            new TableBlock { Page = 2, Rows = [new TableRow { IsHeader = true, Cells = [new TableCell { Column = 1, ColumnSpan = 2, ContinuesAbove = true, Blocks = [new TableBlock { Rows = [] }, new ParagraphBlock { Text = "cell" }] }] }] },
        ],
        [new ParagraphBlock { Text = "Page 1 of 3" }],
        new DocumentNotes { TrackedChanges = true, PagesWithoutText = [3], OpticalPages = [2] });

    [Fact]
    public void A_document_survives_the_round_trip_to_the_byte()
    {
        var bytes = Write(Sample());
        var back = DocumentJson.Read(new MemoryStream(bytes));

        Write(back).ShouldBe(bytes);
        back.Text.ShouldBe(Sample().Text);
        back.Furniture.ShouldHaveSingleItem().ShouldBe(new ParagraphBlock { Text = "Page 1 of 3" });
        back.Blocks[1].ShouldBe(Sample().Blocks[1]);
        back.Notes.PagesWithoutText.ShouldBe([3]);
    }

    [Fact]
    public void Tables_nested_as_deep_as_are_read_can_be_stored()
    {
        var nested = P("core");
        for (var depth = 0; depth < 30; depth++)
        {
            nested = Table(Row($"<w:tc>{nested}</w:tc>"));
        }

        var document = new WordFile(nested).Read();

        DocumentJson.Read(new MemoryStream(Write(document))).Text.ShouldBe("core");
    }

    [Fact]
    public void Half_a_surrogate_pair_is_replaced_on_reading_and_can_be_stored() =>
        DocumentJson.Read(new MemoryStream(Write(new WordFile(P("a&#xD83D;b 😀")).Read()))).Text.ShouldBe("a\uFFFDb 😀");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"format\":\"Docx\"}")]
    [InlineData("{\"format\":\"Docx\",\"blocks\":[{\"kind\":\"unknown\"}]}")]
    public void What_is_no_document_is_refused(string json) =>
        Should.Throw<InvalidDataException>(() => DocumentJson.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void The_hash_of_the_text_overlooks_spacing_case_and_typography_and_nothing_else()
    {
        static string Hash(string text) => DocumentText.NormalisedHash(Document.Create(DocumentFormat.PlainText, 0, [new ParagraphBlock { Text = text }]));

        Hash("Zoë’s  plan – final").ShouldBe(Hash("ZOË'S\nplan - final"));
        Hash("Zoë's plan").ShouldNotBe(Hash("Zoes plan"));
        Hash("☐ Final").ShouldNotBe(Hash("☒ Final"));
        Hash("").ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
