using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using static EhcpPipeline.Documents.Tests.Pdf.TaggedFile;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Tags that are not to be believed: what they call a heading is then a line like any other.</summary>
public class PdfTagSoundnessTests
{
    [Fact]
    public void Tags_that_leave_out_most_of_the_text_are_not_believed()
    {
        var file = new TaggedFile().Page();
        var tagged = file.Text(60, 700, "A word");
        file.Append("BT /F1 11 Tf 60 680 Td (and a long line that no element of the document holds) Tj ET");

        IsByLooks(file.Finish(Of("H1", tagged))).ShouldBeTrue();
    }

    [Fact]
    public void Tags_in_the_order_of_drawing_are_not_believed()
    {
        var file = new TaggedFile().Page();
        var lines = Enumerable.Range(0, 12).Select(i => Of("H1", file.Text(60, 100 + (50 * i), "Line " + (11 - i)))).ToArray();

        var read = Read(file.Finish(lines));

        read.Blocks.ShouldNotContain(block => block is HeadingBlock);
        read.Text.ShouldStartWith("Line 0");
    }

    [Fact]
    public void Cells_that_do_not_follow_each_other_across_the_page_are_not_believed()
    {
        var file = new TaggedFile().Page();
        var rows = Enumerable.Range(0, 8).Select(i => Of("TR", Of("TD", file.Text(400, 700 - (20 * i), "Daily")), Of("TD", file.Text(60, 700 - (20 * i), "Reading")))).ToArray();

        Read(file.Finish(Of("Table", rows))).Text.ShouldStartWith("Reading");
    }

    [Fact]
    public void Pages_tagged_as_one_part_each_are_read_by_their_looks()
    {
        var file = new TaggedFile().Page();
        var (title, body) = (file.Text(60, 700, "Section F", 18), file.Text(60, 650, "He will be seen by a therapist each week for half an hour at school."));

        IsByLooks(file.Finish(Of("Part", title, body)), headings: 1).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Prov 1 made 11 May", true)]
    [InlineData("Prov 1 made on 11 May 2026 at 9.41, changed on 26 May 2026 at 10.02 by J. Roach of the plans team in the county office", false)]
    public void Titles_loose_between_tagged_tables_leave_the_tables_believed(string title, bool believed)
    {
        var file = new TaggedFile().Page();
        var parts = Enumerable.Range(0, 4).SelectMany(i => new[]
        {
            Of("Part", file.Text(60, 700 - (60 * i), title)),
            Of("Table", Of("TR", Of("TD", file.Text(60, 680 - (60 * i), "Frequency")), Of("TD", file.Text(300, 680 - (60 * i), "Twice every week"))), Of("TR", Of("TD", file.Text(60, 660 - (60 * i), "By")), Of("TD", file.Text(300, 660 - (60 * i), "Key person")))),
        }).ToArray();

        // By its looks a title and the table below it are rows of one kind, or one paragraph.
        Read(file.Finish(parts)).Blocks.OfType<ParagraphBlock>().Count(paragraph => paragraph.Text == title).ShouldBe(believed ? 4 : 0);
    }

    [Fact]
    public void A_drawn_table_that_the_tags_do_not_know_is_read_as_drawn()
    {
        var file = new TaggedFile().Page();
        foreach (var y in new[] { 710, 690, 670 })
        {
            file.Append($"60 {y} m 400 {y} l S ");
        }

        foreach (var x in new[] { 60, 200, 400 })
        {
            file.Append($"{x} 710 m {x} 670 l S ");
        }

        Tag[] texts = [file.Text(65, 695, "Need"), file.Text(205, 695, "Provision"), file.Text(65, 675, "Speech"), file.Text(205, 675, "Weekly")];

        Read(file.Finish([.. texts.Select(text => Of("P", text))])).Blocks.ShouldHaveSingleItem().ShouldBeOfType<TableBlock>();
    }

    [Fact]
    public void A_document_whose_own_producer_doubts_its_tags_is_read_by_its_looks()
    {
        var file = new TaggedFile { Catalog = "/MarkInfo<</Suspects true>>" }.Page();
        var line = file.Text(60, 700, "A line of words");

        IsByLooks(Doubted(file.Finish(Of("H1", line)))).ShouldBeTrue();
    }

    [Theory]
    [InlineData("1000 0 R")]
    [InlineData("5 0 R")]
    [InlineData("<</Type/StructElem/S/P/K 1000 0 R>>")]
    public void A_tree_that_loops_is_not_believed(string kid)
    {
        var file = new TaggedFile().Page();
        var line = file.Text(60, 700, "A line of words");

        IsByLooks(file.Finish(Of("H1", line, Raw(kid)))).ShouldBeTrue();
    }

    [Fact]
    public void A_tree_deeper_than_the_limit_is_not_believed()
    {
        var file = new TaggedFile().Page();
        var tag = Of("H1", file.Text(60, 700, "A line of words"));
        for (var i = 0; i < 200; i++)
        {
            tag = Of("Sect", tag);
        }

        var bytes = file.Finish(tag);

        IsByLooks(bytes).ShouldBeTrue();
        new DocumentReader(new ReadLimits { Depth = 300 }).Read(bytes).Document.ShouldNotBeNull().Blocks[0].ShouldBeOfType<HeadingBlock>();
    }

    [Fact]
    public void The_deepest_allowed_tree_does_not_exhaust_the_stack()
    {
        var file = new TaggedFile().Page();
        var tag = Of("P", file.Text(60, 700, "A line of words"));
        for (var i = 0; i < 165; i++)
        {
            tag = Of("Table", Of("TR", Of("TD", tag)));
        }

        var bytes = file.Finish(tag);
        ReadResult? result = null;
        var small = new Thread(() => result = new DocumentReader(new ReadLimits { Depth = 512 }).Read(bytes), maxStackSize: 512 << 10);
        small.Start();
        small.Join();

        result!.Document.ShouldNotBeNull().Text.ShouldBe("A line of words");
    }

    [Fact]
    public void Content_placed_twice_is_read_once()
    {
        var file = new TaggedFile().Page();
        var line = file.Text(60, 700, "A line of words");

        Read(file.Finish(Of("H1", line), Of("P", line), Of("P", line))).Text.ShouldBe("A line of words");
    }

    [Fact]
    public void Long_actual_text_counts_against_the_limit_on_characters_however_often_it_is_referred_to()
    {
        var file = new TaggedFile().Page();
        file.Object(50, $"({new string('x', 20_000)})");
        var lines = Enumerable.Range(0, 40).Select(i => With("P", "/ActualText 50 0 R", file.Text(60, 800 - (15 * i), "Line"))).ToArray();

        var read = new DocumentReader(new ReadLimits { Characters = 100_000 }).Read(file.Finish(lines));

        read.Document.ShouldNotBeNull().Text.Length.ShouldBeLessThan(400);
    }

    [Fact]
    public void Text_repeated_by_a_cell_that_spans_rows_counts_each_time()
    {
        var file = new TaggedFile().Page();
        var tall = With("TD", "/A<</O/Table/RowSpan 1000>>", file.Text(60, 800, new string('x', 900), 0.1f));
        var rows = Enumerable.Range(0, 100).Select(i => i == 0 ? Of("TR", tall, Of("TD", file.Text(300, 800, "a", 1))) : Of("TR", Of("TD", file.Text(300, 800 - (3 * i), "a", 1)))).ToArray();

        var read = new DocumentReader(new ReadLimits { Characters = 20_000 }).Read(file.Finish(Of("Table", rows)));

        read.Failure.ShouldNotBeNull().Detail.ShouldContain(nameof(ReadLimits.Characters));
    }

    /// <summary>The later of two entries with one key is not read, so the doubt has to stand first.</summary>
    private static byte[] Doubted(byte[] file)
    {
        var text = System.Text.Encoding.Latin1.GetString(file);
        return System.Text.Encoding.Latin1.GetBytes(text.Replace("/MarkInfo<</Marked true>>", "/Unknown <</Marked true>>", StringComparison.Ordinal));
    }

    private static bool IsByLooks(byte[] file, int headings = 0) => Read(file).Blocks.Count(block => block is HeadingBlock) == headings;

    private static Document Read(byte[] file) => new DocumentReader().Read(file).Document.ShouldNotBeNull();
}
