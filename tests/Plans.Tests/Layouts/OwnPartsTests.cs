using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Sections found, told apart or denied in forms of their own, and what stands among provision in them.</summary>
public class OwnPartsTests
{
    [Fact]
    public void The_rows_of_a_list_of_appendices_go_by_letters_and_head_no_section()
    {
        var plan = Reading.FrontToProvision().Li("A teaching assistant will read with Al for 20 minutes daily.").H(1, "Section G: Health provision").P("None.").H(1, "Section H1: Social care provision (1970 Act)").P("None.").H(1, "Section H2: Other social care provision").P("None.")
            .H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice and information")
            .T("# Appendix | Author | Role | Date", "A | Ms Lee | Parent | 1 May 2025", "B | J. Fox | Head teacher | 2 May 2025", "C | Q. Ash | Educational psychologist | 3 May 2025", "D | I. Oak | Speech and language therapist | 4 May 2025", "F | N. Elm | Occupational therapist | 5 May 2025", "G | L. Yew | Paediatrician | 6 May 2025", "H | K. Bay | Social worker | 7 May 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
    }

    [Fact]
    public void Both_parts_of_social_care_may_be_denied_in_one_line()
    {
        var plan = Reading.FrontToProvision().Li("Reading, 20 minutes daily.").H(1, "Section G: Health provision").P("None.").H(1, "Section H: Social care provision").P("H1: none. H2: none.").H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice and information").Li("Educational psychologist, 3 June 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Sections.Where(section => section.Code is SectionCode.H1 or SectionCode.H2).ShouldAllBe(section => section.StatesNil);
    }

    [Fact]
    public void A_row_says_which_part_of_social_care_it_is()
    {
        var plan = Reading.FrontToProvision().Li("Reading, 20 minutes daily.").H(1, "Section G: Health provision").P("None.").H(1, "Sections H1 and H2: Social care provision").T("# Section | Provision | Who | How often", "H1 | Saturday club | Play leader | 4 hours weekly", "H2 | Overnight breaks | Family link carer | One night a month").H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice and information").Li("Educational psychologist, 3 June 2025").Read();

        plan.Cores(SectionCode.H1).ShouldHaveSingleItem().ShouldContain("Saturday club");
        plan.Cores(SectionCode.H2).ShouldHaveSingleItem().ShouldContain("Overnight breaks");
    }

    [Fact]
    public void Boxes_have_letters_as_sections_have() =>
        new Paper().H(1, "EHC Plan").H(1, "Box A. Views").P("Al likes jam.").H(1, "Box B. Special educational needs").Li("Al cannot yet read.").H(1, "Box C. Health needs").P("None.").H(1, "Box D. Social care needs").P("None.").H(1, "Box E. Outcomes").Li("By July 2027 Al will read a page.").H(1, "Box F. Special educational provision").Li("Reading, 20 minutes daily.")
            .H(1, "Box G. Health provision").P("None.").H(1, "Box I. Placement").P("Alder Lane Primary School.").H(1, "Box K. Advice").Li("Educational psychologist, 3 June 2025").Read().Codes().ShouldBe("A B C D E F G I K");

    [Theory]
    [InlineData("What I find tricky in learning and playing", "B")]
    [InlineData("What I need help with to be healthy", "C")]
    [InlineData("What my family needs help with", "D")]
    [InlineData("What we hope I will be doing", "E")]
    [InlineData("What grown-ups will do to help me learn", "F")]
    [InlineData("What health people will do", "G")]
    [InlineData("What social care people will do", "H")]
    public void Headings_in_a_familys_words_name_their_sections(string heading, string code) =>
        Headings.SectionHeadings.Read(heading, strong: true).ShouldNotBeNull().First.Code().ShouldBe(code);

    [Theory]
    [InlineData("The school will arrange for Al what follows.")]
    [InlineData("F1. The local authority shall arrange the following provision, to be made throughout the school year (39 weeks).")]
    [InlineData("Provision is detailed and specific and says what kind, how many hours and how often.")]
    [InlineData("[Guidance to writers: provision must be specific.]")]
    public void What_announces_or_explains_provision_is_none(string text) =>
        Reading.FrontToProvision().P(text).Li("A teaching assistant will read with Al for 20 minutes daily.").Rest().Read().Items(SectionCode.F).ShouldHaveSingleItem().ShouldStartWith("A teaching assistant");

    [Theory]
    [InlineData("The authority shall secure 45 minutes of direct speech and language therapy each week.")]
    [InlineData("[The school will buy a chew necklace and a weighted lap pad.]")]
    [InlineData("The school may vary the above in discussion with parents.")]
    [InlineData("Home visit every Friday to agree the plan for the following week.")]
    public void What_looks_like_a_preface_or_a_note_and_provides_or_takes_away_is_an_item(string text) =>
        Reading.FrontToProvision().Li("A teaching assistant will read with Al for 20 minutes daily.", text).Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void How_often_a_provision_is_reviewed_in_a_row_of_its_own_is_none() =>
        Reading.FrontToProvision().T("Outcome | By July 2027 Al will read a page.", "Provision | (a) Paired reading with the teaching assistant, 20 minutes daily. // (b) Word games with the class teacher, weekly.", "Reviewed | Termly by the SENCo").Rest().Read().Items(SectionCode.F).Count().ShouldBe(2);

    [Fact]
    public void What_a_tribunal_found_of_an_item_is_not_judged_with_it() =>
        Reading.FrontToProvision().Num("A therapist shall see Al for 50 minutes weekly. The Tribunal accepted the evidence of Dr Ash on this.", "A quiet room shall be kept for Al at every break.").Rest().Read().Cores(SectionCode.F).First().ShouldBe("A therapist shall see Al for 50 minutes weekly.");
}
