using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Headings in a council's own words, with their letters behind them or with none, and plans carried over from statements.</summary>
public class OwnWordsTests
{
    [Theory]
    [InlineData("[{0}]")]
    [InlineData("({0})")]
    [InlineData("(Section {0})")]
    public void A_letter_behind_a_heading_names_the_section_whatever_the_words(string form)
    {
        var plan = new Paper().H(1, "Borough plan for education, health and care").H(2, Of("My days and dreams", "A")).P("Luis likes trains.")
            .H(2, Of("What gets in my way", "B")).Li("Luis cannot tell the time.", "Luis finds it hard to ask for help.").H(2, Of("My body", "C")).P("None.").H(2, Of("My time at home", "D")).P("None.")
            .H(2, Of("What I am aiming at", "E")).Li("By July 2027 Luis will catch the bus to college by himself.")
            .H(2, Of("What others will do", "F")).H(3, "For outcome 1 (travel)").Li("A travel trainer will walk the route with Luis for 40 minutes every morning.")
            .H(2, Of("Clinics", "G")).P("None.").H(2, Of("Help outside", "H1")).P("None.").H(2, Of("More help outside", "H2")).P("None.").H(2, Of("My college", "I")).P("Weir College, a further education college.")
            .H(2, Of("Money", "J")).P("None.").H(2, Of("Who told us", "K")).Li("Educational psychologist, 3 June 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Needs.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(1);

        string Of(string title, string letter) => title + " " + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, letter);
    }

    [Theory]
    [InlineData("Special educational provision – F", SectionCode.F)]
    [InlineData("Outcomes - E", SectionCode.E)]
    public void A_letter_behind_a_dash_needs_the_sections_title(string heading, SectionCode code) =>
        Headings.SectionHeadings.Read(heading, strong: true).ShouldNotBeNull().ShouldSatisfyAllConditions(mark => mark.First.ShouldBe(code), mark => mark.Lettered.ShouldBeTrue());

    [Fact]
    public void Titles_without_letters_are_known_by_what_they_speak_of()
    {
        var plan = new Paper().H(1, "My plan: education, health and care").H(2, "All about Pia").P("Pia likes puddles.")
            .H(2, "What Pia finds hard").Li("Pia has no words yet.", "Pia bites when she is crowded.", "Pia eats three foods.")
            .H(2, "Pia's health").P("None.").H(2, "Pia and social care").P("None.")
            .H(2, "What we hope Pia will be able to do").Li("By July 2027 Pia will ask for a drink with a picture.", "Pia will play beside a friend for ten minutes.")
            .H(2, "What will be done to help Pia learn").H(3, "Nursery nurse").Li("Teaches Pia to swap pictures for 15 minutes every session.").H(3, "Also").Li("Messy play.")
            .H(2, "What will be done for Pia's health").P("Not applicable.").H(2, "Help from social care for disabled children").P("Not applicable.").H(2, "Any other help from social care").P("Not applicable.")
            .H(2, "Where Pia will learn").P("Brook Nursery, a private nursery.").H(2, "Money paid to the family").P("None.").H(2, "Who helped to write this plan").P("Educational psychologist, 4 February 2026").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Needs.Count.ShouldBe(3);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void Objectives_written_on_as_a_sentence_are_each_an_outcome()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").Bold("1. Introduction (Section A)").P("Otis, of Year 5, likes maps.").Bold("2. Special educational needs (Section B)").P("Otis reads far below his age and loses his place.")
            .Bold("3. Health needs (Section C)").P("None.").Bold("4. Social care needs (Section D)").P("None.")
            .Bold("5. Objectives (Section E)").P("The provision set out below should aim: (i) to improve Otis's reading; (ii) to be given ways to calm himself; and (iii) to tie his laces by July 2027.")
            .Bold("6. Special educational provision (Section F)").P("In order to meet these needs the Authority considers that the following provision is appropriate.", "Otis should have reading practice with a teaching assistant for 20 minutes daily.",
                "Parents who disagree have a right of appeal to the Tribunal and can get support from the advice service.")
            .Bold("7. Health provision (Section G)").P("None.").Bold("8. Placement (Section I)").P("Hill School, a mainstream primary school.").Bold("9. Personal budget (Section J)").P("None.")
            .Bold("10. Appendices (Section K)").P("Appendix A: Medical advice: Dr S. Lowe, 2 June 2017\nAppendix B: Psychological advice: Mr T. Birch, 22 May 2017\nAppendix C: Speech and language therapy: not dated").Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["to improve Otis's reading", "to be given ways to calm himself", "to tie his laces by July 2027"]);
        plan.Items(SectionCode.F).ShouldBe(["Otis should have reading practice with a teaching assistant for 20 minutes daily."]);
        plan.Advice.Count.ShouldBe(3);
    }

    [Fact]
    public void Under_one_heading_the_labels_of_needs_and_outcomes_part_what_follows()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").H(2, "A. Views").P("Ben likes mud.").H(2, "B / E / F. Needs, outcomes, provision")
            .H(3, "Need 1: Ben cannot follow group instructions.").P("Outcome (E1): By July 2027 Ben will follow two steps.", "Provision (F1):").Li("Attention group, 20 minutes three times a week, led by the HLTA.")
            .H(3, "Need 2: Ben cannot wait for his turn.").P("Outcome (E2): By July 2027 Ben will wait for a minute.", "Provision (F2):").Li("Board games with the TA for 10 minutes daily.")
            .H(2, "C. Health needs").P("None.").H(2, "D. Social care needs").P("None.").Rest().Read();

        plan.Needs.Count.ShouldBe(2);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe(["Attention group, 20 minutes three times a week, led by the HLTA.", "Board games with the TA for 10 minutes daily."]);
    }

    [Fact]
    public void A_heading_that_no_rule_knows_heads_the_outcomes_if_outcomes_stand_under_it()
    {
        var plan = new Paper().H(1, "Education, Health and Care Plan").H(2, "What matters to Ada and her family").P("Ada loves chess.").H(2, "What Ada struggles with").Li("Ada says nothing in lessons.", "Ada takes jokes as insults.", "Ada loses her place.")
            .H(2, "Ada's health needs").P("None.").H(2, "Ada's needs at home").P("None.").H(2, "Looking towards next summer").Li("By July 2027 Ada will put up her hand in each lesson.", "By July 2027 Ada will finish a test.")
            .H(2, "The help Ada will have at school").Li("Rehearsal of answers with the TA for 10 minutes daily.").H(2, "Help from the NHS").P("None.").H(2, "Help from social care").P("None.")
            .H(2, "Where Ada will go to school").P("Elm High School, a mainstream school.").H(2, "Personal budget").P("None.").H(2, "Reports and letters we used").Li("Educational psychologist, 4 January 2026").Read();

        plan.Codes().ShouldBe("A B C D E F G H I J K");
        plan.Outcomes.Count.ShouldBe(2);
        plan.Needs.Count.ShouldBe(3);
    }
}
