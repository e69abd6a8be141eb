using System.Text;
using EhcpPipeline.Audit.Cohort;

namespace EhcpPipeline.Audit.Tests.Cohort;

public class CohortFileTests
{
    private static readonly DateOnly AsOf = new(2026, 9, 1);

    [Fact]
    public void A_full_row_is_read_field_by_field()
    {
        var reading = Read(
            string.Join(',', CohortColumns.All),
            "north/a.docx,P-17,H801200001001,F,WBRI,2015-03-02,6,ASD,SLCN,123456,Sandy Lane School,7,Community special school,,Y,N,Flitwick,Y,final,2," +
            "2020-01-10,2020-05-20,2026-01-15,2025-11-02,2026-01-05,2027-02-15,2026-02-01,N,N,Y,N,N,Y,Y,N,N,w-04,team manager," +
            "EP:education:received:2020-03-04:LA; SALT:health:absent:-:-");
        reading.Issues.Where(issue => issue.Column != "upn").ShouldBeEmpty();
        reading.UnknownColumns.ShouldBeEmpty();
        reading.MissingColumns.ShouldBeEmpty();
        var record = reading.Records.ShouldHaveSingleItem();
        record.Line.ShouldBe(2);
        record.File.ShouldBe("north/a.docx");
        record.Born.ShouldBe(new DateOnly(2015, 3, 2));
        record.YearGroup.ShouldBe(6);
        record.PhaseTransferDue.ShouldBe(new DateOnly(2027, 2, 15));
        record.Tribunal.ShouldBe(true);
        record.PlanStatus.ShouldBe("final");
        record.Advice.ShouldBe([
            new CohortAdvice("EP", "education", "received", new DateOnly(2020, 3, 4), "LA"),
            new CohortAdvice("SALT", "health", "absent", null, null)]);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_missing_ones_are_blank()
    {
        var reading = Read("ncy,file", "5,a.docx");
        reading.Records.Single().YearGroup.ShouldBe(5);
        reading.Records.Single().Sex.ShouldBeNull();
        reading.MissingColumns.ShouldContain("sex");
        reading.MissingColumns.ShouldNotContain("ncy");
        reading.Issues.ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_columns_are_listed_and_not_kept()
    {
        var reading = Read("file,surname,ncy", "a.docx,Nobody,5");
        reading.UnknownColumns.ShouldBe(["surname"]);
        Encoding.UTF8.GetString(CohortJson.Write(reading.Records.Single())).ShouldNotContain("Nobody");
    }

    [Fact]
    public void A_byte_order_mark_and_quoted_commas_and_line_breaks_are_read()
    {
        var reading = CohortFile.Read(new MemoryStream(Encoding.UTF8.GetBytes("\uFEFFfile,ward\r\na.docx,\"Toft, \"\"upper\"\"\r\nand lower\"\r\nb.docx,Ely\r\n")), AsOf);
        reading.Records.Select(record => record.Ward).ShouldBe(["Toft, \"upper\"\r\nand lower", "Ely"]);
        reading.Records.Select(record => record.Line).ShouldBe([2, 4]);
    }

    [Theory]
    [InlineData("sex", "Q")]
    [InlineData("ethnicity", "ZZZZ")]
    [InlineData("personbirthdate", "2015-02-30")]
    [InlineData("personbirthdate", "2030-01-01")]
    [InlineData("personbirthdate", "44927")]
    [InlineData("ncy", "21")]
    [InlineData("ncy", "-5")]
    [InlineData("ncy", "six")]
    [InlineData("sentype_rank1", "ADHD")]
    [InlineData("urn", "12A456")]
    [InlineData("school_type_code", "x")]
    [InlineData("sensetting", "HOME")]
    [InlineData("senunitindicator", "perhaps")]
    [InlineData("plan_status", "archived")]
    [InlineData("requestsource", "6")]
    [InlineData("lastreview", "2026-09-02")]
    [InlineData("upn", "A12345")]
    public void A_bad_value_is_one_message_and_the_rest_of_the_row_is_kept(string column, string value)
    {
        var reading = Read($"file,{column},ward", $"a.docx,{value},Ely");
        var issue = reading.Issues.ShouldHaveSingleItem();
        issue.Line.ShouldBe(2);
        issue.Column.ShouldBe(column);
        issue.Kind.ShouldBe(CohortIssueKind.Error);
        issue.ToString().ShouldNotContain(value);
        reading.Records.Single().Ward.ShouldBe("Ely");
    }

    [Theory]
    [InlineData("2022-Sep-28 00:00:00")]
    [InlineData("28/09/2022")]
    [InlineData("2022-09-28T00:00:00")]
    public void Dates_of_other_systems_are_accepted_and_reported(string date)
    {
        var reading = Read("file,lastreview", $"a.docx,{date}", $"b.docx,{date}");
        reading.Records.ShouldAllBe(record => record.LastReview == new DateOnly(2022, 9, 28));
        var issue = reading.Issues.ShouldHaveSingleItem();
        issue.Kind.ShouldBe(CohortIssueKind.Variant);
        issue.Line.ShouldBe(2);
        issue.Done.ShouldContain("2 places");
    }

    [Fact]
    public void The_phase_transfer_may_be_due_in_the_future() =>
        Read("file,phasetransferduedate", "a.docx,2027-02-15").Records.Single().PhaseTransferDue.ShouldBe(new DateOnly(2027, 2, 15));

    [Fact]
    public void A_first_final_date_after_the_current_one_is_not_believed()
    {
        var reading = Read("file,first_final_date,current_final_date", "a.docx,2025-01-02,2024-01-02");
        reading.Records.Single().FirstFinal.ShouldBeNull();
        reading.Records.Single().CurrentFinal.ShouldBe(new DateOnly(2024, 1, 2));
        reading.Issues.Single().Column.ShouldBe("first_final_date");
    }

    [Fact]
    public void A_year_group_two_years_from_the_date_of_birth_is_queried_and_kept()
    {
        var reading = Read("file,personbirthdate,ncy", "a.docx,2015-03-02,4", "b.docx,2015-03-02,6", "c.docx,2015-03-02,8");
        reading.Records.Select(record => record.YearGroup).ShouldBe([4, 6, 8]);
        reading.Issues.Select(issue => issue.Line).ShouldBe([2]);
        reading.Issues.Single().Kind.ShouldBe(CohortIssueKind.Query);
    }

    [Fact]
    public void A_duplicate_upn_is_reported_on_both_rows()
    {
        var reading = Read("file,upn", "a.docx,H801200001001", "b.docx,B000000000000", "c.docx,h801200001001");
        reading.Issues.Where(issue => issue.Fault.Contains("2, 4", StringComparison.Ordinal)).Select(issue => issue.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public void An_opt_out_that_cannot_be_read_counts_as_opted_out()
    {
        var reading = Read("file,opted_out", "a.docx,pending", "b.docx,", "c.docx,N", "d.docx,yes");
        reading.Records.Select(record => record.OptedOut).ShouldBe([true, null, false, true]);
        reading.Issues.Count(issue => issue.Kind == CohortIssueKind.Error).ShouldBe(1);
    }

    [Fact]
    public void A_row_that_names_no_plan_is_reported_and_the_others_are_kept()
    {
        var reading = Read("file,upn,plan_id,ward", ",,,Ely", "b.docx,,,Toft");
        reading.Records.Single().File.ShouldBe("b.docx");
        reading.Issues.Single().Line.ShouldBe(2);
    }

    [Fact]
    public void A_quotation_mark_never_closed_costs_its_own_row_only()
    {
        var reading = Read("file,ward", "a.docx,\"Ely", "b.docx,Toft", "c.docx,Sandy");
        reading.Records.Select(record => record.File).ShouldBe(["a.docx", "b.docx", "c.docx"]);
        reading.Issues.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void Rows_of_other_lengths_are_reported_and_read()
    {
        var reading = Read("file,ward,ncy", "a.docx", "b.docx,Ely,5,extra");
        reading.Records.Count.ShouldBe(2);
        reading.Issues.Select(issue => issue.Line).ShouldBe([2, 3]);
    }

    [Fact]
    public void Need_rows_as_the_return_has_them_are_folded_into_one_row_a_plan()
    {
        var reading = Read("file,sentype,sentyperank,ward", "a.docx,ASD,1,Ely", "a.docx,SLCN,2,Ely", "a.docx,PD,3,Ely", "b.docx,HI,1,Toft", "b.docx,VI,1,Sandy");
        reading.Records.Select(record => (record.File, record.PrimaryNeed, record.SecondaryNeed))
            .ShouldBe([("a.docx", "ASD", "SLCN"), ("b.docx", "HI", null)]);
        reading.Issues.Where(issue => issue.Line == 4).ShouldHaveSingleItem().Kind.ShouldBe(CohortIssueKind.Query);
        reading.Issues.Where(issue => issue.Line == 6).Select(issue => issue.Column).ShouldBe(["sentype", "ward"]);
    }

    [Theory]
    [InlineData("EP:education:received:2024-01-02")]
    [InlineData("WIZARD:education:received:2024-01-02:LA")]
    [InlineData("EP:magic:received:2024-01-02:LA")]
    [InlineData("EP:education:lost:2024-01-02:LA")]
    public void An_advice_entry_that_cannot_be_read_is_dropped_and_the_others_are_kept(string entry)
    {
        var reading = Read("file,advice_list", $"a.docx,{entry}; OT:health:received:-:NHS");
        reading.Records.Single().Advice.ShouldBe([new CohortAdvice("OT", "health", "received", null, "NHS")]);
        reading.Issues.ShouldHaveSingleItem().Fault.ShouldStartWith("entry 1");
    }

    [Theory]
    [InlineData("EP:education:received:2027-01-02:LA")]
    [InlineData("EP:education:received:soon:LA")]
    [InlineData("EP:education:received:-:King")]
    public void A_bad_date_or_commissioner_is_left_out_of_its_entry(string entry)
    {
        var reading = Read("file,advice_list", $"a.docx,{entry}");
        reading.Records.Single().Advice.ShouldHaveSingleItem().Date.ShouldBeNull();
        reading.Issues.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("file;ward\na.docx;Ely")]
    [InlineData("name,ward\nx,y")]
    [InlineData("\0\0\0\0")]
    public void A_file_that_is_no_cohort_says_so_and_gives_no_rows(string text)
    {
        var reading = CohortFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), AsOf);
        reading.Records.ShouldBeEmpty();
        reading.Issues.ShouldNotBeEmpty();
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_reported()
    {
        var reading = CohortFile.Read(new MemoryStream([.. "file,ward\na.docx,"u8, 0xE9, .. "ly\n"u8]), AsOf);
        reading.Records.Count.ShouldBe(1);
        reading.Issues.ShouldHaveSingleItem().Line.ShouldBe(0);
    }

    private static CohortReading Read(params string[] lines) =>
        CohortFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")), AsOf);
}
