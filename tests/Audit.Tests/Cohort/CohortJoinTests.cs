using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Tests.Cohort;

public class CohortJoinTests
{
    private static readonly RunManifest Manifest = Manifests.Plain with { FileNamePattern = "(?<upn>[A-Z][0-9]{12})|(?<plan>P-[0-9]+)" };

    [Theory]
    [InlineData("north/a.docx", "north/a.docx")]
    [InlineData("a.docx", "north/a.docx")]
    [InlineData("north\\a.docx", "2026/north/a.docx")]
    [InlineData("plans/north/a.docx", "north/a.docx")]
    [InlineData("A.DOCX", "a.docx")]
    public void A_record_finds_its_file_by_path_or_by_name(string column, string file) =>
        new CohortIndex([Record(2, file: column)], Manifest).Find(file).Record!.Line.ShouldBe(2);

    [Fact]
    public void A_path_in_another_folder_is_another_plan() =>
        new CohortIndex([Record(2, file: "south/a.docx")], Manifest).Find("north/a.docx").Record.ShouldBeNull();

    [Fact]
    public void A_upn_or_plan_id_in_the_name_finds_the_record()
    {
        var index = new CohortIndex([Record(2, upn: "A000000000000"), Record(3, planId: "P-7")], Manifest);
        index.Find("x/EHCP A000000000000 final.pdf").Record!.Line.ShouldBe(2);
        index.Find("EHCP_P-7.docx").Record!.Line.ShouldBe(3);
        index.Find("EHCP_P-8.docx").Record.ShouldBeNull();
    }

    [Fact]
    public void The_folder_is_not_searched_for_a_upn() =>
        new CohortIndex([Record(2, upn: "A000000000000")], Manifest).Find("A000000000000/plan.pdf").Record.ShouldBeNull();

    [Fact]
    public void The_file_column_weighs_more_than_the_name()
    {
        var index = new CohortIndex([Record(2, upn: "A000000000000"), Record(3, file: "A000000000000.docx")], Manifest);
        index.Find("A000000000000.docx").Record!.Line.ShouldBe(3);
    }

    [Fact]
    public void Two_records_for_one_file_join_neither_and_are_reported()
    {
        var match = CohortJoin.Match([Record(2, file: "a.docx"), Record(3, file: "a.docx")], ["a.docx", "b.docx"], Manifest);
        match.Records.ShouldBeEmpty();
        match.UnmatchedFiles.ShouldBe(["a.docx", "b.docx"]);
        match.Ambiguous.Single().Lines.ShouldBe([2, 3]);
        match.UnmatchedRecords.ShouldBeEmpty();
    }

    [Fact]
    public void One_record_for_two_files_is_kept_for_both_and_reported()
    {
        var match = CohortJoin.Match([Record(2, file: "a.docx")], ["south/a.docx", "north/a.docx"], Manifest);
        match.Records.Keys.ShouldBe(["north/a.docx", "south/a.docx"]);
        match.Ambiguous.Single().Files.ShouldBe(["north/a.docx", "south/a.docx"]);
    }

    [Fact]
    public void What_is_unmatched_on_either_side_is_listed()
    {
        var match = CohortJoin.Match([Record(5, file: "gone.docx"), Record(4, upn: "A000000000000")], ["z.docx", "b.docx"], Manifest);
        match.UnmatchedFiles.ShouldBe(["b.docx", "z.docx"]);
        match.UnmatchedRecords.Select(record => record.Line).ShouldBe([4, 5]);
    }

    [Fact]
    public void The_order_of_rows_and_files_changes_nothing()
    {
        CohortRecord[] records = [Record(2, file: "a.docx"), Record(3, upn: "A000000000000"), Record(4, planId: "P-7"), Record(5, file: "a.docx")];
        string[] files = ["P-7.docx", "a.docx", "A000000000000.pdf"];
        var one = CohortJoin.Match(records, files, Manifest);
        var other = CohortJoin.Match([.. records.Reverse()], files.Reverse(), Manifest);
        other.Records.ShouldBe(one.Records);
        other.UnmatchedFiles.ShouldBe(one.UnmatchedFiles);
        other.UnmatchedRecords.ShouldBe(one.UnmatchedRecords);
        other.Ambiguous.Select(item => string.Join(',', item.Lines)).ShouldBe(one.Ambiguous.Select(item => string.Join(',', item.Lines)));
    }

    [Fact]
    public void Canonical_bytes_say_everything_but_the_line()
    {
        var record = Record(2, file: "a.docx") with { Born = new DateOnly(2015, 1, 2), Advice = [new CohortAdvice("EP", "education", "received", null, "LA")] };
        CohortJson.Write(record).ShouldBe(CohortJson.Write(record with { Line = 9 }));
        CohortJson.Write(record).ShouldNotBe(CohortJson.Write(record with { Tribunal = false }));
        var back = CohortJson.Read(CohortJson.Write(record)).ShouldNotBeNull();
        CohortJson.Write(back).ShouldBe(CohortJson.Write(record));
        back.Advice.ShouldBe(record.Advice);
        CohortJson.Read("[1"u8).ShouldBeNull();
    }

    private static CohortRecord Record(int line, string? file = null, string? upn = null, string? planId = null) =>
        new() { Line = line, File = file, Upn = upn, PlanId = planId };
}
