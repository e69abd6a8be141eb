using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Oracles.Tests.Documents;

public class OfficeConversionTests
{
    private static readonly OfficeConverter Office = OfficeConverter.Find() ?? throw new InvalidOperationException("Install libreoffice-writer for these tests.");

    [Theory]
    [InlineData("old-word.doc")]
    [InlineData("old-word.rtf")]
    public void Old_formats_are_read_through_LibreOffice_and_are_unsupported_without_it(string name)
    {
        var content = File.ReadAllBytes(Samples.Hostile(name));

        new DocumentReader().Read(content).Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);
        new DocumentReader(null, Office).Read(content).Document.ShouldNotBeNull().Text.ShouldContain("Education, Health and Care Plan");
    }

    [Theory]
    [InlineData("truncated.docx")]
    [InlineData("not-xml.docx")]
    [InlineData("entity-bomb.docx")]
    [InlineData("entity-file.docx")]
    public void What_LibreOffice_cannot_mend_either_stays_damaged(string name) =>
        new DocumentReader(null, Office).Read(File.ReadAllBytes(Samples.Hostile(name))).Failure!.Reason.ShouldBe(FailureReason.Damaged);

    [Fact]
    public void Cancelling_ends_the_conversion()
    {
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        Should.Throw<OperationCanceledException>(() => Office.ToDocx(File.ReadAllBytes(Samples.Hostile("old-word.doc")), OfficeFormat.Doc, cancel.Token));
    }

    [Fact]
    public void A_conversion_out_of_time_or_memory_gives_nothing()
    {
        var content = File.ReadAllBytes(Samples.Hostile("old-word.doc"));

        OfficeConverter.Find(new ToolLimits { Time = TimeSpan.FromMilliseconds(100) })!.ToDocx(content, OfficeFormat.Doc, CancellationToken.None).ShouldBeNull();
        OfficeConverter.Find(new ToolLimits { Memory = 64L << 20 })!.ToDocx(content, OfficeFormat.Doc, CancellationToken.None).ShouldBeNull();
    }
}
