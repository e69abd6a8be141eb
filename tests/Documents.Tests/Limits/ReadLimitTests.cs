using System.Text;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tests.Bundles;
using EhcpPipeline.Documents.Tests.Docx;
using EhcpPipeline.Documents.Tests.Odt;
using EhcpPipeline.Documents.Tests.Pdf;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Limits;

/// <summary>One test for each cap of docs/limits.md on documents: just below it the file is read, beyond it the upload ends as too large and names the cap.</summary>
public class ReadLimitTests
{
    private static void Trips(string limit, ReadResult result)
    {
        result.Failure.ShouldNotBeNull().Reason.ShouldBe(FailureReason.TooLarge);
        result.Failure!.Detail.ShouldContain(limit);
    }

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static string Nested(int depth) => Enumerable.Range(0, depth).Aggregate(P("core"), (inner, _) => Table(Row($"<w:tc>{inner}</w:tc>")));

    [Fact]
    public void UploadBytes()
    {
        var file = new WordFile(P("text")).Bytes();

        new DocumentReader(new ReadLimits { UploadBytes = file.Length }).Read(file).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.UploadBytes), new DocumentReader(new ReadLimits { UploadBytes = file.Length - 1 }).Read(file));
    }

    [Fact]
    public void DecodedBytes()
    {
        var file = new WordFile(P(new string('x', 5_000)));

        file.TryRead(new ReadLimits { DecodedBytes = 20_000 }).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.DecodedBytes), file.TryRead(new ReadLimits { DecodedBytes = 4_000 }));
    }

    [Fact]
    public void DecodedRatio()
    {
        var file = new WordFile(P("text") + new string(' ', 4 << 20));

        file.TryRead(new ReadLimits { DecodedRatio = 2_000 }).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.DecodedRatio), file.TryRead());
    }

    [Fact]
    public void Entries()
    {
        var file = ZipFileOf.Files([("[Content_Types].xml", "<Types/>"u8.ToArray()), .. Enumerable.Range(0, 20).Select(i => ($"word/{i}.xml", "<a/>"u8.ToArray()))]);

        Trips(nameof(ReadLimits.Entries), new DocumentReader(new ReadLimits { Entries = 20 }).Read(file));
        new DocumentReader(new ReadLimits { Entries = 21 }).Read(file).Failure!.Reason.ShouldBe(FailureReason.UnsupportedFormat);
    }

    [Fact]
    public void Depth_of_word_documents()
    {
        new WordFile(Nested(15)).TryRead(new ReadLimits { Depth = 64 }).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.Depth), new WordFile(Nested(30)).TryRead(new ReadLimits { Depth = 64 }));
        Trips(nameof(ReadLimits.Depth), new WordFile(Nested(5_000)).TryRead(new ReadLimits { Depth = 512 }));
    }

    [Fact]
    public void Depth_of_open_documents()
    {
        static string Spans(int depth) => $"<text:p>{string.Concat(Enumerable.Repeat("<text:span>", depth))}x{string.Concat(Enumerable.Repeat("</text:span>", depth))}</text:p>";

        new OdtFile(Spans(50)).TryRead().Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.Depth), new OdtFile(Spans(100_000)).TryRead());
    }

    [Fact]
    public void The_deepest_allowed_nesting_does_not_exhaust_the_stack()
    {
        ReadResult? result = null;
        var small = new Thread(() => result = new WordFile(Nested(165)).TryRead(new ReadLimits { Depth = 512 }), maxStackSize: 512 << 10);
        small.Start();
        small.Join();

        (result!.Document is not null || result.Failure!.Reason == FailureReason.TooLarge).ShouldBeTrue();
    }

    [Fact]
    public void Pages()
    {
        static byte[] Sheets(int count) => Encoding.UTF8.GetBytes(string.Join('\f', Enumerable.Range(1, count).Select(page => $"Text of sheet {(char)('a' + page)}")));

        new DocumentReader(new ReadLimits { Pages = 5 }).Read(Sheets(5)).Document!.Pages.ShouldBe(5);
        Trips(nameof(ReadLimits.Pages), new DocumentReader(new ReadLimits { Pages = 5 }).Read(Sheets(6)));
    }

    [Fact]
    public void Objects()
    {
        var file = PdfWriter.Pages([.. Enumerable.Repeat("BT /F1 12 Tf 72 700 Td (Weekly session) Tj ET", 12)]);

        new DocumentReader(new ReadLimits { Objects = 100 }).Read(file).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.Objects), new DocumentReader(new ReadLimits { Objects = 8 }).Read(file));
    }

    [Fact]
    public void Cells_of_every_format_that_has_them()
    {
        static string Rows(int count) => string.Concat(Enumerable.Repeat(Row(Cell("x")), count));
        var limits = new ReadLimits { Cells = 1_000 };

        new WordFile(Table(Rows(1_000))).TryRead(limits).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.Cells), new WordFile(Table(Rows(1_001))).TryRead(limits));
        Trips(nameof(ReadLimits.Cells), new OdtFile("<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>").TryRead(limits));
        Trips(nameof(ReadLimits.Cells), new DocumentReader(limits).Read(Encoding.UTF8.GetBytes("<html><table>" + string.Concat(Enumerable.Repeat("<tr><td>x", 1_001)))));
        Trips(nameof(ReadLimits.Cells), new DocumentReader(limits).Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a    b\n", 600)))));
    }

    [Fact]
    public void Characters()
    {
        var limits = new ReadLimits { Characters = 10_000 };

        new WordFile(P(new string('x', 10_000))).TryRead(limits).Document.ShouldNotBeNull();
        Trips(nameof(ReadLimits.Characters), new WordFile(P(new string('x', 10_001))).TryRead(limits));
        Trips(nameof(ReadLimits.Characters), new OdtFile($"<text:p>{new string('x', 10_001)}</text:p>").TryRead(limits));
        Trips(nameof(ReadLimits.Characters), new DocumentReader(limits).Read(Encoding.UTF8.GetBytes("<html>" + new string('x', 10_001))));
        Trips(nameof(ReadLimits.Characters), new DocumentReader(limits).Read(Encoding.UTF8.GetBytes(new string('x', 10_001))));
    }

    [Fact]
    public void Characters_repeated_by_merged_cells_and_notes_count_each_time()
    {
        var limits = new ReadLimits { Characters = 10_000 };
        var tall = Table([Row(Cell(new string('x', 500), "<w:vMerge w:val=\"restart\"/>")), .. Enumerable.Repeat(Row(Cell("", "<w:vMerge/>")), 30)]);
        var noted = string.Concat(Enumerable.Repeat("<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", 30));

        Trips(nameof(ReadLimits.Characters), new WordFile(tall).TryRead(limits));
        Trips(nameof(ReadLimits.Characters), new WordFile(noted).Footnotes($"<w:footnote w:id=\"2\">{P(new string('x', 500))}</w:footnote>").TryRead(limits));
    }

    private static byte[] LongFile(string format) => format switch
    {
        "docx" => new WordFile(Repeat("<w:p><w:r><w:t>x</w:t></w:r></w:p>", 20_000)).Bytes(),
        "odt" => new OdtFile(Repeat("<text:p>x</text:p>", 20_000)).Bytes(),
        "html" => Encoding.UTF8.GetBytes("<html>" + Repeat("<p>x", 2_000)),
        "text" => Encoding.UTF8.GetBytes(Repeat("x\n\n", 2_000)),
        _ => PdfWriter.Pages([.. Enumerable.Repeat("BT /F1 12 Tf 72 700 Td (Weekly session) Tj ET", 100)]),
    };

    [Theory]
    [InlineData("docx")]
    [InlineData("odt")]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("pdf")]
    public void Time_stops_every_format(string format)
    {
        var file = LongFile(format);
        var limits = new ReadLimits { Time = TimeSpan.FromSeconds(10), DecodedRatio = 10_000 };
        var clock = new TickingClock(TimeSpan.FromMilliseconds(500));

        Trips(nameof(ReadLimits.Time), new DocumentReader(limits, clock: clock).Read(file));
        clock.Looks.ShouldBeInRange(20, 30);
        new DocumentReader(limits, clock: new TickingClock(TimeSpan.FromTicks(1))).Read(file).Document.ShouldNotBeNull();
    }

    [Fact]
    public void A_callers_own_cancelling_is_no_failure_of_the_file()
    {
        using var cancel = new CancellationTokenSource();
        cancel.Cancel();

        Should.Throw<OperationCanceledException>(() => new DocumentReader().Read(new WordFile(P("x")).Bytes(), cancel.Token));
    }
}
