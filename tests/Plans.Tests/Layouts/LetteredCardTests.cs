using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Sheets, cards and chapters in which each row, label or sub-heading shows the letter of its section, and tables that are one provision each.</summary>
public class LetteredCardTests
{
    private static readonly string[] Provided = ["Paired reading", "Number games", "Talk partners", "Lego therapy"];

    private static IEnumerable<string> Outcomes(Plan plan) => plan.Outcomes.Select(outcome => outcome.Where.Text);

    [Fact]
    public void A_row_goes_to_the_section_whose_letter_it_shows_whatever_heading_it_stands_under()
    {
        var paper = Reading.Front().H(1, "Section E: Outcomes").P("Each outcome has its own sheet.").H(1, "Section F: Special educational provision").P("On the sheets each row marked F is part of Section F.");
        for (var sheet = 1; sheet <= 3; sheet++)
        {
            paper.H(3, $"Sheet {sheet}").T($"E | By July 2027 Al will read {sheet} pages aloud. | ^^ | ^^", " | Needs addressed: 1, 3 | ^^ | ^^", "#  | Provision | By whom | Frequency", $"F | {Provided[sheet]} | Teaching assistant | 20 minutes daily", $"G | Hearing test number {sheet} | Audiologist | Once a year");
        }

        var plan = paper.Rest().Read();

        Outcomes(plan).ShouldBe(["By July 2027 Al will read 1 pages aloud.", "By July 2027 Al will read 2 pages aloud.", "By July 2027 Al will read 3 pages aloud."]);
        plan.Cores(SectionCode.F).ShouldBe(["Number games | Teaching assistant | 20 minutes daily", "Talk partners | Teaching assistant | 20 minutes daily", "Lego therapy | Teaching assistant | 20 minutes daily"]);
        plan.Items(SectionCode.G).Count().ShouldBe(3);
    }

    [Fact]
    public void A_key_that_has_each_letter_once_belongs_where_it_stands()
    {
        var plan = Reading.FrontToProvision().T("B | needs of the child", "C | health needs of it", "D | social care needs", "E | outcomes for it", "F | teaching by a tutor for an hour daily", "G | a nurse for an hour weekly").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read();

        plan.Items(SectionCode.G).ShouldBeEmpty();
    }

    [Fact]
    public void A_label_with_its_sections_letter_is_that_sections()
    {
        var paper = Reading.Front().H(1, "Section E: Outcomes").P("Each outcome has its own sheet.").H(1, "Section F: Special educational provision");
        foreach (var what in Provided)
        {
            paper.P("Where you are now: You read alone.", $"Where you want to be (E): By July 2027 you will lead {what} with a friend.").Bold("What will be done").Li($"{what} with the teaching assistant for 20 minutes daily.");
        }

        var plan = paper.Rest().Read();

        plan.Outcomes.Count.ShouldBe(4);
        Outcomes(plan).First().ShouldBe("By July 2027 you will lead Paired reading with a friend.");
        plan.Items(SectionCode.F).Count().ShouldBe(4);
    }

    [Fact]
    public void Chapters_by_area_turn_to_a_section_by_its_letter_in_a_line_that_announces()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B – Special Educational Needs").P("Needs are with the provision that meets them.").H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E – Outcomes").P("See below.").H(1, "Section F – Special Educational Provision")
            .P("We set out Sections B, E and F together for each area of need.")
            .H(2, "Cognition and learning").P("Al can: count to ten, name shapes.").P("Special educational needs (B) – Al needs to:").Li("read text above a Year 1 level", "believe that he can do well").Bold("Outcomes (E)").Li("By July 2027 Al will read a page.").P("Provision (F) – to meet these needs Al requires:").Li("A tutor for 20 minutes daily.", "Access to a quiet room.")
            .H(2, "Social, emotional and mental health").P("Al can: wait.").P("Special educational needs (B) – Al needs to:").Li("stay calm when told off").Bold("Outcomes (E)").Li("By July 2027 Al will ask for help.").P("Provision (F) – to meet these needs Al requires:").Li("A mentor for 30 minutes weekly.")
            .Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["read text above a Year 1 level", "believe that he can do well", "stay calm when told off"]);
        plan.Needs.Select(need => need.Area).ShouldBe([NeedArea.CognitionAndLearning, NeedArea.CognitionAndLearning, NeedArea.Semh]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe(["A tutor for 20 minutes daily.", "Access to a quiet room.", "A mentor for 30 minutes weekly."]);
    }

    [Fact]
    public void A_card_that_its_producer_marked_as_titles_is_a_card()
    {
        var paper = Reading.FrontToProvision();
        foreach (var what in Provided)
        {
            paper.T($"# What you will get | {what}", "Who will do it | Learning support assistant", "How often and for how long | 30 minutes, four days a week", "Which goal | 1");
        }

        paper.Rest().Read().Items(SectionCode.F).ShouldBe(Provided.Select(what => $"{what} | Learning support assistant | 30 minutes, four days a week"));
    }

    [Fact]
    public void A_table_of_two_columns_with_titles_keeps_them()
    {
        var plan = Reading.FrontToProvision().T("# Provision | How often", "Paired reading with the teaching assistant | Daily, 20 minutes", "Speech therapist works with Al | 45 minutes weekly").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_records_number_in_the_corner_of_its_card_is_left_out()
    {
        var paper = Reading.FrontToProvision();
        for (var i = 0; i < Provided.Length; i++)
        {
            paper.T($"Description | {Provided[i]} | Provision item 00{i + 1}", "Delivered by | Key person | ", "Frequency | Twice daily | ", "Linked outcome | OUT-772 | ");
        }

        paper.Rest().Read().Items(SectionCode.F).ShouldBe(Provided.Select(what => $"{what} | Key person | Twice daily"));
    }

    [Fact]
    public void A_third_column_that_says_how_long_stays()
    {
        var plan = Reading.FrontToProvision().T("# What | Who | How long", "Paired reading | Teaching assistant | Session 20", "Number games | Teacher | Block 6", "Talk partners | Teacher | Week 12", "Rest | Teacher | ").Rest().Read();

        plan.Provision.First(item => item.Section == SectionCode.F).Judged.ShouldContain("Session 20");
    }

    [Fact]
    public void Outcomes_between_needs_and_provision_of_health_are_outcomes()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.")
            .H(1, "Section C – Health needs; Section G – Health provision").T("# Health needs (Section C) | Outcomes | Health provision (Section G) | How often", "Al sleeps for six hours a night, which tires him. | Al will sleep for nine hours by July 2027. | Sleep clinic with the nurse | Once a month")
            .H(1, "Section D").P("None.").H(1, "Section H1").P("None.").H(1, "Section H2").P("None.").H(1, "Section I: Placement").P("Alder Lane Primary School, a mainstream primary school.").H(1, "Section J").P("None.").H(1, "Section K: Advice").Li("Educational psychologist, 3 June 2025").Read();

        Outcomes(plan).ShouldContain("Al will sleep for nine hours by July 2027.");
        plan.Needs.Count(need => need.Section == SectionCode.C).ShouldBe(1);
        plan.Items(SectionCode.G).Count().ShouldBe(1);
    }

    [Fact]
    public void Each_paragraph_of_an_outcomes_cell_is_an_outcome_dated_or_not()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Sections B, E and F")
            .T("# Need (B) | Outcome (E) | Provision (F) | Who", "Al cannot yet read. | By July 2027 Al will read ten words. // Al will recall new learning. | Phonics | Tutor, 20 minutes daily", "Al hits out. | By July 2027 Al will hand over a card. // Al will be calmer. | Mentoring | Mentor, 30 minutes weekly", "Al tires. | By July 2027 Al will ask for rest. | Rest | Teacher, each morning")
            .H(1, "Section C").P("None.").H(1, "Section D").P("None.").Rest().Read();

        Outcomes(plan).ShouldBe(["By July 2027 Al will read ten words.", "Al will recall new learning.", "By July 2027 Al will hand over a card.", "Al will be calmer.", "By July 2027 Al will ask for rest."]);
    }

    [Fact]
    public void Paragraphs_numbered_in_their_section_that_go_from_one_help_to_the_next_are_several()
    {
        var plan = Reading.FrontToProvision()
            .Labelled("3.1", "A teacher of the deaf will teach Al language for five hours per week. He should have the support of a communicator in lessons as appropriate.")
            .Labelled("3.2", "A radio aid, supplied by the sensory service, will be used in every lesson. A note-taker will write notes for Al in science.")
            .Labelled("3.3", "Deaf awareness training will be given to all staff each September. Al will have access to a deaf role model once a term.")
            .Labelled("3.4", "A mentor will meet Al for 30 minutes each week. Rest breaks of ten minutes will be given twice daily.")
            .Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(8);
    }

    [Fact]
    public void Paragraphs_of_several_sections_named_with_and_between_their_letters_share_a_heading()
    {
        var plan = Reading.Front().H(2, "Section E: Outcomes, with Section F: Special educational provision").H(3, "Outcome 1").P("Outcome: By July 2027 Al will read a page.").Bold("Provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read();

        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }
}
