using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Plans without the regulation's letters: Parts by number as statements had them, and titles made up for families.</summary>
public class StatementStyleTests
{
    [Theory]
    [InlineData("1", "2", "3", "4", "5", "6")]
    [InlineData("I", "II", "III", "IV", "V", "VI")]
    public void Parts_by_number_are_the_sections_that_their_titles_name(string one, string two, string three, string four, string five, string six)
    {
        var plan = new Paper()
            .H(1, "Education, Health and Care Plan")
            .H(1, $"Part {one}: Introduction").T("Name | Una Blyth", "National Curriculum year | Year Four").P("This plan was made on 4 May 2021.")
            .H(1, "Views of the child and her parents").P("Una likes frogs.")
            .H(1, $"Part {two}: Special educational needs").P("Una finds it hard to hold a pencil.", "She cannot follow a story read to the class.")
            .H(1, $"Part {three}: Special educational provision")
            .H(3, "Objectives").P("The provision below should meet these objectives:").Li("to improve her handwriting", "to listen to stories")
            .H(3, "Provision to meet needs and objectives").Li("Handwriting practice with the teaching assistant for 10 minutes daily.", "Help as required.")
            .H(3, "Monitoring").P("Targets will be set within two months.")
            .H(1, $"Part {four}: Placement").P("Larch Hill Primary School.")
            .H(1, $"Part {five}: Non-educational needs").P("Una has asthma and misses lessons when it is bad.")
            .H(1, $"Part {six}: Non-educational provision").Li("Una will be seen by the asthma nurse every six months.")
            .H(1, "Appendices to the plan").T("# App. | Advice", "A | Parental advice", "B | Educational advice, Larch Hill", "C | Psychological advice, 3 March 2021", "D | Social services: nothing known")
            .H(2, "Appendix C: Psychological advice (copy)").P("I met Una on 2 March 2021 for two hours and will see her again in the spring; a teaching assistant should work with her for 15 minutes every day in a quiet room, and her teacher ought to be shown how.")
            .Read();

        plan.Codes().ShouldBe("A B F E I C G K");
        plan.Sections.ShouldAllBe(section => !section.Labelled);
        plan.YearGroup.ShouldBe(4);
        plan.Dates.Final.ShouldBe(new DateOnly(2021, 5, 4));
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["to improve her handwriting", "to listen to stories"]);
        plan.Items(SectionCode.F).ShouldBe(["Handwriting practice with the teaching assistant for 10 minutes daily.", "Help as required."]);
        plan.Items(SectionCode.G).Count().ShouldBe(1);
        plan.Advice.Count.ShouldBe(4);
    }

    [Fact]
    public void Titles_made_up_for_families_are_known_by_their_plain_words()
    {
        var plan = new Paper()
            .H(1, "My Plan").H(2, "Oren Tull").T("I am in | Reception", "This is my final plan, dated | 3 March 2026")
            .H(2, "Getting to know Oren").P("Oren likes buckets.")
            .H(2, "My learning needs").Li("Oren cannot yet sit with the group.", "Oren does not answer to his name.", "Oren finds it hard to share.")
            .H(2, "My health needs").P("None.")
            .H(2, "My social care needs").P("None.")
            .H(2, "Our goals for Oren").Li("By July 2027 Oren will sit with the group for five minutes.")
            .H(2, "The help I will get at nursery").Li("Attention Autism with the key person for 10 minutes daily.", "A visual timetable.", "Training for staff.")
            .H(2, "The help I will get from the health service").Li("The dietitian will see Oren every three months.")
            .H(2, "The help we will get from social care").P("None.")
            .H(2, "Where I go to nursery").P("Pebble Nursery School")
            .H(2, "Money for my family").P("None.")
            .H(2, "Who wrote the reports").Li("Dr Ann Low, educational psychologist, 2 May 2025", "Pebble Nursery School, 3 May 2025")
            .H(2, "What happens next").P("The plan will be looked at by the teaching assistant on 3 March 2027.")
            .Read();

        plan.Codes().ShouldBe("A B C D E F G H I J K");
        plan.YearGroup.ShouldBe(0);
        plan.Needs.Count.ShouldBe(3);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
        plan.Items(SectionCode.G).Count().ShouldBe(1);
        plan.Advice.Count.ShouldBe(2);
    }

    [Fact]
    public void A_list_of_contents_with_letters_and_pages_gives_way_to_headings_without_letters()
    {
        var plan = new Paper()
            .H(1, "Education, Health and Care Plan")
            .T("# Contents | Page", "Section A: Views | 2", "Section B: Special educational needs | 3", "Section C: Health needs | 4", "Section D: Social care needs | 4", "Section E: Outcomes | 5", "Section F: Special educational provision | 6", "Section K: Advice | 9")
            .H(2, "The views of Lux, and those of her mother").P("Lux likes salt.")
            .H(2, "Needs, outcomes and special educational provision by area of need")
            .T("# Area | Need | Outcome | Provision | By whom", "Cognition and learning | Lux cannot yet read. | By July 2027 Lux will read ten words. | Phonics for 15 minutes daily | TA")
            .H(2, "Health needs").P("None.").H(2, "Social care needs").P("None.").H(2, "Health provision").P("None.")
            .H(2, "Provision under section 2 of the Chronically Sick and Disabled Persons Act 1970").P("None.").H(2, "Other social care provision").P("None.")
            .H(2, "Placement").P("Elm School").H(2, "Personal budget").P("None.").H(2, "The advice on which this plan rests").Li("Elm School, 2 May 2025", "Dr Oak, educational psychologist, 3 May 2025")
            .H(1, "Appendix 1").H(2, "Psychological advice").Li("Individual teaching by a specialist teacher, 3 June 2024", "A review by the school, 4 June 2024").Read();

        plan.Codes().ShouldBe("A B E F C D G H1 H2 I J K");
        plan.Needs.Count.ShouldBe(1);
        plan.Cores(SectionCode.F).ShouldBe(["Phonics for 15 minutes daily | TA"]);
        plan.Advice.Count.ShouldBe(2);
    }

    [Fact]
    public void A_letter_with_a_title_that_no_one_knows_is_known_by_its_neighbours()
    {
        var plan = Lettered("A - All the best of Ines", "K - Whom we asked").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Sections.ShouldAllBe(section => section.Labelled);
    }

    [Fact]
    public void A_letter_out_of_its_place_heads_no_section()
    {
        var plan = Lettered("A - All the best of Ines", "K - Whom we asked").Bold("E - mail us").P("The inbox is read on Mondays.").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Find(SectionCode.E)!.Text.ShouldNotContain("inbox");
    }

    [Fact]
    public void A_title_may_carry_its_letter_in_brackets_behind_it()
    {
        var plan = new Paper()
            .H(1, "EHC Plan").H(2, "My story (A)").P("Pia likes mud.")
            .H(2, "What are Pia's special educational needs? (B)").Li("Pia cannot yet read.", "Pia tires by noon.").H(2, "Health needs (C)").P("None.").H(2, "Social care needs (D)").P("None.")
            .H(2, "Outcomes (E)").Li("By July 2027 Pia will read ten words.").H(2, "Special educational provision (F)").Li("Phonics with the TA for 15 minutes daily.")
            .H(2, "Health provision (G)").P("None.").H(2, "Social care provision (H1 and H2)").P("None.").H(2, "Placement (I)").P("Elm School").H(2, "Personal budget (J)").P("None.").H(2, "Advice (K)").Li("Elm School, 2 May 2025")
            .Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Sections.ShouldAllBe(section => section.Labelled);
    }

    private static Paper Lettered(string first, string last) => new Paper()
        .H(1, "EHC Plan").Bold(first).P("Ines likes rope.")
        .Bold("B - Special educational needs").P("Ines cannot yet read.").Bold("C - Health").P("None.").Bold("D - Social care").P("None.")
        .Bold("E - Outcomes").Li("By July 2027 Ines will read ten words.").Bold("F - Provision").Li("Phonics with the TA for 15 minutes daily.")
        .Bold("G - Health provision").P("None.").Bold("H1 - Social care provision").P("None.").Bold("H2 - Other social care provision").P("None.")
        .Bold("I - Placement").P("Elm School").Bold("J - Personal budget").P("None.").Bold(last).Li("Elm School, 2 May 2025");
}
