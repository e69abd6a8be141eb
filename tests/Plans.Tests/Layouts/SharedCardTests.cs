using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Outcomes and provision under one heading for both, card by card.</summary>
public class SharedCardTests
{
    private const string First = "By July 2027 Al will read a page aloud.";
    private const string Second = "By July 2028 Al will count to a hundred.";

    private static Plan Read(Func<Paper, Paper> body) => body(Reading.Front()).Rest().Read();

    private static void ShouldBeApart(Plan plan, params string[] provision)
    {
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe([First, Second]);
        plan.Cores(SectionCode.F).ShouldBe(provision);
    }

    [Theory]
    [InlineData("Section E: Outcomes and Section F: Special educational provision")]
    [InlineData("Section E - Outcomes and Section F - Provision")]
    [InlineData("Section E · Outcomes / Section F · Provision")]
    [InlineData("Section E (what Al will do) and Section F (what school must do)")]
    public void A_heading_may_give_each_of_its_sections_a_title(string heading) =>
        Headings.SectionHeadings.Read(heading, strong: true).ShouldNotBeNull().Codes.ShouldBe([SectionCode.E, SectionCode.F]);

    [Theory]
    [InlineData("Section F: Special educational provision and how it helps Al")]
    [InlineData("Section A: Views of the child and the parents")]
    public void A_heading_of_one_section_stays_one(string heading) => Headings.SectionHeadings.Read(heading, strong: true).ShouldNotBeNull().Codes.Count.ShouldBe(1);

    [Fact]
    public void Each_outcome_of_a_grid_stands_across_it_above_the_titles_of_provision() =>
        ShouldBeApart(
            Read(paper => paper.H(1, "Section E: Outcomes and Section F: Special educational provision")
                .T("E1. " + First, "F: provision | Who | How often", "Paired reading | Teaching assistant | 20 minutes daily")
                .T("E2. " + Second, "F: provision | Who | How often", "Number games | Teaching assistant | 15 minutes daily")) is var plan ? plan with { Outcomes = [.. plan.Outcomes.Select(outcome => outcome with { Where = outcome.Where with { Text = outcome.Where.Text[4..] } })] } : plan,
            "Paired reading | Teaching assistant | 20 minutes daily", "Number games | Teaching assistant | 15 minutes daily");

    [Fact]
    public void A_letter_alone_or_before_its_sentence_says_whose_the_part_of_a_card_is() =>
        ShouldBeApart(
            Read(paper => paper.H(1, "Section E · Outcomes and Section F · Special educational provision")
                .P("E " + First).Bold("F").Li("A teaching assistant reads with Al for 20 minutes daily.")
                .P("E " + Second).Bold("F").Li("A teaching assistant plays number games with Al for 15 minutes daily.")),
            "A teaching assistant reads with Al for 20 minutes daily.", "A teaching assistant plays number games with Al for 15 minutes daily.");

    [Fact]
    public void What_stands_below_an_outcome_is_provision_where_nothing_else_says_so()
    {
        var plan = Read(paper => paper.H(1, "Section E (what Al will do) and Section F (what school must do)")
            .P("Goal 1: " + First, "A teaching assistant reads with Al for 20 minutes daily.", "Who checks: class teacher", "Goal 2: " + Second, "A teaching assistant plays number games with Al for 15 minutes daily.", "Goal 3: Al will settle into school.", "Lift pass."));

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["Goal 1: " + First, "Goal 2: " + Second, "Goal 3: Al will settle into school."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Items(SectionCode.F).ShouldAllBe(text => text.StartsWith("A teaching assistant", StringComparison.Ordinal));
    }

    [Fact]
    public void Titles_of_cards_name_the_section_in_brackets() =>
        ShouldBeApart(
            Read(paper => paper.H(1, "Section E. Outcomes").H(1, "Section F. Provision")
                .T("OUTCOME 1 (Section E) // " + First, "# Provision (Section F) | By whom | How often", "Paired reading | Teaching assistant | 20 minutes daily")
                .T("OUTCOME 2 (Section E) // " + Second, "# Provision (Section F) | By whom | How often", "Number games | Teaching assistant | 15 minutes daily")),
            "Paired reading | Teaching assistant | 20 minutes daily", "Number games | Teaching assistant | 15 minutes daily");

    [Fact]
    public void The_first_section_may_stand_right_behind_a_list_of_contents() =>
        new Paper().H(1, "EHC Plan").Li("Section A: Al and his family", "Section B: Needs", "Section C: Health", "Section D: Social care", "Section E: Outcomes", "Section F: Provision", "Section I: School")
            .H(1, "Section A: Al and his family").H(2, "Al's own words").P("Al likes jam and says so at length.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section C: Health").P("None.").H(1, "Section D: Social care").P("None.")
            .H(1, "Section E: Outcomes").Li(First).H(1, "Section F: Provision").Li("A teaching assistant reads with Al for 20 minutes daily.").H(1, "Section I: School").P("Alder Lane Primary School.").Read()
            .Sections[0].Heading.ShouldBe("Section A: Al and his family");
}
