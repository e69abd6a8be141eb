using EhcpPipeline.Documents.Reading;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Docx;

public class WordDamageTests
{
    [Fact]
    public void A_document_type_declaration_is_refused()
    {
        var file = new WordFile(P("text")).Part("styles", "styles", "<!DOCTYPE s [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><s>&e;</s>").Read();

        file.Text.ShouldBe("text");
        file.Notes.Repaired.ShouldBeTrue();
    }

    [Fact]
    public void Broken_body_xml_is_damage_and_a_broken_optional_part_is_not()
    {
        new WordFile("<w:p><w:r></w:p>").TryRead().Failure!.Reason.ShouldBe(FailureReason.Damaged);
        new WordFile(P("text")).Styles("<w:style").Read().Notes.Repaired.ShouldBeTrue();
    }

    [Fact]
    public void A_truncated_file_is_damage()
    {
        var whole = new WordFile(P("text")).Bytes();
        for (var length = 4; length < whole.Length - 1; length += 7)
        {
            new DocumentReader().Read(whole.AsMemory(0, length)).Failure!.Reason.ShouldBe(FailureReason.Damaged);
        }
    }

    [Fact]
    public void A_document_without_words_is_empty_and_one_of_pictures_needs_optical_reading()
    {
        new WordFile("<w:p/>").TryRead().Failure!.Reason.ShouldBe(FailureReason.Empty);
        new WordFile("<w:p><w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r></w:p>").TryRead().Failure!.Reason.ShouldBe(FailureReason.NeedsOcr);
    }

    [Fact]
    public void Another_office_format_is_unsupported() =>
        new WordFile("") { Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main" }.TryRead().Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);
}
