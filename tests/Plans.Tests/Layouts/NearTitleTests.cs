using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Lines and rows that come near to a title, a label or a signature of a section.</summary>
public class NearTitleTests
{
    private const string Reads = "A teaching assistant reads with Al for 20 minutes daily.";
    private const string Meets = "A mentor meets Al for 20 minutes each week.";

    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    [Theory]
    [InlineData("Signed Jane Smith")]
    [InlineData("Signed Dr A. Khan, Head of SEND")]
    [InlineData("Signed Jane Smith 3 March 2026")]
    [InlineData("Signed officer for the authority")]
    [InlineData("Signed SEND casework officer")]
    [InlineData("Signed parent or carer")]
    public void A_signature_ends_the_section(string line) => Provision(paper => paper.Li(Reads).Bold(line).P("The officer will send a copy to the school within 5 days of each review.")).ShouldBe([Reads]);

    [Theory]
    [InlineData("Signed support")]
    [InlineData("Signed English in class")]
    [InlineData("Signed Supported English")]
    [InlineData("Signed counting games, up to ten")]
    public void What_is_told_in_signs_ends_no_section(string line) => Provision(paper => paper.Li(Reads).Bold(line).Li(Meets)).ShouldBe([Reads, Meets]);

    [Fact]
    public void A_row_under_one_heading_for_health_and_care_goes_by_what_is_provided_and_not_by_its_outcome()
    {
        var plan = Reading.FrontToProvision().Li(Reads).H(1, "Sections G and H1")
            .T("# Outcome | Provision | Who", "Al enjoys his short breaks with his family. | Training in his feeding pump for all staff | Community nursing team", "Al is less lonely. | A befriender will take Al out for two hours each week. | Family support")
            .H(1, "Section H2: Other social care provision").P("None.").H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice and information").Li("Educational psychologist, 3 June 2025").Read();

        plan.Cores(SectionCode.G).ShouldBe(["Training in his feeding pump for all staff | Community nursing team"]);
        plan.Cores(SectionCode.H1).ShouldBe(["A befriender will take Al out for two hours each week. | Family support"]);
    }

    [Fact]
    public void The_guidance_of_an_organisation_is_no_label()
    {
        string[] given = ["Paired reading", "Number games", "Talking time", "A sensory diet"];

        var items = Provision(paper => paper.P([.. given.SelectMany(what => (string[])[$"WHAT {what}", "WHO the class teacher", "HOW OFTEN Weekly"])]).P("WHAT A meal plan by the dietitian", "WHO Kitchen staff", "HOW OFTEN Daily", "WHO guidance on portions will be taught to staff by the dietitian for 30 minutes each term."));

        items.ShouldBe([.. given.Select(what => what + " | the class teacher | Weekly"), "A meal plan by the dietitian | Kitchen staff | Daily", "WHO guidance on portions will be taught to staff by the dietitian for 30 minutes each term."]);
    }

    [Theory]
    [InlineData("Therapies in school (Section G, previously Part 5)")]
    [InlineData("Special educational provision (Section G, previously Part 5)")]
    public void What_a_part_was_called_begins_no_section_that_has_its_own_heading(string heading) => Provision(paper => paper.Li(Reads).H(2, heading).Li(Meets)).ShouldBe([Reads, Meets]);

    [Fact]
    public void A_section_may_say_what_it_was_called() =>
        Reading.FrontToProvision().Li(Reads).H(1, "Health provision (Section G; formerly Part 5)").P("None.").H(1, "Section H1: Social care provision").P("None.").H(1, "Section H2: Other social care provision").P("None.")
            .H(1, "Placement (Section I; formerly Part 4)").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice and information").Li("Educational psychologist, 3 June 2025").Read().Codes().ShouldBe("A B C D E F G H1 H2 I J K");
}
