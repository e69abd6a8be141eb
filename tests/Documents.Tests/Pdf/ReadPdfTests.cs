using System.Text;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Pdf;

public class ReadPdfTests
{
    private const string Hello = "BT /F1 12 Tf 72 700 Td (Weekly session) Tj ET";

    [Fact]
    public void The_text_of_a_page_is_read() => TextOf(PdfWriter.OnePage(Hello)).ShouldBe("Weekly session");

    [Fact]
    public void Junk_before_the_header_is_tolerated() =>
        TextOf([.. Encoding.Latin1.GetBytes(new string('x', 500)), .. PdfWriter.OnePage(Hello)]).ShouldBe("Weekly session");

    [Fact]
    public void A_file_cut_before_its_table_is_repaired()
    {
        var whole = PdfWriter.OnePage(Hello);
        var cut = whole.AsSpan(0, whole.AsSpan().IndexOf("xref\n"u8)).ToArray();
        var result = new DocumentReader().Read(cut);
        result.Document.ShouldNotBeNull().Text.ShouldBe("Weekly session");
    }

    [Fact]
    public void Words_are_cut_at_gaps_and_not_at_kerning() =>
        TextOf(PdfWriter.OnePage("BT /F1 12 Tf 72 700 Td [(W)40(ee)-20(kly)-300(ses)15(sion)] TJ ET")).ShouldBe("Weekly session");

    [Fact]
    public void Text_off_the_page_is_not_read() =>
        TextOf(PdfWriter.OnePage(Hello + " BT /F1 12 Tf 900 700 Td (Left over) Tj ET BT /F1 12 Tf 72 -60 Td (Cut off) Tj ET")).ShouldBe("Weekly session");

    [Fact]
    public void A_header_alone_is_damaged() =>
        new DocumentReader().Read("%PDF-1.7\n"u8.ToArray()).Failure.ShouldNotBeNull().Reason.ShouldBe(FailureReason.Damaged);

    private static string TextOf(byte[] pdf) => new DocumentReader().Read(pdf).Document.ShouldNotBeNull().Text;
}
