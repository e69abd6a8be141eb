using System.Buffers.Binary;
using System.Text;
using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Bundles;

public class BundleReaderTests
{
    private static List<BundleEntry> Read(byte[] zip, BundleLimits? limits = null)
    {
        using var bundle = new BundleReader(limits).Open(new MemoryStream(zip)).Bundle.ShouldNotBeNull();
        return [.. bundle.Entries()];
    }

    private static FailureReason Refusal(byte[] zip, BundleLimits? limits = null) =>
        new BundleReader(limits).Open(new MemoryStream(zip)).Failure.ShouldNotBeNull().Reason;

    [Fact]
    public void Files_come_with_their_paths_kinds_and_bytes()
    {
        var entries = Read(ZipFileOf.Names("Spring/plans/A.docx", "Spring/advice/A/EP.docx", "Spring/cohort.csv", "Spring/plans/Thumbs.db"));

        entries.Select(entry => (entry.Path, entry.Kind)).ShouldBe(
        [
            ("Spring/plans/A.docx", BundleEntryKind.Plan), ("Spring/advice/A/EP.docx", BundleEntryKind.Advice),
            ("Spring/cohort.csv", BundleEntryKind.Cohort), ("Spring/plans/Thumbs.db", BundleEntryKind.Junk),
        ]);
        Encoding.UTF8.GetString(entries[0].Content.Span).ShouldBe("content of Spring/plans/A.docx");
        entries[1].PlanName.ShouldBe("A");
        entries[3].Content.IsEmpty.ShouldBeTrue();
        entries[3].JunkReason.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("plans/.DS_Store")]
    [InlineData("__MACOSX/plans/._A.docx")]
    [InlineData("plans/~$A.docx")]
    [InlineData("plans/Thumbs.db")]
    [InlineData("desktop.ini")]
    public void What_machines_leave_behind_is_listed_with_a_reason_and_not_unpacked(string path)
    {
        var entry = Read(ZipFileOf.Names(path, "A.docx"))[0];

        entry.Path.ShouldBe(path);
        entry.Kind.ShouldBe(BundleEntryKind.Junk);
        entry.JunkReason.ShouldNotBeNullOrEmpty();
        entry.Content.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void What_refuses_a_bundle_or_a_file_is_named()
    {
        static string Named(byte[] zip, BundleLimits limits) => new BundleReader(limits).Open(new MemoryStream(zip)).Failure.ShouldNotBeNull().Detail;
        var two = ZipFileOf.Files(("a", new byte[700]), ("b", new byte[700]));

        Named(two, new BundleLimits { Files = 1 }).ShouldContain(nameof(BundleLimits.Files));
        Named(two, new BundleLimits { TotalBytes = 1_000 }).ShouldContain(nameof(BundleLimits.TotalBytes));
        Named(ZipFileOf.Files(("a.zip", two)), new BundleLimits { Depth = 0 }).ShouldContain(nameof(BundleLimits.Depth));
        Read(two, new BundleLimits { FileBytes = 600 })[0].Failure.ShouldNotBeNull().Detail.ShouldContain(nameof(BundleLimits.FileBytes));
        Read(ZipFileOf.Files(("a", new byte[4 << 20])), new BundleLimits { Ratio = 100 })[0].Failure.ShouldNotBeNull().Detail.ShouldContain("Ratio");
    }

    [Theory]
    [InlineData("A Final/advice/EP.docx", "A Final")]
    [InlineData("plans/A Final reports/2025/EP.docx", "A Final")]
    [InlineData("A_Final_advice/EP.docx", "A_Final")]
    [InlineData("ADVICE/A Final/old/EP.docx", "A Final")]
    public void Advice_belongs_to_the_plan_that_its_folder_names(string path, string plan) =>
        Read(ZipFileOf.Names(path)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(entry => entry.Kind.ShouldBe(BundleEntryKind.Advice), entry => entry.PlanName.ShouldBe(plan));

    [Theory]
    [InlineData("advice note for J Smith.docx")]
    [InlineData("advice/EP.docx")]
    [InlineData("plans/Year 8/B.pdf")]
    public void A_file_that_names_no_plan_to_advise_is_a_plan(string path) => Read(ZipFileOf.Names(path)).ShouldHaveSingleItem().Kind.ShouldBe(BundleEntryKind.Plan);

    [Theory]
    [InlineData("../../outside.docx")]
    [InlineData("/absolute.docx")]
    [InlineData("C:\\windows\\drive.docx")]
    [InlineData("plans\\..\\..\\x.docx")]
    [InlineData("plans/.. /x.docx")]
    [InlineData("a\u0001b.docx")]
    public void A_name_that_leads_out_of_the_bundle_is_refused_and_the_others_are_read(string name)
    {
        var entries = Read(ZipFileOf.Names(name, "plans/inside.docx"));

        entries[0].Failure.ShouldNotBeNull().Reason.ShouldBe(FailureReason.Damaged);
        entries[0].Content.IsEmpty.ShouldBeTrue();
        entries[1].Failure.ShouldBeNull();
    }

    [Fact]
    public void Windows_separators_dots_and_unicode_become_plain_paths() =>
        Read(ZipFileOf.Names("plans\\Zoë Ó Briain.docx", "./plans//B.docx")).Select(entry => entry.Path).ShouldBe(["plans/Zoë Ó Briain.docx", "plans/B.docx"]);

    [Fact]
    public void Names_in_the_old_code_page_are_decoded()
    {
        var zip = ZipFileOf.Names("Zoe.docx");
        for (var at = zip.AsSpan().IndexOf("Zoe.docx"u8); at >= 0;)
        {
            zip[at + 2] = 0x89;
            var next = zip.AsSpan(at + 1).IndexOf("Zoe.docx"u8);
            at = next < 0 ? -1 : at + 1 + next;
        }

        Read(zip).ShouldHaveSingleItem().Path.ShouldBe("Zoë.docx");
    }

    [Fact]
    public void Files_of_one_name_are_both_kept() =>
        Read(ZipFileOf.Names("A.docx", "a.DOCX", "A.docx", "folder/A.docx")).Select(entry => entry.Path).ShouldBe(["A.docx", "a (2).DOCX", "A (3).docx", "folder/A.docx"], ignoreOrder: false);

    [Fact]
    public void Nested_zips_are_folders_down_to_the_limit()
    {
        var inner = ZipFileOf.Files(("deep/A.docx", [1]));
        var outer = ZipFileOf.Files(("batch.zip", inner), ("B.docx", [2]));

        Read(outer).Select(entry => entry.Path).ShouldBe(["batch/deep/A.docx", "B.docx"]);
        Refusal(outer, new BundleLimits { Depth = 0 }).ShouldBe(FailureReason.TooLarge);
    }

    [Fact]
    public void A_document_called_zip_is_one_file()
    {
        var document = ZipFileOf.Names("[Content_Types].xml", "word/document.xml");

        Read(ZipFileOf.Files(("A.zip", document))).ShouldHaveSingleItem().Content.ToArray().ShouldBe(document);
    }

    [Fact]
    public void Too_many_files_refuse_the_bundle_nested_ones_counted()
    {
        Refusal(ZipFileOf.Names("1", "2", "3"), new BundleLimits { Files = 2 }).ShouldBe(FailureReason.TooLarge);
        Refusal(ZipFileOf.Files(("a.zip", ZipFileOf.Names("1", "2")), ("b.zip", ZipFileOf.Names("3"))), new BundleLimits { Files = 2 }).ShouldBe(FailureReason.TooLarge);
    }

    [Fact]
    public void Too_many_bytes_refuse_the_bundle() =>
        Refusal(ZipFileOf.Files(("a", new byte[700]), ("b", new byte[700])), new BundleLimits { TotalBytes = 1_000 }).ShouldBe(FailureReason.TooLarge);

    [Fact]
    public void A_file_too_large_or_packed_too_tight_fails_alone()
    {
        Read(ZipFileOf.Files(("a", new byte[3_000]), ("b", [1])), new BundleLimits { FileBytes = 2_000 }).Select(entry => entry.Failure?.Reason).ShouldBe([FailureReason.TooLarge, null]);
        Read(ZipFileOf.Files(("a", new byte[4 << 20]), ("b", [1])), new BundleLimits { Ratio = 100 }).Select(entry => entry.Failure?.Reason).ShouldBe([FailureReason.TooLarge, null]);
    }

    [Fact]
    public void A_path_too_long_fails_alone() =>
        Read(ZipFileOf.Names(new string('x', 50), "b"), new BundleLimits { PathLength = 40 }).Select(entry => entry.Failure?.Reason).ShouldBe([FailureReason.Damaged, null]);

    [Fact]
    public void A_stated_length_that_lies_does_not_get_past_the_limit()
    {
        var zip = ZipFileOf.Files(("a", new byte[100_000]));
        var directory = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(directory + 24), 10);

        Read(zip, new BundleLimits { FileBytes = 2_000 }).ShouldHaveSingleItem().Content.Length.ShouldBeLessThanOrEqualTo(2_000);
    }

    [Fact]
    public void An_encrypted_file_fails_alone()
    {
        var zip = ZipFileOf.Names("a", "b");
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0003\u0004"u8) + 6] |= 1;

        Read(zip).Select(entry => entry.Failure?.Reason).ShouldBe([FailureReason.Encrypted, null]);
    }

    [Fact]
    public void Cut_and_foreign_bytes_are_damage()
    {
        var zip = ZipFileOf.Names("a", "b", "c");
        Refusal(zip[..^30]).ShouldBe(FailureReason.Damaged);
        Refusal(Encoding.ASCII.GetBytes("no zip at all, but long enough to look for one")).ShouldBe(FailureReason.Damaged);
        Refusal([]).ShouldBe(FailureReason.Damaged);
    }
}
