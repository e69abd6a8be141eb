using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Plans in the manner of an instrument: parts beside sections, headings in italics or broken by the page's width, codes, clauses about the plan itself.</summary>
public class LegalPlanTests
{
    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    [Fact]
    public void What_a_section_was_called_before_stands_behind_its_letter() =>
        new Paper().H(1, "Education, Health and Care Plan").H(2, "Part 1. Views (Section A)").P("Al likes jam.").H(2, "Part 2. Special educational needs (Section B; formerly Part 2 of the Statement)").P("Al cannot yet read.").H(2, "Part 5. Outcomes (Section E)").P("By July 2027 Al will read a page.")
            .H(2, "Part 6. Special educational provision (Section F; formerly Part 3)").P("A tutor reads with Al for 20 minutes daily.").H(2, "Part 9. Placement (Section I, formerly Part 4)").P("Alder Lane School.").H(2, "Part 11. Advice (Section K)").Li("Teacher, 3 June 2025").Read().Codes().ShouldBe("A B E F I K");

    [Fact]
    public void The_second_line_of_a_heading_is_a_part_of_it()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").H(1, "Any health care provision reasonably required by the").Bold("learning difficulties or disabilities which result in the child having special educational needs").Li("A nurse sees Al for 20 minutes each term.")
            .H(1, "Social care provision which must be made for the child under").H(1, "section 2 of the Chronically Sick and Disabled Persons Act 1970").Li("The Authority’s Adaptations Service shall install a lift by 30 November 2026.").H(1, "Any other social care provision").P("No such provision is required.")
            .H(1, "Section I: Placement").P("Alder Lane School.").H(1, "Section J: Personal budget").P("None.").H(1, "The advice and information gathered in the course of the").Bold("assessment").Li("Teacher, 3 June 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Items(SectionCode.H1).ShouldBe(["The Authority’s Adaptations Service shall install a lift by 30 November 2026."]);
        plan.Items(SectionCode.H2).ShouldBeEmpty();
    }

    [Fact]
    public void A_few_words_between_listed_sentences_head_those_below_them() =>
        Provision(paper => paper.P("Reading and writing").Li("A tutor reads with Al for 20 minutes daily.", "A tutor writes with Al for 10 minutes daily.").P("Emotional needs").Li("A mentor meets Al for 30 minutes weekly.").P("Lego therapy for 30 minutes weekly."))
            .ShouldBe(["A tutor reads with Al for 20 minutes daily.", "A tutor writes with Al for 10 minutes daily.", "A mentor meets Al for 30 minutes weekly.", "Lego therapy for 30 minutes weekly."]);

    [Fact]
    public void The_code_of_an_area_is_none_of_the_provision() =>
        Provision(paper => paper.P("CL-P4 Modified texts.", "SP-P5 Flashing fire alarm.", "H-P2 Hearing tests by the audiologist each term.")).ShouldBe(["Modified texts.", "Flashing fire alarm.", "Hearing tests by the audiologist each term."]);

    [Fact]
    public void A_name_and_needs_begin_what_each_item_ends() =>
        Provision(paper => paper.P("Zayd needs:").Li("A high level of adult support.", "Switch work for 10 minutes daily.")).ShouldBe(["A high level of adult support.", "Switch work for 10 minutes daily."]);

    [Theory]
    [InlineData("Caseworkers: provision must match need.")]
    [InlineData("The Tribunal did not accept the recommendation of a second weekly session.")]
    [InlineData("The Disabled Children’s Team assessed Al in May 2026.")]
    [InlineData("The Council will secure the provision set out in this Part.")]
    [InlineData("Dear Dawn")]
    [InlineData("The social worker found in May 2026 that no provision beyond H1 is required.")]
    [InlineData("Social and emotional.")]
    public void What_is_said_of_the_plan_provides_nothing(string text) =>
        Provision(paper => paper.Li("A tutor reads with Al for 20 minutes daily.").P(text).Li("A mentor meets Al for 30 minutes weekly.")).ShouldNotContain(text);

    [Theory]
    [InlineData("The Authority will provide additional funding at Band C to enable the school to support Al.")]
    [InlineData("The following will be supplied by the therapist before the summer term: a perching stool, a ruler with a handle and non-slip mats.")]
    public void What_provides_is_read_though_such_beginnings_announce(string text) =>
        Provision(paper => paper.Li("A tutor reads with Al for 20 minutes daily.").P(text)).ShouldContain(text);

    [Fact]
    public void Initials_of_a_service_end_no_sentence() =>
        Provision(paper => paper.P("A laptop will be lent by the I.C.T. Service of the Council from 1 May 2026. The tutor teaches Al to type for 20 minutes daily.")).ShouldBe(["A laptop will be lent by the I.C.T. Service of the Council from 1 May 2026.", "The tutor teaches Al to type for 20 minutes daily."]);
}
