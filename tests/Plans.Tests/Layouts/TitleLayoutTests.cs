using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

public class TitleLayoutTests
{
    [Fact]
    public void Titles_in_a_childs_words_are_known_and_marked_unlabelled()
    {
        var plan = new Paper().H(1, "My Education, Health and Care Plan")
            .H(2, "All about me").P("I like bikes.")
            .H(2, "What I find difficult").Li("Jo finds it hard to make friends.")
            .H(2, "My health needs").P("None.").H(2, "My social care needs").P("None.")
            .H(2, "What I want to achieve").Li("By July 2027 Jo will play a game with two friends at every break for a week.")
            .H(2, "The help I will get at school").Li("A friendship group led by the ELSA for 30 minutes weekly.")
            .H(2, "Help with my health").P("None.").H(2, "Help from social care").P("None.")
            .H(2, "Where I will go to school").P("Beech Primary School").H(2, "My personal budget").P("None.").H(2, "Who contributed to my plan").Li("Mum, 3 May 2026").Read();

        plan.Codes().ShouldBe("A B C D E F G H I J K");
        plan.Sections.ShouldAllBe(section => !section.Labelled);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void Headings_that_look_like_any_paragraph_are_known()
    {
        var plan = new Paper().P("EDUCATION, HEALTH AND CARE PLAN")
            .P("SECTION A: VIEWS, INTERESTS AND ASPIRATIONS", "Max likes maps.", "SECTION B: SPECIAL EDUCATIONAL NEEDS", "Communication and Interaction", "• Max finds it hard to understand jokes.", "• Max cannot follow group talk.",
               "SECTION C: HEALTH NEEDS", "None", "SECTION D: SOCIAL CARE NEEDS", "None", "SECTION E: OUTCOMES", "1. By July 2027 Max will explain three idioms to a friend.", "SECTION F: SPECIAL EDUCATIONAL PROVISION",
               "Communication and Interaction", "• Social stories with the TA, 15 minutes daily.", "• Speech and language therapy on inference for 30 minutes", "each week from a therapist.", "SECTION G: HEALTH PROVISION", "None", "SECTION H1: SOCIAL CARE PROVISION (CSDPA 1970)", "None",
               "SECTION H2: OTHER SOCIAL CARE PROVISION", "None", "SECTION I: PLACEMENT", "Ash High School", "SECTION J: PERSONAL BUDGET", "None", "SECTION K: ADVICE AND INFORMATION", "Educational Psychologist 12.03.2026").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Max finds it hard to understand jokes.", "Max cannot follow group talk."]);
        plan.Outcomes.ShouldHaveSingleItem();
        plan.Items(SectionCode.F).ShouldBe(["Social stories with the TA, 15 minutes daily.", "Speech and language therapy on inference for 30 minutes each week from a therapist."]);
        plan.Provision[0].Heading.ShouldBe("Communication and Interaction");
    }

    [Fact]
    public void Any_order_is_read()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section K: Advice").Li("EP, 3 May 2026").H(1, "Section I: Placement").P("Fir School").H(1, "Section F: Provision").Li("Reading with the TA for 10 minutes daily.")
            .H(1, "Section E: Outcomes").Li("By July 2027 Bea will read a page alone.").H(1, "Section B: Needs").Li("Bea cannot yet read.").H(1, "Section A: Views").P("Bea likes paint.").Read();

        plan.Codes().ShouldBe("K I F E B A");
        plan.Outcomes.Count.ShouldBe(1);
    }

    [Fact]
    public void A_title_in_brackets_before_or_after_its_letter_is_one_heading()
    {
        var plan = new Paper().H(1, "EHC Plan").H(2, "1. About Una (Section A)").P("Una likes mud.").H(2, "2. Special educational needs (Section B)").Li("Una cannot yet talk in sentences.").H(2, "3. Health needs (Section C)").P("None.").H(2, "4. Social care needs (Section D)").P("None.")
            .H(2, "5. Outcomes (Section E)").Li("By July 2027 Una will use three-word sentences daily.").H(2, "6. Special educational provision (Section F)").Li("Talk time with the TA for 10 minutes daily.").H(2, "7. Health provision (Section G)").P("None.")
            .H(2, "8. Social care provision (Section H1)").P("None.").H(2, "9. Other social care provision (Section H2)").P("None.").H(2, "10. Placement (Section I)").P("Yew School").H(2, "11. Personal budget (Section J)").P("None.").H(2, "12. Advice (Section K)").Li("EP, 3 May 2026").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Sections.ShouldAllBe(section => section.Labelled);
    }

    [Fact]
    public void Headings_and_text_on_one_line_are_parted()
    {
        var plan = new Paper().H(1, "EHC Plan").P("Section A: Views. Gus likes drums.", "Section B: Special educational needs. Gus finds it hard to wait.", "Section C: Health needs. None.", "Section D: Social care needs - None", "Section E: Outcomes. By July 2027 Gus will wait for two minutes in every queue.",
            "Section F: Special educational provision. A teaching assistant will practise waiting games with Gus for 10 minutes daily.", "Section G: Not applicable.", "Section H1: None.", "Section H2: None.", "Section I: Placement. Bay Primary School.", "Section J: Personal budget. None.", "Section K: Advice. Educational psychologist, 4 May 2026.").Read();

        plan.Codes().ShouldBe("A B C D E F G H1 H2 I J K");
        plan.Find(SectionCode.C)!.StatesNil.ShouldBeTrue();
        plan.Find(SectionCode.D)!.StatesNil.ShouldBeTrue();
        plan.Find(SectionCode.G)!.StatesNil.ShouldBeTrue();
        plan.Items(SectionCode.F).ShouldHaveSingleItem().ShouldStartWith("A teaching assistant");
        plan.Needs.ShouldHaveSingleItem();
    }
}
