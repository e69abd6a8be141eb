using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Cards that hold a need, what will be reached and what is done under headings of their own, and cards of a provision whose title looks like a heading.</summary>
public class CardPartTests
{
    private static Plan BEF(Func<Paper, Paper> body) =>
        body(new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Sections B, E and F: needs, outcomes and provision")).H(1, "Section C").P("None.").H(1, "Section D").P("None.").Rest().Read();

    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Items(SectionCode.F)];

    [Fact]
    public void A_card_names_its_section_above_each_part_and_its_area_above_them_all()
    {
        var plan = BEF(paper => paper
            .H(2, "Communication and interaction").P("What I can already do: I talk easily with people I trust.").H(3, "Section B – What I need").Li("I take what people say literally and end up in arguments.").H(3, "Section E – What I will be able to do").P("By July 2027 I will ask a teacher to repeat an instruction.").H(3, "Section F – What will help me").Li("A therapist teaches me to repair talk for 30 minutes weekly.")
            .H(2, "Cognition and learning").P("What I can already do: I can read a page.").H(3, "Section B – What I need").Li("I lose my place in a page.", "I cannot plan my homework.").H(3, "Section E – What I will be able to do").P("By July 2028 I will finish a page of writing.").H(3, "Section F – What will help me").Li("A tutor helps me to plan for 10 minutes daily."));

        plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => (need.Area, need.Where.Text)).ShouldBe(
        [
            (NeedArea.CommunicationAndInteraction, "I take what people say literally and end up in arguments."), (NeedArea.CognitionAndLearning, "I lose my place in a page."), (NeedArea.CognitionAndLearning, "I cannot plan my homework."),
        ]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe(["A therapist teaches me to repair talk for 30 minutes weekly.", "A tutor helps me to plan for 10 minutes daily."]);
    }

    [Fact]
    public void A_letter_with_its_name_turns_to_its_section_though_nothing_sets_it_apart()
    {
        var plan = BEF(paper => paper.Bold("Area 1. Communication and interaction").P("B. Needs").Li("Al cannot see pointing or gesture.").P("E. Outcomes").Li("By July 2027 Al will ask for an object.", "Al will improve his understanding.").T("# F. What will be done | Who | How often", "Object cues | Teaching assistant | 10 minutes daily"));

        plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text).ShouldBe(["Al cannot see pointing or gesture."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void The_title_of_a_card_is_its_provision_where_who_and_how_much_stand_below_it()
    {
        Provision(paper => paper.H(2, "Learning")
            .H(3, "Signed counting games").P("WHO Early years teacher HOW MUCH 10 minutes every morning").H(3, "Radio aid").P("WHO Sensory service HOW MUCH in place from May 2026")
            .H(3, "Story told before the group hears it").P("WHO the support worker HOW MUCH 15 minutes daily").H(3, "Signed lunch club").P("WHO Deaf instructor", "HOW MUCH 40 minutes weekly").H(3, "Visits to the next class").P("WHO Nursery nurse", "HOW MUCH Six visits").H(3, "Stepping games").P("WHO Nursery nurse", "HOW MUCH Up to 15 minutes daily"))
            .Select(item => item.Split(" | ")[0].Split(" WHO")[0]).ShouldBe(["Signed counting games", "Radio aid", "Story told before the group hears it", "Signed lunch club", "Visits to the next class", "Stepping games"]);
    }

    [Fact]
    public void A_title_that_begins_with_the_word_signed_ends_no_section() =>
        Provision(paper => paper.H(2, "Signed counting games, up to ten, and stories").Li("A teacher signs with Al for 10 minutes daily.").H(2, "Signed").P("J Cole")).ShouldBe(["A teacher signs with Al for 10 minutes daily."]);

    [Fact]
    public void An_outcome_counted_above_the_table_that_serves_it_is_one_and_no_provision()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").P("Outcomes are written at the head of each table.").H(1, "Section F: Special educational provision")
            .T("Outcome 1 // By July 2027 Al will read a page.").P("Steps towards the outcome: one line by Easter.").T("# Provision | Who | How often", "Paired reading | Tutor | 20 minutes daily")
            .T("Outcome 2 // Al will make better progress.").P("Steps towards the outcome: termly targets set by the teacher.").T("# Provision | Who | How often", "Support in maths | Teaching assistant | Weekly").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Al will read a page.", "Al will make better progress."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_records_status_and_number_are_none_of_its_title()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").P("Need 1 Identified #48219").T("Category | Communication and interaction", "Description of need | Al leaves out small words.").P("Need 2 Identified #48222").T("Category | Cognition and learning", "Description of need | Al cannot yet read.")
            .H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E: Outcomes").P("Outcome 1 Open #48249").T("Outcome | Al will speak in sentences of five words.", "To be achieved by | July 2027")
            .H(1, "Section F: Special educational provision").P("Provision line 1 Active #48267").T("Description | Speech programme", "Delivered by | Speech and language therapist", "Frequency | Weekly").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Al leaves out small words.", "Al cannot yet read."]);
        plan.Outcomes.Select(outcome => outcome.Dated).ShouldBe(["By July 2027, Al will speak in sentences of five words."]);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void Under_one_heading_for_health_and_social_care_each_row_says_whose_it_is()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").H(1, "Sections G and H: Health and social care provision").T("# Provision | Who | How often", "Review of seizures | Epilepsy nurse | Every six months", "Direct work on keeping safe | Social worker | Weekly")
            .H(1, "Section I: Placement").P("Alder Lane School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice").Li("Teacher, 3 June 2025").Read();

        plan.Items(SectionCode.G).ShouldHaveSingleItem().ShouldStartWith("Review of seizures");
        plan.Items(SectionCode.H).ShouldHaveSingleItem().ShouldStartWith("Direct work");
    }

    [Fact]
    public void A_card_of_two_columns_names_the_section_at_the_head_of_each_cell_and_of_the_strip_below_them()
    {
        var plan = BEF(paper => paper.P("Each outcome (Section E) is followed by what will bring it about.")
            .T("Thread 1 – Communication and interaction").T("Need (Section B) // Al cannot say the ends of words. // Now: two words. | Provision (Section F) // A therapist works on sounds with Al for 30 minutes weekly. // In every lesson the teaching assistant signs for Al.").P("Outcome (Section E) By July 2027 Al will speak in sentences of five words.")
            .T("Thread 2 – Cognition and learning").T("Need (Section B) // Al cannot yet read. | Provision (Section F) // A tutor reads with Al for 20 minutes daily.").P("Outcome (Section E) By July 2028 Al will read a page."));

        plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text).ShouldBe(["Al cannot say the ends of words.", "Al cannot yet read."]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Al will speak in sentences of five words.", "By July 2028 Al will read a page."]);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("Sections H1 and H2: Social care provision")]
    [InlineData("Section H: Social care provision")]
    public void Under_one_heading_for_social_care_a_line_says_which_part_it_is(string heading)
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").H(1, "Section G: Health provision").P("None.").H(1, heading)
            .P("H1: A carer looks after Al at home for three hours every Saturday.").P("H2: The family support worker visits Al at home each fortnight.")
            .H(1, "Section I: Placement").P("Alder Lane School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice").Li("Teacher, 3 June 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Items(SectionCode.H1).ShouldBe(["A carer looks after Al at home for three hours every Saturday."]);
        plan.Items(SectionCode.H2).ShouldBe(["The family support worker visits Al at home each fortnight."]);
    }

    [Fact]
    public void A_line_across_a_table_of_need_outcome_and_provision_says_which_part_of_social_care_the_rows_below_it_are()
    {
        var plan = Reading.FrontToProvision().Li("A tutor reads with Al for 20 minutes daily.").H(1, "Section G: Health provision").P("None.").H(1, "Section D and Sections H1 and H2: Social care needs and provision")
            .T("# Need (Section D) | Outcome (Section E) | Provision (Section H) | By whom | How often", "H1: Provision under the Chronically Sick and Disabled Persons Act 1970", "Al cannot go out alone. | By July 2027 Al will walk to the park. | Outings to the park | Personal assistant | Five hours weekly", "H2: Other social care provision", "Al wakes at night. |  | Overnight short breaks | Foster carer | 24 nights a year")
            .H(1, "Section I: Placement").P("Alder Lane School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice").Li("Teacher, 3 June 2025").Read();

        plan.Needs.Where(need => need.Section == SectionCode.D).Select(need => need.Where.Text).ShouldBe(["Al cannot go out alone.", "Al wakes at night."]);
        plan.Items(SectionCode.H1).ShouldHaveSingleItem().ShouldStartWith("Outings to the park");
        plan.Items(SectionCode.H2).ShouldHaveSingleItem().ShouldStartWith("Overnight short breaks");
    }

    [Fact]
    public void Paragraphs_numbered_behind_the_sections_letter_are_read_limb_by_limb() =>
        Provision(paper => paper.T("F.1 | The Authority shall secure from a speech and language therapist: * direct therapy of 50 minutes each week on inference; * 30 minutes each week of liaison with the assistant;", "F.2 | The assistant shall practise with Al for 20 minutes daily."))
            .ShouldBe(["direct therapy of 50 minutes each week on inference;", "30 minutes each week of liaison with the assistant;", "F.2 | The assistant shall practise with Al for 20 minutes daily."]);

    [Fact]
    public void What_about_asks_after_an_area_and_provides_nothing() =>
        Reading.WithNeeds(paper => paper.H(3, "What is Al good at?").P("Al remembers what he sees.").H(3, "What about talking?").Li("Al loses track of long instructions, so he starts the wrong task.")).Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text).ShouldBe(["Al loses track of long instructions, so he starts the wrong task."]);
}
