using System.IO.Compression;
using System.Text;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tests.Limits;

namespace EhcpPipeline.Documents.Tests.Pdf;

public class HostilePdfTests
{
    private const string Hello = "BT /F1 12 Tf 72 700 Td (Weekly session) Tj ET";

    [Theory]
    [InlineData("bomb.pdf", FailureReason.TooLarge)]
    [InlineData("cycle.pdf", FailureReason.Damaged)]
    [InlineData("deep.pdf", FailureReason.Damaged)]
    [InlineData("noise.pdf", FailureReason.Damaged)]
    [InlineData("truncated.pdf", FailureReason.Damaged)]
    [InlineData("empty.pdf", FailureReason.Empty)]
    [InlineData("blank.pdf", FailureReason.Empty)]
    [InlineData("scan.pdf", FailureReason.NeedsOcr)]
    [InlineData("encrypted-user-password.pdf", FailureReason.Encrypted)]
    public void A_hostile_upload_ends_with_its_reason(string file, FailureReason reason) =>
        new DocumentReader().Read(File.ReadAllBytes(Samples.Path("hostile", file))).Failure.ShouldNotBeNull().Reason.ShouldBe(reason);

    [Theory]
    [InlineData("encrypted-owner-only-rc4.pdf")]
    [InlineData("encrypted-owner-only-aes128.pdf")]
    [InlineData("encrypted-owner-only-aes256.pdf")]
    public void A_file_encrypted_without_a_user_password_reads_as_the_plain_one(string file) =>
        TextOf(File.ReadAllBytes(Samples.Path("hostile", file))).ShouldBe(TextOf(File.ReadAllBytes(Samples.Path("plans", "Barlow, R - EHC Plan.pdf"))));

    [Fact]
    public void A_page_tree_that_loops_is_walked_once()
    {
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 3/Kids[10 0 R 2 0 R 5 0 R]/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Object(5, "<</Type/Pages/Kids[2 0 R 5 0 R 10 0 R]>>");
        writer.Stream(20, "", Encoding.ASCII.GetBytes(Hello));
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
    }

    [Fact]
    public void A_form_that_draws_itself_is_drawn_once()
    {
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]/Resources<</Font<</F1 3 0 R>>/XObject<</X 21 0 R>>>>>>");
        writer.Stream(20, "", "/X Do"u8.ToArray());
        writer.Stream(21, "/Subtype/Form", Encoding.ASCII.GetBytes(Hello + " /X Do"));
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
    }

    [Fact]
    public void Forms_that_multiply_are_stopped()
    {
        var writer = Base();
        var names = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"/X{i} {30 + i} 0 R"));
        writer.Object(2, $"<</Type/Pages/Count 1/Kids[10 0 R]/Resources<</Font<</F1 3 0 R>>/XObject<<{names}>>>>>>");
        writer.Stream(20, "", "/X0 Do"u8.ToArray());
        for (var i = 0; i < 20; i++)
        {
            writer.Stream(30 + i, "/Subtype/Form", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat($"/X{i + 1} Do ", 20)) + Hello));
        }

        var result = new DocumentReader(clock: new TickingClock(TimeSpan.FromMilliseconds(10))).Read(writer.Finish("/Root 1 0 R"));
        result.Failure.ShouldNotBeNull().Reason.ShouldBe(FailureReason.TooLarge);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<</A ")]
    [InlineData("[<</A")]
    public void Deep_nesting_in_an_object_is_no_deeper_stack(string open)
    {
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Object(40, string.Concat(Enumerable.Repeat(open, 200_000)));
        writer.Stream(20, "", Encoding.ASCII.GetBytes(Hello));
        TextOf(writer.Finish("/Root 1 0 R/Info 40 0 R")).ShouldBe("Weekly session");
        new DocumentReader().Read(writer.Finish("/Root 40 0 R")).ShouldNotBeNull();
    }

    [Fact]
    public void References_that_lead_to_themselves_are_null()
    {
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 50 0 R/Kids[10 0 R]/MediaBox 50 0 R/Rotate 51 0 R/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Object(50, "51 0 R");
        writer.Object(51, "50 0 R");
        writer.Stream(20, "", Encoding.ASCII.GetBytes(Hello), "50 0 R");
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
    }

    [Fact]
    public void A_chain_of_filters_is_held_to_the_ratio_of_the_whole()
    {
        var bytes = new byte[40 << 20];
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]>>");
        writer.Stream(20, "/Filter[/FlateDecode/FlateDecode]", Deflate(Deflate(bytes)));
        new DocumentReader().Read(writer.Finish("/Root 1 0 R")).Failure.ShouldNotBeNull().Detail.ShouldContain(nameof(ReadLimits.DecodedRatio));
    }

    [Fact]
    public void Each_limit_stops_a_file_that_exceeds_it()
    {
        var pages = PdfWriter.Pages([.. Enumerable.Repeat(Hello, 12)]);
        Detail(pages, new ReadLimits { Pages = 5 }).ShouldContain(nameof(ReadLimits.Pages));
        Detail(pages, new ReadLimits { Objects = 8 }).ShouldContain(nameof(ReadLimits.Objects));
        Detail(pages, new ReadLimits { Characters = 60 }).ShouldContain(nameof(ReadLimits.Characters));
        Detail(pages, new ReadLimits { DecodedBytes = 100 }).ShouldContain(nameof(ReadLimits.DecodedBytes));
    }

    [Theory]
    [InlineData("/V 5/R 3")]
    [InlineData("/V 5/R 2")]
    [InlineData("/V 4/R 6")]
    [InlineData("/V 2/R 3/Length 128")]
    public void An_encryption_dictionary_whose_parts_do_not_fit_together_ends_as_encrypted(string versions)
    {
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Stream(20, "", Encoding.ASCII.GetBytes(Hello));
        writer.Object(40, $"<</Filter/Standard{versions}/P -4/O({new string('o', 48)})/U({new string('u', 48)})/UE({new string('e', 32)})>>");
        new DocumentReader().Read(writer.Finish("/Root 1 0 R/Encrypt 40 0 R")).Failure.ShouldNotBeNull().Reason.ShouldBe(FailureReason.Encrypted);
    }

    [Fact]
    public void A_page_of_more_letters_than_any_sheet_holds_is_refused()
    {
        var lines = string.Concat(Enumerable.Range(0, 800).Select(i => $"BT /F1 0.5 Tf 20 {i + 10} Td ({new string('x', 700)}) Tj ET "));
        Detail(PdfWriter.OnePage(lines), new ReadLimits()).ShouldContain(nameof(ReadLimits.Characters));
        new DocumentReader().Read(PdfWriter.Pages(lines[..(lines.Length / 4)], lines[..(lines.Length / 4)])).Document.ShouldNotBeNull();
    }

    [Fact]
    public void One_stream_or_one_page_may_be_a_quarter_of_what_a_file_decodes()
    {
        var part = Encoding.ASCII.GetBytes(new string(' ', 300_000) + Hello);
        var writer = Base();
        writer.Object(2, "<</Type/Pages/Count 1/Kids[10 0 R]/Resources<</Font<</F1 3 0 R>>>>>>");
        writer.Stream(20, "/Filter/FlateDecode", Deflate(part));
        TextOf(writer.Finish("/Root 1 0 R")).ShouldBe("Weekly session");
        Detail(writer.Finish("/Root 1 0 R"), new ReadLimits { DecodedBytes = 1 << 20 }).ShouldContain(nameof(ReadLimits.DecodedBytes));

        writer.Object(10, "<</Type/Page/Parent 2 0 R/Contents[20 0 R 21 0 R 21 0 R 21 0 R]>>");
        writer.Stream(21, "", new byte[200_000]);
        Detail(writer.Finish("/Root 1 0 R"), new ReadLimits { DecodedBytes = 2 << 20 }).ShouldContain(nameof(ReadLimits.DecodedBytes));
    }

    [Fact]
    public void Lines_and_areas_without_number_are_left_out_and_the_text_is_read()
    {
        var drawing = string.Concat(Enumerable.Range(0, 120_000).Select(i => $"{i % 500} {i % 600} m {(i % 500) + 40} {i % 600} l S {i % 500} {i % 600} 3 3 re f {i % 500} {i % 600} 20 9 re f\n"));
        TextOf(PdfWriter.OnePage(drawing + Hello)).ShouldBe("Weekly session");
    }

    [Fact]
    public void No_damage_done_by_the_mutator_makes_the_reader_throw()
    {
        var files = Directory.GetFiles(Samples.Path("hostile"), "*.pdf")
            .Concat(Directory.GetFiles(Samples.Path("twins"), "*.pdf"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(file => file.Length is > 0 and < 120_000).ToArray();
        files.Length.ShouldBeGreaterThan(4);
        var reader = new DocumentReader(new ReadLimits { Time = TimeSpan.FromSeconds(2) });
        for (var seed = 0; seed < 160; seed++)
        {
            var result = reader.Read(new PdfMutator(seed).Mutate(files[seed % files.Length], files[(seed + 1) % files.Length]));
            (result.Document is null).ShouldBe(result.Failure is not null, $"seed {seed}");
        }
    }

    private static PdfWriter Base()
    {
        var writer = new PdfWriter();
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        writer.Object(10, "<</Type/Page/Parent 2 0 R/Contents 20 0 R>>");
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

    private static string Detail(byte[] pdf, ReadLimits limits) => new DocumentReader(limits).Read(pdf).Failure.ShouldNotBeNull().Detail;

    private static string TextOf(byte[] pdf) => new DocumentReader().Read(pdf).Document.ShouldNotBeNull().Text;
}
