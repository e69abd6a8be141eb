using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Wording and tables that come near to a rule and must not fall under it.</summary>
public class NearMissTests
{
    private const string Reads = "A teaching assistant reads with Al for 20 minutes daily.";

    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    private static Outcome[] Outcomes(Func<Paper, Paper> body) => [.. body(Reading.Front()).H(1, "Section F: Special educational provision").Li(Reads).Rest().Read().Outcomes];

    [Theory]
    [InlineData("Difficulty with social communication (Communication and interaction)")]
    [InlineData("Speech and language difficulties.")]
    [InlineData("Hearing impairment and vision impairment")]
    public void A_listed_need_may_be_named_by_its_area(string need) =>
        Reading.WithNeeds(paper => paper.Li(need, "Al cannot yet read.", "Al cannot yet count.", "Al finds it hard to wait.")).Needs.Count.ShouldBe(4);

    [Fact]
    public void A_number_behind_the_outcome_does_not_move_the_dates() =>
        Outcomes(paper => paper.H(1, "Section E: Outcomes")
            .T("Outcome | Al will read a page aloud.", "Need ref | B1", "Target date | July 2026").T("Outcome | Al will count to 20.", "Need ref | B2", "Target date | July 2027"))
            .Select(outcome => outcome.Inherited).ShouldBe(["By July 2026", "By July 2027"]);

    [Theory]
    [InlineData("Outcomes by key stage")]
    [InlineData("Outcomes by age and stage")]
    public void How_outcomes_are_sorted_is_no_date(string heading) =>
        Outcomes(paper => paper.H(1, "Section E: Outcomes").H(2, heading).Li("Al will read a page aloud.", "Al will count to 20.")).ShouldAllBe(outcome => outcome.Inherited.Length == 0);

    [Fact]
    public void A_number_that_is_counted_is_no_numbering() =>
        Outcomes(paper => paper.H(1, "Section E: Outcomes").P("10 key words will be spelt correctly by July 2026.", "20 key words will be spelt correctly by July 2026.")).Length.ShouldBe(2);

    [Fact]
    public void A_column_may_be_headed_by_its_outcome() =>
        Provision(paper => paper.T("# Outcome 2 | Provision", "Al will swim. | A coach teaches swimming for 40 minutes weekly.")).ShouldBe(["A coach teaches swimming for 40 minutes weekly."]);

    [Theory]
    [InlineData("There is an adult available at all times.")]
    [InlineData("Al's key worker is an adult he trusts.")]
    [InlineData("The behaviour plan's strategies, the nature and frequency of which will be agreed by the academy, will be used.")]
    public void Provision_that_sounds_like_a_remark_is_kept(string text) => Provision(paper => paper.Li(Reads, text)).Length.ShouldBe(2);

    [Theory]
    [InlineData("Any change must be agreed by the parents.")]
    [InlineData("The budget must be agreed by the panel.")]
    [InlineData("The SENCo will check in July whether the targets are met.")]
    [InlineData("Oliver is over 18.")]
    public void Procedure_is_no_provision(string text) => Provision(paper => paper.P(Reads).P(text)).ShouldBe([Reads]);

    [Fact]
    public void An_initial_is_no_section()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes and Section F: Special educational provision").P("Outcome 1: By July 2027 Al will read a page aloud.", "Provision: E Smith (SENCo) runs a social group for 40 minutes weekly.").Rest().Read();

        plan.Items(SectionCode.F).ShouldHaveSingleItem().ShouldContain("E Smith");
    }

    [Fact]
    public void A_table_may_say_when_therapy_starts() =>
        Provision(paper => paper.T("# Therapy | Start | Setting", "Speech therapy for 30 minutes weekly from a therapist | September 2026 | School")).ShouldHaveSingleItem().ShouldStartWith("Speech therapy");

    [Fact]
    public void A_review_stands_in_for_no_content() =>
        Provision(paper => paper.T("# Outcome | By whom | How often | Reviewed", "Reading with phonics cards | Teaching assistant | 20 minutes daily | Half-termly by the SENCo")).ShouldHaveSingleItem().ShouldBe("Reading with phonics cards | Teaching assistant | 20 minutes daily");

    [Fact]
    public void A_programme_in_a_column_of_its_own_is_the_content() =>
        Provision(paper => paper.T("# Outcome | Programme | Staff", "Al will read 50 words by July | Precision teaching for 10 minutes daily | Teaching assistant")).ShouldHaveSingleItem().ShouldBe("Precision teaching for 10 minutes daily | Teaching assistant");

    [Theory]
    [InlineData("Section E: Outcomes (to be read with Section F: Provision)")]
    [InlineData("Section E: Outcomes, which link to Section B and Section F: Provision")]
    public void A_heading_that_points_at_another_section_is_its_own(string heading) => Headings.SectionHeadings.Read(heading, strong: true).ShouldNotBeNull().Codes.ShouldBe([SectionCode.E]);

    [Fact]
    public void A_need_may_stand_beside_what_is_denied()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section C").P("None.")
            .H(1, "Section D: Social care needs").P("Al is not open to social care but he struggles to go out without an adult and cannot cross a road.").H(1, "Section E").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li(Reads).Rest().Read();

        plan.Needs.ShouldContain(need => need.Section == SectionCode.D);
    }
}
