using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Plans as forms have them: boxes to tick, fields numbered or named by a system, questions for titles, calendars.</summary>
public class FormTests
{
    [Theory]
    [InlineData("Status of plan | [ ] Draft [x] Final", PlanStatus.Final)]
    [InlineData("Status of plan | [x] Draft [ ] Final", PlanStatus.Draft)]
    [InlineData("Status of plan | Draft ☐ Final ☑", PlanStatus.Final)]
    [InlineData("Status of plan | Draft ☑ Final ☐", PlanStatus.Draft)]
    [InlineData("Status of plan | ( ) Draft (x) Final", PlanStatus.Final)]
    [InlineData("Draft ☐ Final ☑ | 16.01.2026", PlanStatus.Final)]
    [InlineData("Draft ☐ Final ☑ (date) | 16.01.2026", PlanStatus.Final)]
    [InlineData("Draft plan ☑ date | 01/03/2026", PlanStatus.Draft)]
    [InlineData("Draft ☑ Final ☐ | 16.01.2026", PlanStatus.Draft)]
    public void The_ticked_box_says_whether_a_plan_is_a_draft(string row, PlanStatus status) =>
        new Paper().H(1, "Education, Health and Care Plan").T("Name | Al Brook", row).H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").AfterNeeds().Read().Status.ShouldBe(status);

    [Fact]
    public void A_box_that_asks_whether_there_are_needs_is_no_need() =>
        Needs(paper => paper.P("Cognition and learning ☐ none ☑ needs").Li("Al cannot yet read.").P("Sensory and/or physical ☑ none ☐ needs").P("Social, emotional and mental health ☐ none ☑ needs").Li("Al hits out when plans change."))
            .ShouldBe([("Al cannot yet read.", NeedArea.CognitionAndLearning), ("Al hits out when plans change.", NeedArea.Semh)]);

    [Fact]
    public void What_a_line_describes_is_the_need() =>
        Needs(paper => paper.H(3, "Need 1 - Hearing").P("Description: Al cannot follow speech from more than two metres away.").H(3, "Need 2 - Learning").P("Description: Al cannot yet count to ten."))
            .Select(need => need.Text).ShouldBe(["Al cannot follow speech from more than two metres away.", "Al cannot yet count to ten."]);

    [Fact]
    public void Fields_named_by_a_program_make_one_record_each()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.")
            .H(1, "Section B: Special educational needs").H(3, "NEED 1 of 1").T("Need.Category | Cognition and Learning", "Need.Strength | Names all colours", "Need.Description | Al loses his place when a task has three steps.", "Need.LastEdited | 27/02/2026 jtrant")
            .H(1, "Section C").P("None.").H(1, "Section D").P("None.")
            .H(1, "Section E: Outcomes").H(3, "OUTCOME 1 of 1").T("Outcome.Text | By July 2027 Al will read a page aloud.", "Outcome.NeedLink | 1", "Outcome.ShortTermStep | A line by Easter", "Outcome.MonitoredBy | SENCo, half-termly")
            .H(1, "Section F: Special educational provision").H(3, "PROVISION LINE 001")
            .T("Prov.NeedLink | 1", "Prov.Description | Paired reading", "Prov.Provider | Teaching assistant", "Prov.Frequency | 3 x week", "Prov.Duration | 20 min", "Prov.Status | ACTIVE", "Prov.CostCode | SEN-0044")
            .Rest().Read();

        plan.Needs.ShouldHaveSingleItem().Where.Text.ShouldBe("Al loses his place when a task has three steps.");
        plan.Outcomes.ShouldHaveSingleItem().Where.Text.ShouldBe("By July 2027 Al will read a page aloud.");
        plan.Items(SectionCode.F).ShouldBe(["Paired reading | Teaching assistant | 3 x week | 20 min"]);
    }

    [Fact]
    public void Numbered_fields_are_read_by_their_names() =>
        Provision(paper => paper.T("F.01.a Need met | B.1", "F.01.b What will be provided | Paired reading", "F.01.c By whom (role and qualification) | Teaching assistant", "F.01.d How often | Daily", "F.01.e Length of each session | 20 minutes", "F.01.f How reviewed | Termly",
            "F.02.a Need met | B.1", "F.02.b What will be provided | A writing slope", "F.02.c By whom (role and qualification) | ", "F.02.d How often | In every lesson", "F.02.e Length of each session | "))
            .ShouldBe(["Paired reading | Teaching assistant | Daily | 20 minutes", "A writing slope | In every lesson"]);

    [Fact]
    public void The_columns_of_a_calendar_say_how_often()
    {
        var items = Plan(paper => paper.T("# Need | Every day | Every week | Every term", "Communication | Choice making with a teaching assistant, 10 minutes. // Switch work with the class teacher, 15 minutes. | Music therapy, 40 minutes. | ").P("A therapist will see Al for 30 minutes.")).Provision.Where(item => item.Section == SectionCode.F).ToList();

        items.Select(item => (item.Where.Text, item.Inherited)).ShouldBe(
        [
            ("Choice making with a teaching assistant, 10 minutes.", "Every day"), ("Switch work with the class teacher, 15 minutes.", "Every day"), ("Music therapy, 40 minutes.", "Every week"),
            ("A therapist will see Al for 30 minutes.", ""),
        ]);
    }

    [Fact]
    public void What_the_child_said_stands_beside_what_was_agreed() =>
        Provision(paper => paper.T("# You said | We agreed", "\"Show me, do not tell me.\" | Your instructor will show you each new task. // Maths support will be available."))
            .ShouldBe(["Your instructor will show you each new task.", "Maths support will be available."]);

    [Fact]
    public void A_heading_may_join_two_letters_without_the_word_section()
    {
        var plan = Reading.Front().H(1, "E. Your outcomes and F. What education will do").H(2, "Work").P("What do you want to achieve? By July 2027 you will work for two hours a week.").H(3, "What will happen?").P("A job coach will work beside you for two hours every week.").Rest().Read();

        plan.Outcomes.ShouldHaveSingleItem().Where.Text.ShouldBe("By July 2027 you will work for two hours a week.");
        plan.Items(SectionCode.F).ShouldBe(["A job coach will work beside you for two hours every week."]);
    }

    [Fact]
    public void A_section_in_two_parts_is_one()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Who will help you learn? (Section F, part 1: at school)").Li("A teaching assistant reads with you for 20 minutes daily.")
            .H(1, "Who else will help? (Section F, part 2: other people)").Li("A speech and language therapist sees you for 40 minutes weekly.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void A_question_of_the_form_labels_nothing() =>
        Provision(paper => paper.P("What is this section? Each card is one provision that must be made.").Li("A teaching assistant reads with Al for 20 minutes daily.", "A therapist sees Al for 30 minutes weekly.", "A mentor meets Al for 15 minutes daily.")).Length.ShouldBe(3);

    [Fact]
    public void Provision_above_the_first_table_is_no_introduction() =>
        Provision(paper => paper.H(2, "F1 Communication (need B1)").P("Speech and language therapy on symbols, by a therapist, one hour a week.", "Number taught with coins by a teaching assistant, 20 minutes daily.").H(2, "F2 Moving on").T("# What | Who | When", "Taster visits | Class teacher | Six half days", "Training for staff | Therapist | One day in August", "Travel training | Travel trainer | Weekly from May"))
            .Length.ShouldBe(5);

    [Fact]
    public void Steps_of_one_card_say_nothing_of_the_next()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes, with Section F: Special educational provision (outcome cards)")
            .H(3, "Outcome card 1").H(4, "E. OUTCOME").P("By July 2027 Al will read a page aloud.").H(4, "STEPS ON THE WAY").P("A line by Easter").H(4, "F. SPECIAL EDUCATIONAL PROVISION").P("A teaching assistant reads with Al for 20 minutes daily.")
            .H(3, "Outcome card 2").H(4, "E. OUTCOME").P("By July 2027 Al will count to twenty.").H(4, "STEPS ON THE WAY").P("Ten by Easter").H(4, "F. SPECIAL EDUCATIONAL PROVISION").P("A teaching assistant counts with Al for 10 minutes daily.").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Al will read a page aloud.", "By July 2027 Al will count to twenty."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("What does this mean for Al? He cannot follow instructions.")]
    [InlineData("What does Al struggle with at school? Al cannot hold a pencil.")]
    [InlineData("Cognition and learning: ☑ Al cannot yet read and has severe dyslexia.")]
    public void What_opens_with_a_question_or_a_box_may_tell_a_need(string text) => Needs(paper => paper.Li("Al cannot yet count.", text, "Al finds it hard to wait.")).Length.ShouldBe(3);

    [Fact]
    public void Lines_that_begin_with_how_often_are_each_an_item() =>
        Provision(paper => paper.P("Daily: A teaching assistant reads with Al for 20 minutes.", "Weekly: A therapist sees Al for 30 minutes.")).Length.ShouldBe(2);

    [Fact]
    public void A_name_with_a_stop_is_no_field() =>
        Provision(paper => paper.T("Mrs.Jones | Reads with Al for 20 minutes daily.", "Miss.Khan | Leads a group for 30 minutes weekly.")).Length.ShouldBe(2);

    [Theory]
    [InlineData("By July 2027 Al will make a friend. Success will be seen in the playground.")]
    [InlineData("By July 2027 Al will make a friend. By doing so he will be happier.")]
    [InlineData("By July 2027 Al will read a page. Al will do this by using phonics each day.")]
    [InlineData("By July 2027 you will work for an hour. You will have a job coach.")]
    public void A_sentence_that_explains_stays_with_its_outcome(string cell) => Outcomes(cell).ShouldBe([cell]);

    [Fact]
    public void Outcomes_may_share_a_cell() =>
        Outcomes("By July 2026 Al will read a page. By the end of Year 6 Al will count to twenty.").ShouldBe(["By July 2026 Al will read a page.", "By the end of Year 6 Al will count to twenty."]);

    [Fact]
    public void A_name_joined_by_and_is_no_section() =>
        new Paper().H(1, "EHC Plan").H(1, "Section A: Views of Al and B. Brook").P("Al likes jam.").H(1, "Section B: Special educational needs").Li("Al cannot yet read.").AfterNeeds().Read().Sections.Single(section => section.Code == SectionCode.B).Heading.ShouldBe("Section B: Special educational needs");

    [Fact]
    public void Facing_cells_numbered_by_their_sections_are_parted()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Sections B and F: Special educational needs and provision")
            .T("B1 Reading and writing // Al cannot yet read print. | F1.1 A teacher of the visually impaired will teach Braille for one hour daily. // F1.2 A teaching assistant will hear him read for 20 minutes daily.")
            .H(1, "Section C").P("None.").H(1, "Section D").P("None.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldContain("Al cannot yet read print.");
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void Rows_lettered_by_themselves_are_no_sections()
    {
        var plan = Plan(paper => paper.T("# Block | Provision | Time", "A | Teaching of English by a teacher | Three hours a week", "B | Teaching of mathematics by a teacher | Two hours a week", "C | Music course | Two hours weekly", "D | Mentor to go out with | Six hours a week", "E | Speech therapy with a therapist | One hour weekly", "F | Occupational therapy | 45 minutes weekly", "G | Talking therapy | One hour weekly"));

        plan.Items(SectionCode.F).Count().ShouldBe(7);
        plan.Outcomes.Count.ShouldBe(1);
    }

    [Fact]
    public void Sentences_of_provision_beside_who_leads_are_an_item_each() =>
        Provision(paper => paper.T("# Need | Provision | Lead", "Al cannot yet talk. | Speech and language therapy on first words. // Visual timetable and objects of reference. | SaLT", "Al cannot yet read. | Paired reading of short books. // This will be for 20 minutes daily. | LSA"))
            .ShouldBe(["Speech and language therapy on first words.", "Visual timetable and objects of reference.", "Paired reading of short books. This will be for 20 minutes daily. | LSA"]);

    private static string[] Outcomes(string cell) =>
        [.. Reading.Front().H(1, "Section E: Outcomes").T("# Outcome | Steps", cell + " | A line by Easter").H(1, "Section F: Special educational provision").Li("A teaching assistant reads with Al for 20 minutes daily.").Rest().Read().Outcomes.Select(outcome => outcome.Where.Text)];

    private static Plan Plan(Func<Paper, Paper> body) => body(Reading.FrontToProvision()).Rest().Read();

    private static string[] Provision(Func<Paper, Paper> body) => [.. Plan(body).Cores(SectionCode.F)];

    private static (string Text, NeedArea Area)[] Needs(Func<Paper, Paper> body) => [.. Reading.WithNeeds(body).Needs.Select(need => (need.Where.Text, need.Area))];
}
