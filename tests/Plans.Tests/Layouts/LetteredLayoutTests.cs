using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

public class LetteredLayoutTests
{
    private const string All = "A B C D E F G H1 H2 I J K";

    [Fact]
    public void Bare_letters_with_titles_head_sections()
    {
        var plan = new Paper()
            .H(1, "EHC Plan for Sol Parry")
            .Bold("A - The views, interests and aspirations of Sol and his parents").P("A young person like Sol likes bikes. I like bikes, he says.")
            .Bold("B - Special educational needs").P("Sol finds it hard to read words of two syllables.")
            .Bold("C - Health needs").P("None.").Bold("D - Social care needs").P("None.")
            .Bold("E - Outcomes").P("By the end of Year 4 Sol will read fifty words by sight.")
            .Bold("F - Special educational provision").Li("Precision teaching of words by the teaching assistant, 10 minutes daily.")
            .Bold("G - Health provision").P("None.").Bold("H1 - Social care provision under the CSDPA 1970").P("None.").Bold("H2 - Any other social care provision").P("None.")
            .Bold("I - Placement").P("Oak Tree Primary School").Bold("J - Personal budget").P("None").Bold("K - Advice and information").Li("Headteacher's report, 2 May 2025")
            .Read();

        plan.Codes().ShouldBe(All);
        plan.Sections.ShouldAllBe(section => section.Labelled);
        plan.Find(SectionCode.A)!.Text.ShouldContain("I like bikes");
        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void A_plan_in_tables_of_label_and_content_gives_the_content_to_the_label()
    {
        var plan = new Paper()
            .H(1, "Education, Health and Care Plan")
            .T("Section A // The views, interests and aspirations | Ana likes cats. // She wants to be a vet.",
               "Section B // Special educational needs | * Ana finds it hard to sit still. * Ana cannot yet write her name.",
               "Section C // Health needs | None.", "Section D // Social care needs | Not applicable.",
               "Section E // Outcomes | * By July 2026 Ana will write her name without a model. * By July 2026 Ana will sit for a ten minute story.",
               "Section F // Special educational provision | * Handwriting practice with the TA for 10 minutes daily. * Movement breaks led by the TA for five minutes every hour.",
               "Section G // Health provision | None.", "Section H1 | None.", "Section H2 | None.", "Section I // Placement | Hill Nursery School", "Section J // Personal budget | None.",
               "Section K // Advice | * Educational psychologist, 1 March 2026 * Nursery, 2 March 2026")
            .Read();

        plan.Codes().ShouldBe(All);
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ana finds it hard to sit still.", "Ana cannot yet write her name."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Advice.Select(report => report.Role).ShouldBe([AdviceRole.Ep, AdviceRole.School]);
    }

    [Fact]
    public void One_table_with_banner_rows_and_its_own_column_titles_is_read_by_its_banners()
    {
        var plan = new Paper()
            .P("Education, Health and Care Plan")
            .T("SECTION A: VIEWS", "Raj enjoys music.", "SECTION B: SPECIAL EDUCATIONAL NEEDS", "# Area of need | Need | Impact",
               "Communication and interaction | Raj uses single words. | He cannot ask for help.", "Cognition and learning | Raj counts to five. | He needs number work at his own level.",
               "SECTION C: HEALTH NEEDS", "None", "SECTION D: SOCIAL CARE NEEDS", "None", "SECTION E: OUTCOMES", "# No | Outcome | Steps",
               "1 | By July 2026 Raj will use two-word phrases ten times a day. | By Easter he will copy them.", "2 | By July 2026 Raj will count to ten alone. | By Easter to seven.",
               "SECTION F: SPECIAL EDUCATIONAL PROVISION", "# Provision | Who | How often", "Intensive interaction | TA | 20 minutes daily", "Number games | Class teacher | 15 minutes, three times a week",
               "SECTION G: HEALTH PROVISION", "None", "SECTION H1", "None", "SECTION H2", "None", "SECTION I: PLACEMENT", "Name of school | Park Special School", "SECTION J: PERSONAL BUDGET", "None", "SECTION K: ADVICE", "# Role | Name | Date", "Speech and language therapist | A. Moss | 03/04/2025")
            .Read();

        plan.Codes().ShouldBe(All);
        plan.Needs.Select(need => (need.Area, need.Where.Text)).ShouldBe([(NeedArea.CommunicationAndInteraction, "Raj uses single words."), (NeedArea.CognitionAndLearning, "Raj counts to five.")]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2026 Raj will use two-word phrases ten times a day.", "By July 2026 Raj will count to ten alone."]);
        plan.Items(SectionCode.F).ShouldBe(["Intensive interaction | TA | 20 minutes daily", "Number games | Class teacher | 15 minutes, three times a week"]);
        plan.Placement.Name.ShouldBe("Park Special School");
        plan.Placement.Context.ShouldBe(PlacementContext.Special);
        plan.Advice.ShouldHaveSingleItem().Role.ShouldBe(AdviceRole.Salt);
    }

    [Fact]
    public void B_and_F_side_by_side_are_split_by_column()
    {
        var plan = new Paper()
            .H(1, "EHC Plan").H(2, "Section A: Views").P("Mo likes dens.")
            .T("# Section B: Special educational needs | Section F: Special educational provision",
               "Mo finds it hard to follow instructions. | A TA will repeat each instruction with a picture in every lesson.",
               "Mo cannot yet hold a pencil. | An occupational therapist will run a 30 minute finger skills session each week.")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.")
            .H(2, "Section E: Outcomes").Li("By July 2027 Mo will draw a face with five parts.").Rest().Read();

        plan.Find(SectionCode.B)!.Text.ShouldBe("Mo finds it hard to follow instructions.\nMo cannot yet hold a pencil.");
        plan.Needs.Count.ShouldBe(2);
        plan.Cores(SectionCode.F).ShouldBe(["A TA will repeat each instruction with a picture in every lesson.", "An occupational therapist will run a 30 minute finger skills session each week."]);
    }

    [Fact]
    public void A_table_of_need_outcome_and_provision_with_letters_in_its_titles_spans_three_sections()
    {
        var plan = new Paper()
            .H(1, "EHC Plan").H(2, "Section A: Views").P("Ivy likes slime.")
            .H(2, "Sections B, E and F: Communication and interaction")
            .T("# Need (Section B) | Outcome (Section E) | Provision (Section F) | By whom | How often",
               "Ivy speaks in short phrases. | By July 2027 Ivy will use full sentences in class. | Language group | HLTA | 30 minutes, twice weekly")
            .H(2, "Sections B, E and F: Cognition and learning")
            .T("# Need (Section B) | Outcome (Section E) | Provision (Section F) | By whom | How often",
               "Ivy cannot recall number facts. | By July 2027 Ivy will recall doubles to 20. | Number facts practice | TA | 10 minutes daily")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Codes().ShouldBe("A B E F C D G H1 H2 I J K");
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ivy speaks in short phrases.", "Ivy cannot recall number facts."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Cores(SectionCode.F).ShouldBe(["Language group | HLTA | 30 minutes, twice weekly", "Number facts practice | TA | 10 minutes daily"]);
    }

    [Fact]
    public void Sections_that_repeat_for_each_area_are_joined()
    {
        var plan = new Paper().H(1, "EHC Plan").H(2, "Section A: Views").P("Kit likes rain.")
            .H(1, "Communication and interaction")
            .H(2, "Section B: Needs").Li("Kit rarely starts a conversation.").H(2, "Section E: Outcomes").Li("By July 2027 Kit will start a conversation daily.").H(2, "Section F: Provision").Li("Lego group with the ELSA, 40 minutes weekly.")
            .H(1, "Cognition and learning")
            .H(2, "Section B: Needs").Li("Kit reads at the level of a child of six.").H(2, "Section E: Outcomes").Li("By July 2027 Kit will read a short chapter alone.").H(2, "Section F: Provision").Li("Paired reading with the TA, 15 minutes daily.")
            .H(1, "Other").H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Find(SectionCode.F)!.Passages.Count.ShouldBeGreaterThanOrEqualTo(2);
        plan.Needs.Select(need => need.Area).ShouldBe([NeedArea.CommunicationAndInteraction, NeedArea.CognitionAndLearning]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe(["Lego group with the ELSA, 40 minutes weekly.", "Paired reading with the TA, 15 minutes daily."]);
    }

    [Fact]
    public void H1_and_H2_under_one_heading_are_both_there()
    {
        var plan = Start().H(1, "Section G: Health provision").P("None.")
            .H(1, "Sections H1 and H2: Social care provision").P("None required.")
            .H(1, "Section I: Placement").P("Elm School").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice").Li("EP report, 1 May 2025").Read();

        plan.Codes().ShouldBe(All);
        plan.Find(SectionCode.H2)!.Labelled.ShouldBeTrue();
    }

    [Fact]
    public void A_merged_H_that_is_divided_inside_gives_its_parts()
    {
        var plan = Start().H(1, "Section G").P("None.").H(1, "Section H: Social care provision")
            .Bold("H1").P("A personal assistant will take Lee swimming for two hours every Saturday.").Bold("H2").P("None.")
            .H(1, "Section I").P("Elm Primary School").H(1, "Section J").P("None.").H(1, "Section K").Li("EP report, 1 May 2025").Read();

        plan.Codes().ShouldBe(All);
        plan.Items(SectionCode.H1).Count().ShouldBe(1);
    }

    [Fact]
    public void A_single_H_stays_H()
    {
        var plan = Start().H(1, "Section G").P("None.").H(1, "Section H: Social care provision").P("None.")
            .H(1, "Section I").P("Elm Primary School").H(1, "Section J").P("None.").H(1, "Section K").Li("EP report, 1 May 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H I J K");
    }

    [Fact]
    public void Letter_title_and_content_may_stand_in_three_cells()
    {
        var plan = new Paper().P("EHC PLAN").T("A | Views, interests and aspirations | Ada likes chess.", "B | Special educational needs | * Ada takes language literally. * Ada finds small talk hard.", "C | Health needs | None", "D | Social care needs | None",
            "E | Outcomes | * By July 2027 Ada will name the meaning of ten sayings.", "F | Special educational provision | Outcome 1 // * Sayings explained with the TA for 10 minutes daily.", "G | Health provision | None", "H1 | Social care provision | None", "H2 | Social care provision | None",
            "I | Placement | Westbrook School", "J | Personal budget | None", "K | Advice | * Ed Psych, 4/9/25").Read();

        plan.Codes().ShouldBe(All);
        plan.Find(SectionCode.C)!.StatesNil.ShouldBeTrue();
        plan.Needs.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe(["Sayings explained with the TA for 10 minutes daily."]);
        plan.Advice.ShouldHaveSingleItem().Role.ShouldBe(AdviceRole.Ep);
    }

    [Fact]
    public void An_outcome_across_a_provision_table_heads_its_rows()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A").P("Lee likes football.").H(1, "Section B").Li("Lee finds it hard to wait.").H(1, "Section C").P("None.").H(1, "Section D").P("None.")
            .H(1, "Section E").T("Outcome 1 | By July 2027 Lee will wait his turn in three games of four.", "Steps towards this outcome | Two games by Easter.", "Monitoring | Termly, by the SENCo.")
            .H(1, "Section F").T("Outcome 1: By July 2027 Lee will wait his turn in three games of four.", "# Provision | Delivered by | Frequency | Review", "Turn-taking games | TA | 15 minutes daily | Termly").Rest().Read();

        plan.Outcomes.ShouldHaveSingleItem();
        var item = plan.Provision.ShouldHaveSingleItem();
        item.Where.Text.ShouldBe("Turn-taking games | TA | 15 minutes daily | Termly");
        item.Heading.ShouldStartWith("Outcome 1");
    }

    [Fact]
    public void Rows_that_name_need_outcome_and_provision_in_turn_are_given_to_their_sections()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A").P("Freya likes dancing.").H(1, "Communication and interaction")
            .T("Section B: Need 1 | Freya is hard to understand.", "Section E: Outcome 1 | By July 2027 Freya will be understood by her class in 8 of 10 attempts.", "Section F: Provision 1 | * Speech therapy for 30 minutes weekly with a SaLT. * Practice with the TA for 10 minutes daily.",
               "Section B: Need 2 | Freya does not start play.", "Section E: Outcome 2 | By July 2027 Freya will start play once each playtime.", "Section F: Provision 2 | Play group led by a TA, twice weekly for 20 minutes.")
            .H(1, "Section C: Health").P("Nil").H(1, "Section D: Social care").P("Nil").Rest().Read();

        plan.Codes().ShouldBe("A B E F C D G H1 H2 I J K");
        plan.Needs.Count.ShouldBe(2);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void Numbered_paragraphs_keep_their_numbers_apart()
    {
        var plan = new Paper().P("EDUCATION, HEALTH AND CARE PLAN", "SECTION A VIEWS", "1.1 Theo likes Lego.", "SECTION B SPECIAL EDUCATIONAL NEEDS", "2.1 Theo has difficulty following instructions.", "2.2 Theo's spelling is at the 2nd percentile.", "SECTION C HEALTH NEEDS", "None", "SECTION D SOCIAL CARE NEEDS", "None",
            "SECTION E OUTCOMES", "a) By July 2027 Theo will write five sentences without an adult.", "SECTION F SPECIAL EDUCATIONAL PROVISION", "Theo requires:", "i) a language programme delivered by a teaching assistant for 20 minutes four times a week;", "ii) instructions to be simplified and repeated.",
            "SECTION G HEALTH PROVISION", "None", "SECTION H1 SOCIAL CARE PROVISION", "None", "SECTION H2 SOCIAL CARE PROVISION", "None", "SECTION I PLACEMENT", "Eastlea Junior School", "SECTION J PERSONAL BUDGET", "None", "SECTION K ADVICE", "Psychological advice from Dr N Ford dated 20 March 2025").Read();

        plan.Codes().ShouldBe(All);
        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Theo has difficulty following instructions.", "Theo's spelling is at the 2nd percentile."]);
        plan.Items(SectionCode.F).ShouldBe(["a language programme delivered by a teaching assistant for 20 minutes four times a week;", "instructions to be simplified and repeated."]);
        plan.Outcomes.ShouldHaveSingleItem().Where.Text.ShouldStartWith("By July");
    }

    private static Paper Start() => new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Lee likes football.").H(1, "Section B: Needs").Li("Lee finds it hard to wait.")
        .H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E: Outcomes").Li("By July 2027 Lee will wait his turn in three games of four.")
        .H(1, "Section F: Provision").Li("Turn-taking games with the TA for 15 minutes daily.");
}
