using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>What looks like a section's letter, a date, a record or a nil statement and is none: ordinary plans read as they stand.</summary>
public class NearLetterTests
{
    private static string[] Provision(Func<Paper, Paper> body) => [.. body(Reading.FrontToProvision()).Rest().Read().Cores(SectionCode.F)];

    private static string[] Outcomes(Func<Paper, Paper> body) =>
        [.. body(Reading.Front().H(1, "Section E: Outcomes")).H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read().Outcomes.Select(outcome => outcome.Dated)];

    private static IEnumerable<string> Needs(params string[] texts) => Reading.WithNeeds(paper => paper.P("Al cannot yet write his name.").P(texts)).Needs.Select(need => need.Where.Text);

    [Theory]
    [InlineData("# Ref | Provision | Staff and frequency")]
    [InlineData("# Outcome | Provision | Staff and frequency")]
    public void Items_lettered_from_A_in_each_table_stay_where_they_are(string titles) =>
        Provision(paper => paper.T(titles, "A | Phonics teaching | Tutor, 20 minutes daily", "B | Social stories in class | TA, 10 minutes daily", "C | Mentoring | Mentor, 30 minutes weekly", "D | Movement breaks | TA, each hour")
            .T(titles, "A | Number games | Tutor, 15 minutes daily", "B | Talk partners | TA, 10 minutes weekly", "E | Rest | Teacher, each day", "F | Lego therapy | Teacher, weekly")).Length.ShouldBe(8);

    [Fact]
    public void A_provider_with_a_letter_is_no_outcome() =>
        Provision(paper => paper.Li("Speech therapist (E): 30 minutes a week with Al.", "Speech therapist (E): 20 minutes a week with his class.", "Speech therapist (E): one visit each term to his home.")).Length.ShouldBe(3);

    [Fact]
    public void Outcomes_that_are_told_again_above_their_provision_are_no_more_outcomes()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").Li("By July 2027 Al will read a book.", "By July 2027 Al will count to 20.", "By July 2027 Al will make a friend.").H(1, "Section F: Special educational provision")
            .P("Outcome (E): By July 2027 Al will read books.").Li("A tutor reads with Al for 20 minutes daily.").P("Outcome (E): By July 2027 Al will count well.").Li("A mentor meets Al for 30 minutes weekly.").P("Outcome (E): By July 2027 Al will have friends.").Li("Lego therapy for 40 minutes weekly.").Rest().Read();

        plan.Outcomes.Count.ShouldBe(3);
    }

    [Fact]
    public void A_line_that_says_when_and_what_is_an_outcome() =>
        Outcomes(paper => paper.P("By July 2027 Al to travel to college independently", "By July 2028 Al to have two close friends")).Length.ShouldBe(2);

    [Fact]
    public void The_times_of_the_school_day_date_no_outcome() =>
        Outcomes(paper => paper.P("During the school day, 9am to 3pm").Li("Al will read a page.", "Al will count to 20.")).ShouldBe(["Al will read a page.", "Al will count to 20."]);

    [Fact]
    public void What_turns_in_a_list_of_needs_is_one_though_it_begins_with_praise() =>
        Reading.WithNeeds(paper => paper.H(2, "Social, emotional and mental health").Li("Al is friendly with strangers and goes off with them.", "Al enjoys being first and pushes others out of the way.", "He loves trains to the exclusion of anything else.", "Al is popular, yet he has no one to play with.")).Needs.Count.ShouldBe(4);

    [Fact]
    public void A_date_below_each_outcome_is_not_that_of_all() =>
        Outcomes(paper => paper.P("Outcome 1: Al will read 100 words without help.", "To be achieved by July 2027", "Outcome 2: Al will write three sentences.", "To be achieved by July 2029")).ShouldNotContain("By July 2029, Outcome 1: Al will read 100 words without help.");

    [Fact]
    public void A_need_without_allergies_is_one() =>
        Reading.WithNeeds(paper => paper.H(2, "Sensory and physical").Li("Al has seizures every week and cannot be left alone, with no known allergies.", "(Sensory) Al covers his ears and cries at loud sounds (alarms).")).Needs.Count.ShouldBe(2);

    [Fact]
    public void Items_that_end_in_a_number_are_no_titles_of_records() =>
        Provision(paper => paper.Li("Daily reading, 20 minutes #4821", "Phonics group 5 times #4822", "Maths tutoring 2 hours #4823", "Mentor meeting 1 hour weekly #4824")).Length.ShouldBe(4);

    [Fact]
    public void A_first_step_into_work_is_an_outcome() => Outcomes(paper => paper.Li("As a first step into work Al will do a placement by July 2028.", "Al will read a page.")).Length.ShouldBe(2);

    [Fact]
    public void A_vague_item_without_its_bullet_heads_nothing() =>
        Provision(paper => paper.Li("A tutor reads with Al for 20 minutes daily.", "A mentor meets Al weekly.").P("Access to a room that will calm him").Li("A teaching assistant prompts Al every lesson.")).Length.ShouldBe(4);

    [Fact]
    public void Initials_may_end_a_sentence() =>
        Provision(paper => paper.P("A teaching assistant will use P.E.C.S. Staff will model signs for 10 minutes daily.")).Length.ShouldBe(2);

    [Fact]
    public void A_plan_that_the_child_makes_is_an_outcome() => Outcomes(paper => paper.Li("By July 2027 Al will write a forward plan for his week.", "Al will read a page.")).Length.ShouldBe(2);

    [Fact]
    public void A_sentence_that_begins_as_a_record_is_labelled_is_none_of_its_rows() =>
        Provision(paper => paper.T("What | Paired reading", "Who | Tutor", "When | Daily").T("What | Lego therapy", "Who | Mentor", "When | Weekly").T("What | Rest", "Who | Teacher", "When | Each hour").P("When Al is upset, a mentor will sit with him for 10 minutes."))
            .ShouldContain("When Al is upset, a mentor will sit with him for 10 minutes.");

    [Fact]
    public void A_title_in_brackets_says_when_without_its_bracket() =>
        Outcomes(paper => paper.T("# Outcomes (by the end of Year 6) | Steps", "Al will read a page aloud. | Six words", "Al will count to 20. | Ten")).First().ShouldBe("By the end of Year 6, Al will read a page aloud.");

    [Fact]
    public void How_outcomes_are_looked_after_and_moves_are_planned_is_none() =>
        Outcomes(paper => paper.Li("By July 2027 Al will choose a course.", "Reviewing the outcomes: the lead teacher checks all targets at the end of the spring term.", "Forward plan for change of phase. Parents will visit two schools in June.", "From the review before Year 2 ends the move to Key Stage 2 will be planned.")).ShouldHaveSingleItem().ShouldStartWith("By July 2027");

    [Fact]
    public void Planning_that_says_what_will_be_reached_is_an_outcome() =>
        Outcomes(paper => paper.Li("Planning for the future, Al will choose a course by July 2027.", "Planning for adulthood will begin at the review of May 2027.")).ShouldHaveSingleItem().ShouldStartWith("Planning for the future");

    [Theory]
    [InlineData("No less than 25 hours a week of teaching assistant support to meet the needs that have been identified in Section B.")]
    [InlineData("School staff can: use Makaton signs at all times and offer 10 minutes of quiet time.")]
    [InlineData("Al can: leave the room for 10 minutes whenever he is upset, with a teaching assistant.")]
    [InlineData("This is what the teaching assistant will do: read with Al for 20 minutes daily.")]
    [InlineData("Help for needs 1 to 3 (20 minutes daily with a teaching assistant)")]
    [InlineData("The above may be varied by the school without amendment of this plan.")]
    [InlineData("Use of a sensory profile with Al, assessed by the therapist each term, will guide his 10 minutes of rest daily.")]
    [InlineData("Use visual strategies that meet his needs and help him to settle, which the teaching assistant will give for 10 minutes daily.")]
    [InlineData("When Al is upset, a mentor will sit with him for 10 minutes in a quiet room.")]
    [InlineData("The council will secure the provision of a radio aid for 10 hours of lessons each week.")]
    [InlineData("The teaching assistant will deliver the reading programme daily and records progress against the targets.")]
    [InlineData("Steps towards independence: a mentor will walk with Al to the bus stop twice a week.")]
    public void What_provides_is_read_whatever_it_begins_with(string text) => Provision(paper => paper.T("# Provision | Who | How often", "Paired reading | Tutor | 20 minutes daily").P(text).P("A mentor meets Al for 30 minutes weekly.")).ShouldContain(item => item == text);

    [Theory]
    [InlineData("Staff will use now-and-next boards. Added following the annual review: a weekly session of 45 minutes with the occupational therapist.")]
    [InlineData("A language programme in class. Rationale: to develop vocabulary, with daily practice by the teaching assistant.")]
    [InlineData("A teaching assistant will work with Al 1:1. The hours of support will be 15 hours per week.")]
    public void What_an_item_goes_on_to_give_is_judged_with_it(string item) => Provision(paper => paper.Li(item)).ShouldBe([item]);

    [Fact]
    public void A_therapist_behind_how_we_will_know_is_read() =>
        Provision(paper => paper.Li("A tutor reads with Al for 20 minutes daily.").P("How we will know. The teacher will record each week. The therapist will see Al for 30 minutes weekly.")).ShouldContain("The therapist will see Al for 30 minutes weekly.");

    [Fact]
    public void Rows_that_say_how_we_will_know_are_no_provision() =>
        Provision(paper => paper.T("# What will be provided | Who | How often", "Paired reading | Tutor | 20 minutes daily", "How we will know | Recording made each half term. | ")).ShouldHaveSingleItem();

    [Fact]
    public void An_amount_in_words_belongs_to_the_sentence_before_it() =>
        Provision(paper => paper.Labelled("3.1", "A tutor will read with Al. Thirty minutes every Tuesday.").Labelled("3.2", "A mentor will meet Al. Twenty minutes each Monday.").Labelled("3.3", "A nurse will visit Al. Visits last 30 minutes and are monthly.").Labelled("3.4", "A coach will teach Al. An hour each week.")).Length.ShouldBe(4);

    [Fact]
    public void A_caption_with_a_letter_turns_no_section() =>
        Provision(paper => paper.P("Outcomes (E) - this provision helps Al to reach E1:").Li("A mentor meets Al for 30 minutes weekly.", "A tutor reads with Al for 20 minutes daily.")).Length.ShouldBe(2);

    [Fact]
    public void A_title_row_above_labelled_rows_is_no_card() =>
        Provision(paper => paper.T("# Provision | How it will be given to Al", "Staffing | A full-time teaching assistant, 25 hours weekly", "Equipment | A laptop and writing slope")).ShouldNotContain(item => item.Contains("How it will be given", StringComparison.Ordinal));

    [Fact]
    public void A_record_made_and_what_it_provides_in_one_line_is_read() =>
        Provision(paper => paper.P("PROV-01 Created: 1/2/2025 Modified: 2/2/2025 A tutor reads with Al for 20 minutes daily in his class.")).ShouldNotBeEmpty();

    [Theory]
    [InlineData("There haven't been any concerns about his gross motor skills.")]
    [InlineData("His hearing and vision aren't a concern.")]
    [InlineData("Al's reading is no worse than that of his friends.")]
    [InlineData("He stays on task for 30 minutes in art.")]
    [InlineData("Al concentrates for 40 minutes on Minecraft, which he loves.")]
    public void What_is_no_difficulty_is_no_need(string text) => Needs(text).ShouldNotContain(text);

    [Theory]
    [InlineData("Review of hearing: Al has a moderate hearing loss and cannot hear in noise.")]
    [InlineData("Al has not been involved with other children at playtimes because he hits them.")]
    [InlineData("No adult in class was found who could meet his needs without training, and he cannot wait.")]
    public void A_need_is_one_whatever_it_begins_with(string text) => Needs(text).ShouldContain(text);

    [Fact]
    public void What_affects_the_child_is_the_need_beside_its_description() =>
        Reading.WithNeeds(paper => paper.T("# Area | Description | How this affects Al", "SEMH | Emotional regulation | Al becomes overwhelmed and hits other children.")).Needs.ShouldHaveSingleItem().Where.Text.ShouldBe("Al becomes overwhelmed and hits other children.");

    [Fact]
    public void Care_at_home_is_social_care_though_medicine_is_named() =>
        new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.").H(1, "Section B: Needs").Li("Al cannot yet read.").H(1, "Sections C and D: Health and social care needs").P("Al needs his foster carers to manage his medication and needs care at home overnight.").H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.")
            .H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read().Needs[^1].Section.ShouldBe(SectionCode.D);

    [Fact]
    public void A_section_named_in_brackets_below_a_heading_in_own_words_begins_there()
    {
        var plan = new Paper().H(1, "My Education, Health and Care Plan").H(1, "All about me").P("(This is Section A)").P("Al likes jam.").H(1, "What is hard for me").P("(Section B: special educational needs)").T("# Area | What we know", "Learning | You read slowly and guess long words.", "Body and senses | You have no difficulties in this area.")
            .H(1, "What we want to happen").P("(Section E: outcomes. All of it is to be done by July 2028.)").Li("You will read a page.").H(1, "The help I must get").P("(Section F: special educational provision)").Li("A tutor reads with you for 20 minutes daily.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["You read slowly and guess long words."]);
        plan.Outcomes.Count.ShouldBe(1);
        plan.Items(SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void How_outcomes_were_judged_year_by_year_is_no_outcome() =>
        Outcomes(paper => paper.Li("By July 2027 Al will read a page.", "Al will count to 20.", "Al will make a friend.").T("# Outcome | AR 2024 | AR 2025", "1 | Ongoing | Partly met", "2 | Met in part | See comments")).Length.ShouldBe(3);
}
