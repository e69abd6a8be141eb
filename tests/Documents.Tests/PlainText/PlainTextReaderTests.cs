using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.PlainText;

public class PlainTextReaderTests
{
    private static Document Read(string text) => new DocumentReader().Read(Encoding.UTF8.GetBytes(text)).Document.ShouldNotBeNull();

    [Fact]
    public void Every_encoding_that_reaches_a_council_is_read()
    {
        const string Text = "Zoë’s plan – final\n\nSection F";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(Text), [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)], windows.GetBytes(Text),
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)], [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)],
            Encoding.Unicode.GetBytes("Plain UTF-16 without a mark\n\nSection F"),
        ];

        foreach (var file in files)
        {
            new DocumentReader().Read(file).Document!.Text.ShouldBeOneOf("Zoë’s plan – final\nSection F", "Plain UTF-16 without a mark\nSection F");
        }
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52 })]
    [InlineData(new byte[] { 0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xFF, 0xFF })]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    public void Bytes_that_are_no_text_are_unsupported(byte[] bytes) =>
        new DocumentReader().Read(bytes).Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);

    [Theory]
    [InlineData("%!PS-Adobe-3.0\nshow")]
    [InlineData("{\\rtf1 text}")]
    [InlineData("MIME-Version: 1.0\n\nbase64")]
    [InlineData("<?xml version=\"1.0\"?><svg/>")]
    public void Text_formats_whose_words_are_not_the_documents_are_unsupported(string text) =>
        new DocumentReader().Read(Encoding.UTF8.GetBytes(text)).Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);

    [Fact]
    public void Blank_text_is_empty() => new DocumentReader().Read("  \r\n \t\n"u8.ToArray()).Failure!.Reason.ShouldBe(FailureReason.Empty);

    [Fact]
    public void Wrapped_lines_join_and_short_ones_do_not() =>
        Read("""
            Special educational provision
            A learning mentor will meet him one to one for twenty minutes every Monday and
            plan for the lessons he finds hardest.
            None required.

            The next paragraph.
            """).Text.ShouldBe("Special educational provision\nA learning mentor will meet him one to one for twenty minutes every Monday and plan for the lessons he finds hardest.\nNone required.\nThe next paragraph.");

    [Fact]
    public void Files_that_were_not_wrapped_keep_every_line() =>
        Read($"Short line\nAnother\n{string.Join(' ', Enumerable.Repeat("word", 60))}").Blocks.Count.ShouldBe(3);

    [Fact]
    public void Bullets_headings_and_titles_are_told_apart()
    {
        var blocks = Read("# Section F\n\nOutcomes\n========\n\nCognition and learning\n\n- Daily reading\n- Weekly maths\n\nSECTION G\n\nHe reads daily.").Blocks;

        blocks[0].ShouldBeOfType<HeadingBlock>().Text.ShouldBe("Section F");
        blocks[1].ShouldBeOfType<HeadingBlock>().Text.ShouldBe("Outcomes");
        blocks[2].ShouldBeOfType<ParagraphBlock>().Emphasised.ShouldBeTrue();
        blocks[3].ShouldBeOfType<ListItemBlock>().ShouldSatisfyAllConditions(item => item.Text.ShouldBe("Daily reading"), item => item.Label.ShouldBe("-"));
        blocks[5].ShouldBeOfType<ParagraphBlock>().Emphasised.ShouldBeTrue();
        blocks[6].ShouldBeOfType<ParagraphBlock>().Emphasised.ShouldBeFalse();
    }

    [Fact]
    public void Tables_drawn_with_spaces_become_tables_with_their_wrapped_cells_joined()
    {
        var table = Read("""
            Provision                        Who                   How often

            Speech therapy, direct           Therapist             30 minutes
            and one to one                                         weekly

            Reading programme                Teaching assistant    Daily
            """).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["Provision | Who | How often", "Speech therapy, direct and one to one | Therapist | 30 minutes weekly", "Reading programme | Teaching assistant | Daily"]);
    }

    [Fact]
    public void Lines_with_tabs_make_a_row_each()
    {
        var table = Read("Name\tAda\nYear\t5\nBorn\t3 May 2019").Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();

        table.Rows.Select(BlockText.JoinCells).ShouldBe(["Name | Ada", "Year | 5", "Born | 3 May 2019"]);
    }

    [Fact]
    public void Form_feeds_part_pages_and_running_lines_are_furniture()
    {
        var document = Read("Council plan\n\nOne.\n\n   Page 1 of 3\n\fCouncil plan\n\nTwo.\n\n   Page 2 of 3\n\fCouncil plan\n\nThree.\n\n   Page 3 of 3\n\f");

        document.Pages.ShouldBe(3);
        document.Text.ShouldBe("One.\nTwo.\nThree.");
        document.Blocks.Select(block => block.Page).ShouldBe([1, 2, 3]);
        document.Furniture.Select(line => line.Text).ShouldBe(["Council plan", "Page 1 of 3", "Page 2 of 3", "Page 3 of 3"]);
    }

    [Fact]
    public void Numbered_footers_part_pages_where_form_feeds_were_lost()
    {
        var document = Read("Council plan\n\nOne.\n\n   Wychbury, page 1 of 2\nCouncil plan\n\nTwo, see page 1 of 2 overleaf.\n\n   Wychbury, page 2 of 2\n");

        document.Pages.ShouldBe(2);
        document.Text.ShouldBe("One.\nTwo, see page 1 of 2 overleaf.");
    }
}
