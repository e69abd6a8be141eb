using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Advice;

public class AdviceReaderTests
{
    private static readonly AdviceReader Reader = new(new PlainClassifier());

    [Theory]
    [InlineData("Occupational Therapy Report", AdviceRole.Ot)]
    [InlineData("Report of the educational psychologist", AdviceRole.Ep)]
    [InlineData("Physiotherapy assessment", AdviceRole.Physio)]
    [InlineData("Social care advice", AdviceRole.Social)]
    [InlineData("Parents' contribution to the assessment", AdviceRole.Parent)]
    [InlineData("Qualified teacher of the deaf: report", AdviceRole.Tod)]
    public void The_title_tells_whose_report_it_is(string title, AdviceRole role) =>
        Reader.Read(new Paper().H(1, title).P("School: Alder Lane Primary School").P("GP: Dr Ames").Document()).Role.ShouldBe(role);

    [Fact]
    public void The_date_is_the_reports_and_not_the_birthday_or_the_visit()
    {
        var paper = new Paper().H(1, "Physiotherapy report").P("Date of birth: 3 May 2016").P("Date of assessment: 1 March 2026").P("Date of report: 9 March 2026");

        Reader.Read(paper.Document()).Date.ShouldBe(new DateOnly(2026, 3, 9));
    }

    [Fact]
    public void Each_part_gives_its_own_items_and_strengths_give_none()
    {
        var report = Reader.Read(new Paper()
            .H(1, "Speech and language therapy report")
            .H(2, "Background").P("Bo was referred by his nursery and cannot remember why.")
            .H(2, "Strengths").Li("Bo is not afraid of new people.")
            .H(2, "Difficulties").Li("Bo cannot yet follow two instructions at once.").Li("Bo finds it hard to say the first sound of a word.")
            .H(2, "Outcomes").Li("By July 2027 Bo will follow two instructions on 8 of 10 occasions.")
            .H(2, "Recommendations").Li("A teaching assistant will practise first sounds with Bo for 10 minutes every day.")
            .H(2, "Appendix").P("A teaching assistant will be told of this report for 10 minutes.")
            .Document());

        report.Needs.Select(need => need.Where.Text).ShouldBe(["Bo cannot yet follow two instructions at once.", "Bo finds it hard to say the first sound of a word."]);
        report.Outcomes.ShouldHaveSingleItem();
        report.Recommendations.ShouldHaveSingleItem().Where.Text.ShouldStartWith("A teaching assistant will practise");
    }

    [Fact]
    public void One_table_of_need_outcome_and_provision_gives_all_three()
    {
        var report = Reader.Read(new Paper().H(1, "Occupational therapy advice").H(2, "Recommendations")
            .T("Need | Outcome | Provision | Who | How often", "Bo cannot hold a pencil. | By July 2027 Bo will write his name. | Pencil skills programme | Occupational therapist | 30 minutes each week")
            .Document());

        report.Needs.ShouldHaveSingleItem();
        report.Outcomes.ShouldHaveSingleItem();
        report.Recommendations.ShouldHaveSingleItem().Judged.ShouldContain("30 minutes each week");
    }

    [Fact]
    public void A_nil_return_is_known() =>
        Reader.Read(new Paper().H(1, "Social care advice").P("Date: 4 June 2026").P("There are no social care needs.").Document()).StatesNil.ShouldBeTrue();
}
