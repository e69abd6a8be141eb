using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Grids, cards and rows whose titles and labels are the council's own, and which say by their letters, their order or their repetition what they are.</summary>
public class CouncilsOwnLabelsTests
{
    private static readonly string[] Aims = ["By July 2027 Al will ask for help with a card.", "By July 2027 Al will hand in his homework on four days in five.", "By December 2026 Al will stay in every science lesson."];

    private static readonly string[] Help = ["A speech and language therapist teaches Al to ask for help, 30 minutes weekly.", "A teaching assistant checks Al's bag with him for 10 minutes every day.", "A mentor meets Al for 20 minutes before each science lesson."];

    [Theory]
    [InlineData("What Al will be able to do (Section E) and the help he must get (Section F)", "E: By this date Al will be able to... | F: So this is what must happen")]
    [InlineData("E and F – Where Al is going, and what he will get", "Lane E: by then Al will … | Lane F: Al will get …")]
    public void Columns_that_begin_with_their_sections_letter_stand_in_it(string heading, string titles)
    {
        var plan = Reading.Front().H(1, heading).T([titles, .. Aims.Zip(Help, (aim, help) => $"{aim} | {help}")]).Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(Aims);
        plan.Cores(SectionCode.F).ShouldBe(Help);
    }

    [Fact]
    public void Rows_of_which_each_cell_begins_with_its_sections_letter_are_no_titles()
    {
        var plan = Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision").T([.. Aims.Zip(Help, (aim, help) => $"E: {aim} | F: {help}")]).Rest().Read();

        foreach (var help in Help)
        {
            plan.Items(SectionCode.F).Any(item => item.Contains(help, StringComparison.Ordinal)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData("B and C: vowel groups")]
    [InlineData("A, B and C: first letter sounds")]
    public void Letters_that_are_taught_head_no_sections(string bold)
    {
        var plan = Reading.FrontToProvision().Bold(bold).P(Help[1]).Rest().Read();

        plan.Items(SectionCode.F).ShouldBe([Help[1]]);
        plan.Needs.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_heading_with_a_letter_of_its_own_keeps_it_whatever_it_names_in_brackets() =>
        Reading.FrontToProvision().Li(Help[0]).H(1, "Section G: Health provision").P("None.").H(1, "Section H1").P("None.").H(1, "Section H2").P("None.").H(1, "Section I: Placement").P("Alder Lane Primary School.")
            .H(1, "Section J: Personal budget for education (Section F) and health (Section G)").P("A direct payment of £40 a week.").H(1, "Section K: Advice").Li("Educational psychologist, 3 June 2025").Read().Codes().ShouldBe("A B C D E F G H1 H2 I J K");

    [Fact]
    public void A_letter_in_a_column_of_another_name_is_no_section()
    {
        var plan = Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision").Bold("Outcomes").Li(Aims[0])
            .T("# Funded by | Provision | Who | How often", "E | Paired reading | Teaching assistant | 10 minutes daily", "F | Speech games | Therapist | 30 minutes weekly").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe([Aims[0]]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_need_above_a_table_of_provision_stays_a_need()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Sections B, E and F: Needs, outcomes and provision").Bold("Needs").P("Al cannot read more than ten words.")
            .P("Al's attention will vary from day to day and he may decide to leave the room.").T("# By whom | How often", "Teaching assistant | 10 minutes daily").Bold("Outcomes").Li(Aims[0]).Rest().Read();

        plan.Needs.ShouldContain(need => need.Where.Text == "Al cannot read more than ten words.");
        plan.Items(SectionCode.F).ShouldNotContain(item => item.Contains("attention", StringComparison.Ordinal));
    }

    [Fact]
    public void Terms_counted_in_bold_are_no_outcomes()
    {
        var plan = Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision").Bold("Outcomes").Li(Aims[0]).Bold("Provision")
            .Bold("Term 1: Al will be taught phonics daily in a small group of four.").Bold("Term 2: Al will have a laptop in every lesson.").Bold("Term 3: Al will be taught typing for 20 minutes a day.").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe([Aims[0]]);
    }

    [Fact]
    public void A_visit_to_a_and_e_heads_no_sections() =>
        Reading.FrontToProvision().Li(Help[0]).H(2, "A & E: what to do").P("Call his mother.").Rest().Read().Codes().ShouldBe("A B C D E F G H1 H2 I J K");

    [Fact]
    public void A_row_that_begins_with_its_sections_letter_stands_in_it()
    {
        var plan = Reading.Front().H(1, "Sections E, F, G, H1 and H2: Plan of action, outcome by outcome").P("E is the outcome. F is special educational provision, G health provision, H1 and H2 social care provision.")
            .T("# Section | What will happen | By whom | How often", "E | By July 2027 Al will walk up four steps. | Al | July 2027", "F | Balance games | Teaching assistant | 15 minutes daily", "G | Check of hips | Physiotherapist | 40 minutes, every six months",
                "H1 | Saturday play session | Play worker | Three hours, every other Saturday")
            .H(1, "Section I: Placement").P("Alder Lane Primary School.").H(1, "Section J: Personal budget").P("None.").H(1, "Section K: Advice").Li("Educational psychologist, 3 June 2025").Read();

        plan.Outcomes.ShouldHaveSingleItem().Where.Text.ShouldBe("By July 2027 Al will walk up four steps.");
        plan.Cores(SectionCode.F).ShouldHaveSingleItem().ShouldContain("Balance games");
        plan.Cores(SectionCode.G).ShouldHaveSingleItem().ShouldContain("Check of hips");
        plan.Cores(SectionCode.H1).ShouldHaveSingleItem().ShouldContain("Saturday play session");
        plan.Items(SectionCode.H2).ShouldBeEmpty();
    }

    [Fact]
    public void Parts_labelled_within_their_cells_belong_to_the_line_above_them()
    {
        var plan = Reading.Front().H(1, "Section E and Section F: Outcomes and special educational provision").P("The school may vary the provision on these forms without a further amendment of the plan.")
            .Bold("Outcome 1").Bold(Aims[0]).Bold("1.1 Objects of reference for each part of the day").T("By: Class staff | How often: Every change of activity | Setting: All areas")
            .Bold("1.2 TacPac").T("By: Teaching assistant | How often: Weekly | Setting: Class").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["The school may vary the provision on these forms without a further amendment of the plan.", "Objects of reference for each part of the day | Class staff | Every change of activity | All areas", "TacPac | Teaching assistant | Weekly | Class"]);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe([Aims[0]]);
    }

    [Fact]
    public void Labels_that_are_headings_make_cards()
    {
        var plan = Reading.FrontToProvision()
            .H(3, "F1 Speech sounds").H(3, "What we will do").P("One-to-one therapy on speech sounds.").H(3, "Who").P("Speech and language therapist").H(3, "When").P("40 minutes every week")
            .H(3, "F2 Signing").H(3, "What we will do").P("All talk with Al is signed.").H(3, "Who").P("Class teacher").H(3, "When").P("At all times").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["One-to-one therapy on speech sounds. | Speech and language therapist | 40 minutes every week", "All talk with Al is signed. | Class teacher | At all times"]);
    }

    [Fact]
    public void A_heading_over_several_paragraphs_is_no_label()
    {
        var plan = Reading.FrontToProvision().H(2, "Provision").P(Help[0]).P(Help[1]).H(2, "Who").P("Mrs Hart leads.").H(2, "Provision").P(Help[2]).P("A tutor teaches Al maths for 30 minutes daily.").H(2, "Who").P("Mr Bell leads.").Rest().Read();

        plan.Items(SectionCode.F).ShouldContain(Help[1]);
        plan.Items(SectionCode.F).ShouldContain("A tutor teaches Al maths for 30 minutes daily.");
    }

    [Fact]
    public void Headings_that_come_back_over_lists_are_no_labels()
    {
        var paper = Reading.FrontToProvision();
        string[] items = ["A teaching assistant will run a reading group for 20 minutes daily.", "Visual timetable in every lesson.", "Laptop with word prediction.", "Quiet table by the window in each classroom."];
        for (var area = 0; area < 4; area++)
        {
            paper.H(2, $"Area {area + 1}").H(3, "Strategies").Li(items[0], items[1]).H(3, "Resources").Li(items[2]).H(3, "Environment").Li(items[3]);
        }

        paper.Rest().Read().Items(SectionCode.F).ShouldBe([.. items, .. items, .. items, .. items]);
    }

    [Fact]
    public void What_was_added_at_another_date_is_a_statement_of_its_own()
    {
        var plan = Reading.FrontToProvision()
            .Li("Al will have up to 15 hours a week of adult support. [11/2019] He will meet the mentor for 30 minutes every Monday.", "[07/2022] A reader in examinations.", "A speech sound programme carried out daily by school staff. [08/12/2025] Advice from the speech therapist on request.").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Al will have up to 15 hours a week of adult support.", "He will meet the mentor for 30 minutes every Monday.", "A reader in examinations.", "A speech sound programme carried out daily by school staff.", "Advice from the speech therapist on request."]);
    }

    [Fact]
    public void One_date_in_brackets_parts_nothing() =>
        Reading.FrontToProvision().Li("A reader in examinations [07/2022] and a scribe, in every examination.").Rest().Read().Items(SectionCode.F).ShouldBe(["A reader in examinations [07/2022] and a scribe, in every examination."]);

    [Fact]
    public void Dates_in_brackets_within_sentences_part_nothing()
    {
        string[] needs = ["Al cannot write a sentence [06/2023] without an adult who helps him.", "His reading age was 6 years [03/2023] and he struggles with long words.", "Al cannot tell the time [07/2022] or count coins."];

        Reading.WithNeeds(paper => paper.Li(needs)).Needs.Select(need => need.Where.Text).ShouldBe(needs);
    }

    [Fact]
    public void An_outcome_below_the_numbered_provision_of_the_card_before_is_an_outcome()
    {
        var rows = new List<string>();
        for (var card = 0; card < 3; card++)
        {
            rows.AddRange([$"We want | {Aims[card]}", "Small steps this year | Half by December 2026.", $"# Ref | Special educational provision for outcome {card + 1}", $"{card + 1}.1 | {Help[card]}"]);
        }

        var plan = Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision").T([.. rows]).P("We will know it has worked when: Al says so.").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(Aims);
        plan.Cores(SectionCode.F).ShouldBe(Help);
    }

    [Fact]
    public void The_same_first_row_in_three_tables_is_their_titles_and_a_counted_name_in_bold_an_outcome()
    {
        var paper = Reading.Front().H(1, "E with F: Destinations and routes");
        string[] aims = ["Al will read at an age of 8:06 on the same test.", "Al will give the right coins, nine times in ten.", "Al will tell what happened in five sentences."];
        for (var card = 0; card < 3; card++)
        {
            paper.Bold($"Destination {card + 1}: {aims[card]}").T("By | July 2028").T("Way | Led by | Dose", $"Practice {(char)('A' + card)} with real coins | Teaching assistant | 20 minutes every day", "Shop trips | Class teacher | Once every half term");
        }

        var plan = paper.Rest().Read();

        plan.Outcomes.Select(outcome => (outcome.Where.Text, outcome.Inherited)).ShouldBe(aims.Select(aim => (aim, "By July 2028")));
        plan.Cores(SectionCode.F).Count().ShouldBe(6);
        plan.Cores(SectionCode.F).First().ShouldBe("Practice A with real coins | Teaching assistant | 20 minutes every day");
    }

    [Fact]
    public void A_row_that_three_tables_hold_in_their_midst_is_provision()
    {
        var paper = Reading.FrontToProvision();
        for (var table = 0; table < 3; table++)
        {
            paper.H(2, $"Area {table + 1}").T("Task | Led by | Dose", $"Reading {(char)('A' + table)} with a partner | Teaching assistant | 20 minutes daily", "Quiet reading | Lead practitioner | Every day");
        }

        paper.Rest().Read().Items(SectionCode.F).Count(item => item.StartsWith("Quiet reading", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public void What_is_alike_in_every_card_is_no_part_of_the_label()
    {
        var paper = Reading.FrontToProvision();
        string[] offers = ["Chew necklace and putty", "Guided play on sharing", "Sensory circuit of heavy work", "Therapy on figures of speech"], whens = ["Every morning", "Every week", "Every day", "Every fortnight"];
        foreach (var (offer, when) in offers.Zip(whens))
        {
            paper.P($"Pledge {offer}").P("Clock 30 minutes").P("Crew Teaching assistant").P($"Beat {when}");
        }

        paper.Rest().Read().Items(SectionCode.F).ShouldBe(offers.Zip(whens, (offer, when) => $"{offer} | 30 minutes | Teaching assistant | {when}"));
    }

    [Fact]
    public void First_words_that_come_back_in_every_card_are_labels()
    {
        var paper = Reading.FrontToProvision();
        foreach (var (offer, who, clock, rhythm) in Cards)
        {
            paper.P($"Pledge {offer}").P($"On watch {who}").P($"Clock {clock}").P($"Beat {rhythm}");
        }

        // A dash for a part that was not given; what is quoted of the card is its own words.
        paper.P("Pledge Chew necklace").P("On watch –").P("Clock –").P("Beat –").P("Pledge Calm corners in the classroom").P("On watch Class teacher").P("Clock –").P("Beat Every day");

        paper.Rest().Read().Items(SectionCode.F).ShouldBe([.. Cards.Select(card => $"{card.Offer} | {card.Who} | {card.Clock} | {card.Rhythm}"), "Chew necklace", "Calm corners in the classroom | Class teacher | Every day"]);
    }

    [Fact]
    public void First_cells_that_come_back_in_every_card_are_labels()
    {
        var plan = Reading.FrontToProvision().T([.. Cards.SelectMany(card => new[] { $"Route | {card.Offer}", $"Crew | {card.Who}", $"Clock | {card.Clock}", $"Beat | {card.Rhythm}" })]).Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(Cards.Select(card => $"{card.Offer} | {card.Who} | {card.Clock} | {card.Rhythm}"));
    }

    [Fact]
    public void A_name_that_begins_every_sentence_is_no_label()
    {
        string[] items = ["Al will read with a teaching assistant for 20 minutes daily.", "Al will have a laptop in every lesson.", "Al will see the physiotherapist for 30 minutes weekly.", "Al will eat in the quiet room every lunchtime."];

        Reading.FrontToProvision().P(items).Rest().Read().Items(SectionCode.F).ShouldBe(items);
    }

    [Fact]
    public void A_time_before_provision_is_no_number_of_it() =>
        Reading.FrontToProvision().Bold("9.30 Sensory circuit in the hall").P("Delivered by: Teaching assistant").P("How often: Daily").Bold("10.45 Phonics").P("Delivered by: Class teacher").P("How often: Daily").Rest().Read()
            .Items(SectionCode.F).First().ShouldStartWith("9.30 Sensory circuit in the hall");

    [Fact]
    public void A_pointer_to_another_part_of_the_plan_is_no_provision()
    {
        var plan = Reading.FrontToProvision().Li(Help[0]).H(1, "Section G: Health provision").P("None.").H(1, "Section H1: Social care").P("You are over 18, so nothing is written here. Your adult help is in H2.")
            .H(1, "Section H2: Other social care").Li("A support worker, five hours a week.").H(1, "Section I: Placement").P("Alder Lane College.").H(1, "Section J").P("None.").H(1, "Section K: Advice").Li("Educational psychologist, 3 June 2025").Read();

        plan.Items(SectionCode.H1).ShouldBeEmpty();
        plan.Items(SectionCode.H2).ShouldHaveSingleItem();
    }

    private static readonly (string Offer, string Who, string Clock, string Rhythm)[] Cards =
    [
        ("Choices and wondering aloud", "Teaching assistant", "20 minutes", "Every morning"), ("Guided play on sharing", "Learning mentor", "25 minutes", "Three times a week"),
        ("Sensory circuit of heavy work", "Teaching assistant trained by the therapist", "15 minutes", "Every day"), ("Therapy on figures of speech", "Speech and language therapist", "45 minutes", "Every fortnight"),
    ];

    [Fact]
    public void Parts_that_cards_with_known_labels_have_besides_belong_to_the_card()
    {
        var paper = Reading.FrontToProvision();
        for (var card = 1; card <= 4; card++)
        {
            paper.T($"What will be provided | Listening game {card} with Al", "Who by | Teacher of the Deaf", "How often | Weekly", "Weeks | 39 weeks, term time", $"Towards | E-0{card}");
        }

        var plan = paper.Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(4);
        plan.Items(SectionCode.F).First().ShouldBe("Listening game 1 with Al | Teacher of the Deaf | Weekly | 39 weeks, term time");
        plan.Provision[0].References.ShouldBe(["E-01"]);
    }

    [Fact]
    public void A_repeated_label_with_duties_behind_it_is_provision_of_its_own()
    {
        var paper = Reading.FrontToProvision();
        for (var card = 1; card <= 4; card++)
        {
            paper.T($"What will be provided | Listening game {card} with Al", "Who by | Teacher of the Deaf", "How often | Weekly", $"At playtime | A midday supervisor will sit with Al at table {card}");
        }

        paper.Rest().Read().Items(SectionCode.F).Count(item => item.Contains("midday supervisor", StringComparison.Ordinal) && !item.Contains("Listening", StringComparison.Ordinal)).ShouldBe(4);
    }

    [Fact]
    public void A_label_above_what_the_next_card_provides_is_no_part_of_the_card_before()
    {
        var plan = Reading.FrontToProvision().T([.. Enumerable.Range(1, 4).SelectMany(card => (string[])[$"Programme | Lego therapy {card}", $"Provision | Weekly small group play session {card}", "By whom | Teaching assistant", "How often | 20 minutes daily"])]).Rest().Read();

        plan.Items(SectionCode.F).Count(item => item.Contains("play session", StringComparison.Ordinal) && !item.Contains("Lego", StringComparison.Ordinal)).ShouldBe(4);
    }
}
