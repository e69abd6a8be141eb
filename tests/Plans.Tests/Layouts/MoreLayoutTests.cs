using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Ways of setting out single sections.</summary>
public class MoreLayoutTests
{
    [Fact]
    public void Areas_in_rows_of_their_own_head_the_rows_below_and_are_no_needs()
    {
        var plan = Plan(needs: paper => paper.P("Ode works at the level of Year 2 in number.").T("1 | Communication and interaction", "1.1 | Ode mishears sounds.", "1.2 | Ode speaks in short phrases.", "2 | Cognition and learning", "2.1 | Ode no longer recalls what was taught last week.")).Read();

        plan.Needs.Select(need => (need.Area, need.Reference)).ShouldBe([(NeedArea.CommunicationAndInteraction, "1.1"), (NeedArea.CommunicationAndInteraction, "1.2"), (NeedArea.CognitionAndLearning, "2.1")]);
    }

    [Fact]
    public void Rows_of_one_cell_are_a_need_each_whatever_their_number_of_sentences()
    {
        var plan = Plan(needs: paper => paper.T("Sensory and physical", "Ode has spina bifida. She walks with a frame and cannot sit on the carpet.", "Her hearing is normal. Her hands tire after five minutes of writing.", "Self-help", "She expects adults to dress her.")).Read();

        plan.Needs.Count.ShouldBe(3);
    }

    [Fact]
    public void A_table_of_strengths_and_needs_gives_the_needs()
    {
        var plan = Plan(needs: paper => paper.T("# Area | Strengths | Needs", "Communication and interaction | Ode can tell a joke. | Ode cannot follow a story. // Ode mishears sounds.", "Cognition and learning | Ode counts well. | Ode finds reading hard.")).Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ode cannot follow a story.", "Ode mishears sounds.", "Ode finds reading hard."]);
    }

    [Fact]
    public void Short_paragraphs_under_areas_are_a_need_each()
    {
        var plan = Plan(needs: paper => paper.H(3, "Communication and interaction").P("Ode is fluent with one person. In a group of three she cannot join in.").H(3, "Cognition and learning").P("Ode has gaps in number. She does not try fractions.", "Ode reads slowly. She leaves tests unfinished.")
            .H(3, "Sensory and physical").P("Ode is distressed by bells. She runs from the hall.")).Read();

        plan.Needs.Count.ShouldBe(4);
    }

    [Fact]
    public void A_need_with_its_number_is_one_though_it_uses_no_word_of_difficulty()
    {
        var plan = Plan(needs: paper => paper.P("B1. Ode trusts everyone. Twice she gave her bag to people she had just met.", "B2. Ode asks the same question up to forty times a day.")).Read();

        plan.Needs.Select(need => need.Reference).ShouldBe(["B1", "B2"]);
    }

    [Fact]
    public void Outcomes_of_two_words_in_a_list_are_outcomes_and_prose_about_them_is_none()
    {
        var plan = Plan(outcomes: paper => paper.Li("Improve spelling.", "To make friends.", "By July 2027 Ode will read ten words.").P("The head of year will consider with Ode how far they have been met.")).Read();

        plan.Outcomes.Count.ShouldBe(3);
    }

    [Fact]
    public void What_is_said_of_all_provision_above_a_table_is_no_item_but_a_power_to_change_it_is()
    {
        var plan = Plan(provision: paper => paper.P("Elm School has classes of eight with a teacher and two assistants.", "The school will decide how much of the provision below is given.")
            .T("# Need | Provision | Staff | Frequency", "B1 | Phonics | TA | 15 minutes daily", "B2 | Number games | Teacher | Weekly", "All | Training | SENCO | Termly")).Read();

        plan.Items(SectionCode.F).Count().ShouldBe(4);
        plan.Items(SectionCode.F).ShouldContain("The school will decide how much of the provision below is given.");
    }

    [Fact]
    public void A_table_without_titles_is_an_item_a_row()
    {
        var plan = Plan(provision: paper => paper.T("Phonics | TA | 15 minutes daily", "Number games | Teacher | Weekly", "Cognition and learning", "Colourful semantics | Therapist | 30 minutes a fortnight")).Read();

        plan.Items(SectionCode.F).ShouldBe(["Phonics | TA | 15 minutes daily", "Number games | Teacher | Weekly", "Colourful semantics | Therapist | 30 minutes a fortnight"]);
    }

    [Fact]
    public void Titles_repeated_on_every_page_are_no_items()
    {
        var plan = Plan(provision: paper => paper.T("# Type of support | Amount | Frequency | Staff", "Phonics | 15 minutes | Daily | TA").T("# Type of support | Amount | Frequency | Staff", "Number games | 20 minutes | Weekly | Teacher")).Read();

        plan.Items(SectionCode.F).ShouldBe(["Phonics | 15 minutes | Daily | TA", "Number games | 20 minutes | Weekly | Teacher"]);
    }

    [Fact]
    public void Who_agreed_to_a_service_belongs_to_the_service()
    {
        var plan = new Paper().H(1, "EHC Plan").Body(paper => paper.H(2, "Section G: Health provision").P("The audiologist will test Cy's hearing for 30 minutes every six months. Agreed by the Marl Integrated Care Board on 20 January 2026.")).Read();

        plan.Items(SectionCode.G).Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("Year group | Nursery 2 (the year before Reception)", -1)]
    [InlineData("Year group | Reception", 0)]
    [InlineData("School year | Year 10 from September 2025", 10)]
    [InlineData("NCY | 4", 4)]
    [InlineData("National Curriculum year | Year 15", 15)]
    [InlineData("Year group | Y13", 13)]
    [InlineData("Year group | Year Six", 6)]
    [InlineData("Year group | FS2", 0)]
    public void Year_groups_are_read_as_councils_write_them(string row, int year)
    {
        new Paper().H(1, "EHC Plan").T("Name | Cy Low", row).Body().Read().YearGroup.ShouldBe(year);
    }

    [Fact]
    public void The_dates_of_a_label_and_of_the_words_behind_it_are_both_read()
    {
        var dates = new Paper().H(1, "EHC Plan").T("Name | Cy Low", "First plan | 17 March 2023", "This amended final plan | 8 May 2026, after the annual review of 13 March 2026", "Review | by 12 March 2027").Body().Read().Dates;

        (dates.Final, dates.Amended, dates.LastReview, dates.NextReview).ShouldBe((new DateOnly(2023, 3, 17), new DateOnly(2026, 5, 8), new DateOnly(2026, 3, 13), new DateOnly(2027, 3, 12)));
    }

    [Fact]
    public void A_school_and_its_type_may_stand_about_a_colon()
    {
        var plan = new Paper().H(1, "EHC Plan").Body(paper => paper.H(2, "Section I: Placement").P("Coble Community Primary School: mainstream primary school.")).Read();

        (plan.Placement.Name, plan.Placement.Type).ShouldBe(("Coble Community Primary School", "mainstream primary school"));
    }

    private static Paper Plan(Action<Paper>? needs = null, Action<Paper>? outcomes = null, Action<Paper>? provision = null)
    {
        var paper = new Paper().H(1, "Education, Health and Care Plan").H(2, "Section A: Views").P("Ode likes tar.").H(2, "Section B: Special educational needs");
        (needs ?? (own => own.Li("Ode finds it hard to read.")))(paper);
        paper.H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").H(2, "Section E: Outcomes");
        (outcomes ?? (own => own.Li("By July 2027 Ode will read ten words.")))(paper);
        paper.H(2, "Section F: Special educational provision");
        (provision ?? (own => own.Li("Reading with the TA for 10 minutes daily.")))(paper);
        return paper.Rest();
    }
}
