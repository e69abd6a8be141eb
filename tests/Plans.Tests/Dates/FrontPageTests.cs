using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Dates;

public class FrontPageTests
{
    private static Plan Plan(Paper front) => front.H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section C").P("None.").H(1, "Section D").P("None.")
        .H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Provision").Li("Reading with the TA for 10 minutes daily.").Rest().Read();

    [Fact]
    public void Labels_beside_values_are_read()
    {
        var plan = Plan(new Paper().H(1, "EHC Plan").T("Name | Al Hay", "Date of birth | 4.5.2016", "NCY | 4", "Date of first final plan | 1 May 2023", "Date of this amended final plan | 2 June 2025", "Annual review meeting held on | 3 March 2025", "Next review due by | 2 March 2026"));

        plan.Status.ShouldBe(PlanStatus.AmendedFinal);
        plan.YearGroup.ShouldBe(4);
        plan.Dates.ShouldBe(new PlanDates { Born = new(2016, 5, 4), Final = new(2023, 5, 1), Amended = new(2025, 6, 2), LastReview = new(2025, 3, 3), NextReview = new(2026, 3, 2) });
        plan.Dates.Issued.ShouldBe(new DateOnly(2025, 6, 2));
    }

    [Fact]
    public void Labels_above_values_are_read()
    {
        var plan = Plan(new Paper().H(1, "EHC Plan").T("# Name | Date of birth | Year group | Date of final plan", "Al Hay | 04/05/2016 | Year 4 | 01/05/2025"));

        plan.Dates.Born.ShouldBe(new DateOnly(2016, 5, 4));
        plan.Dates.Final.ShouldBe(new DateOnly(2025, 5, 1));
        plan.YearGroup.ShouldBe(4);
        plan.Status.ShouldBe(PlanStatus.Final);
    }

    [Fact]
    public void Running_text_and_running_headers_are_read()
    {
        var plan = Plan(new Paper().H(1, "EHC Plan").P("Name: Al Hay DOB: 04/05/2016 Year: 4").Footer("Final EHC plan issued 1st May 2025 page 1"));

        plan.Dates.Born.ShouldBe(new DateOnly(2016, 5, 4));
        plan.Dates.Final.ShouldBe(new DateOnly(2025, 5, 1));
    }

    [Fact]
    public void A_draft_says_so() => Plan(new Paper().H(1, "DRAFT Education, Health and Care Plan").P("Date of draft: 3 May 2026")).ShouldSatisfyAllConditions(
        plan => plan.Status.ShouldBe(PlanStatus.Draft),
        plan => plan.Dates.Drafted.ShouldBe(new DateOnly(2026, 5, 3)));

    [Fact]
    public void The_ticked_box_is_the_status() => Plan(new Paper().H(1, "EHC Plan").T("Status | ☐ Draft ☒ Final ☐ Amended final", "Name | Al Hay")).Status.ShouldBe(PlanStatus.Final);

    [Fact]
    public void Nothing_said_is_unstated() => Plan(new Paper().H(1, "EHC Plan")).ShouldSatisfyAllConditions(
        plan => plan.Status.ShouldBe(PlanStatus.Unstated),
        plan => plan.Signed.ShouldBeNull(),
        plan => plan.YearGroup.ShouldBeNull(),
        plan => plan.Dates.ShouldBe(new PlanDates()));

    [Theory]
    [InlineData("Year group | Year 5", 5)]
    [InlineData("National Curriculum Year | Y11", 11)]
    [InlineData("NCY | 12", 12)]
    [InlineData("Year group | Reception", 0)]
    [InlineData("Year group | Nursery", -1)]
    [InlineData("Year group | Post-16 Year 2", 13)]
    [InlineData("School year | Year R", 0)]
    public void Year_groups_are_numbered_as_the_curriculum_numbers_them(string row, int year) => Plan(new Paper().H(1, "EHC Plan").T("Name | Al Hay", row)).YearGroup.ShouldBe(year);

    [Theory]
    [InlineData("Signed on behalf of the council by J. Marsh, 3 May 2025", true)]
    [InlineData("Signed: ____________ Date: ________", false)]
    public void A_signature_is_a_name(string line, bool signed) => Plan(new Paper().H(1, "EHC Plan").P(line)).Signed.ShouldBe(signed);
}
