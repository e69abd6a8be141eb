using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Cards, tables and cells that several sections share, and what such plans say about themselves among their provision.</summary>
public class HeadedCardTests
{
    private static readonly string[] Cards =
    [
        "By July 2027 Al will ask for help with a card.", "By July 2027 Al will hand in his homework on four days in five.", "By December 2026 Al will stay in every science lesson.",
    ];

    [Fact]
    public void Outcomes_that_head_the_cards_behind_the_first_are_found_under_section_f()
    {
        var paper = Reading.Front().H(1, "Section E: Outcomes");
        foreach (var outcome in Cards)
        {
            paper.Bold("Outcome").P(outcome).H(2, "Section F: special educational provision for this outcome").T("Provision | Coaching in conversation", "Delivered by | Speech and language therapist", "Frequency | Weekly, 30 minutes")
                .P("Success measure owner: SENCo. Next check: at annual review.");
        }

        var plan = paper.Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(Cards);
        plan.Outcomes.ShouldAllBe(outcome => outcome.Section == SectionCode.E);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void An_outcome_repeated_above_its_provision_is_one_outcome()
    {
        var paper = Reading.Front().H(1, "Section E: Outcomes").Li(Cards).H(1, "Section F: Special educational provision");
        foreach (var outcome in Cards)
        {
            paper.Bold("Outcome").P(outcome).Li("A therapist works with Al for 30 minutes weekly.");
        }

        paper.Rest().Read().Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(Cards);
    }

    [Fact]
    public void Labels_alone_above_their_values_make_cards_under_a_heading_for_outcomes_and_provision()
    {
        var plan = Reading.Front().H(1, "E and F. What I want to achieve (outcomes) and the help I will get (special educational provision)")
            .H(3, "Card 1").Bold("Outcome:").P(Cards[0]).Bold("Help:").P("Therapy to build two-sign phrases").Bold("By whom:").P("Speech and language therapist").Bold("When:").P("30 minutes each fortnight")
            .Bold("Help:").P("Signing beside speech").Bold("By whom:").P("Class teacher").Bold("When:").P("In all lessons")
            .H(3, "Card 2").Bold("Outcome:").P(Cards[1]).Bold("Help:").P("Intensive interaction").Bold("When:").P("Regularly").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Therapy to build two-sign phrases | Speech and language therapist | 30 minutes each fortnight", "Signing beside speech | Class teacher | In all lessons", "Intensive interaction | Regularly"]);
        plan.Outcomes.Count.ShouldBe(2);
    }

    [Fact]
    public void A_row_that_names_its_section_stands_in_it()
    {
        var plan = Reading.FrontToProvision().Li("A teaching assistant reads with Al for 20 minutes daily.").H(1, "Help from health and social care: Sections G, H1 and H2")
            .T("# Section | Help | Who | How often", "Section G: health | Heart clinic check | Paediatric cardiologist | Once a year", "Section H1: social care (CSDPA) | Sitter in the home | Short breaks worker | Every Saturday, 4 hours", "Section H2: other social care | Overnight stay | Link carer | One night a month")
            .H(1, "My nursery: Section I").P("Alder Lane Nursery School, a maintained nursery school.").H(1, "Money: Section J").P("None.").H(1, "Who told us: Section K").Li("Educational psychologist, 3 June 2025").Read();

        plan.Provision.Select(item => item.Section).ShouldBe([SectionCode.F, SectionCode.G, SectionCode.H1, SectionCode.H2]);
        plan.Sections.Select(section => section.Code).ShouldContain(SectionCode.I);
    }

    [Fact]
    public void A_heading_that_points_to_a_section_does_not_begin_it()
    {
        var plan = Reading.FrontToProvision().H(3, "See also: Section B").Li("A teaching assistant reads with Al for 20 minutes daily.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(1);
        plan.Needs.Count.ShouldBe(1);
    }

    [Fact]
    public void Sentences_of_a_section_s_own_column_are_an_item_each_and_one_that_goes_on_is_none()
    {
        var plan = Reading.FrontToProvision().Li("A teaching assistant reads with Al for 20 minutes daily.").H(1, "Sections C and G")
            .T("# SECTION C - Health needs | SECTION G - Health provision", "Al depends on two implants that must be kept in repair. | The audiologist at the implant centre maps both processors every six months. The centre's repair service replaces a failed processor by the next working day. This is done at no cost to the school.").Read();

        plan.Items(SectionCode.G).ShouldBe(["The audiologist at the implant centre maps both processors every six months.", "The centre's repair service replaces a failed processor by the next working day. This is done at no cost to the school."]);
    }

    [Theory]
    [InlineData("Officer guidance: provision must be specific and should normally be quantified.")]
    [InlineData("Numbers of needs in Section B are given in brackets.")]
    [InlineData("For every week of the school year (39 weeks), unless another period is given.")]
    [InlineData("The school will make the following provision during term time.")]
    [InlineData("All of the following is provided at Alder Lane School as part of its usual offer.")]
    [InlineData("How we shall know: your mentor and you fill in the progress page every half term.")]
    public void What_a_plan_says_of_its_provision_is_none(string remark) =>
        Reading.FrontToProvision().P(remark).P("A teaching assistant reads with Al for 20 minutes daily.").P("A speech and language therapist sees Al for 30 minutes weekly.").Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Theory]
    [InlineData("Step 1: A teaching assistant will read with Al for 20 minutes daily.")]
    [InlineData("Hydrotherapy of 40 minutes will be given weekly, unless another period is given by the therapist.")]
    public void What_is_given_is_provision_whatever_stands_before_or_behind_it(string provision) =>
        Reading.FrontToProvision().P(provision).P("A speech and language therapist sees Al for 30 minutes weekly.").Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void Needs_of_a_paragraph_are_one_a_sentence_and_its_strengths_none() =>
        Reading.WithNeeds(paper => paper
            .P("Al is gentle and has good manners. He worries about getting things wrong and picks at the skin on his hands. He trusts people he meets online and cannot tell who is a friend.")
            .P("Al cannot yet read more than ten words by sight.").P("Al finds it hard to wait for his turn in a game.").P("Al struggles to hold a pencil and tires after two lines."))
            .Needs.Select(need => need.Where.Text).ShouldBe(["He worries about getting things wrong and picks at the skin on his hands.", "He trusts people he meets online and cannot tell who is a friend.",
                "Al cannot yet read more than ten words by sight.", "Al finds it hard to wait for his turn in a game.", "Al struggles to hold a pencil and tires after two lines."]);
}
