using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Needs, outcomes and provision in one table.</summary>
public class SharedTableTests
{
    private const string Row = "Language group | HLTA | 30 minutes, twice weekly";

    [Fact]
    public void A_merged_area_and_outcome_stand_for_every_row_beside_them()
    {
        var plan = Start().H(2, "Sections B, E and F: Needs, outcomes and provision")
            .P("Each row below sets out a need, the outcome sought and what will be done.")
            .T("# Area | B. Need | E. Outcome | F. Provision | By whom | How often",
               "Communication and interaction | Ama speaks in short phrases. | By July 2027 Ama will use full sentences in class. | " + Row,
               "^ | ^ | ^ | Word bank on the desk | Class teacher | Every lesson",
               "Cognition and learning | Ama cannot recall number facts. | By July 2027 Ama will recall doubles to 20. | Number games | TA | 10 minutes daily")
            .P("Also for all areas:").Li("The SENCO will meet Ama's parents for 30 minutes every half term to look at the outcomes.")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ama speaks in short phrases.", "Ama cannot recall number facts."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Cores(SectionCode.F).ShouldBe([Row, "Word bank on the desk | Class teacher | Every lesson", "Number games | TA | 10 minutes daily", "The SENCO will meet Ama's parents for 30 minutes every half term to look at the outcomes."]);
        plan.Items(SectionCode.F).ElementAt(1).ShouldBe("Communication and interaction | Ama speaks in short phrases. | By July 2027 Ama will use full sentences in class. | Word bank on the desk | Class teacher | Every lesson");
    }

    [Fact]
    public void A_shared_table_without_titles_is_parted_by_what_its_columns_say()
    {
        var plan = Start().H(2, "Sections B, E and F")
            .T("Ama finds it hard to join in talk. | By July 2027 Ama will use full sentences in class. | The HLTA will lead a language group for 30 minutes twice a week.",
               "Ama finds it hard to recall number facts. | By July 2027 Ama will recall doubles to 20. | A TA will play number games with Ama for 10 minutes daily.",
               "Ama finds it hard to wait. | By Easter 2027 Ama will wait for two minutes. | A TA will practise waiting games with Ama for 5 minutes daily.")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Needs.Count.ShouldBe(3);
        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["By July 2027 Ama will use full sentences in class.", "By July 2027 Ama will recall doubles to 20.", "By Easter 2027 Ama will wait for two minutes."]);
        plan.Cores(SectionCode.F).ShouldBe(["The HLTA will lead a language group for 30 minutes twice a week.", "A TA will play number games with Ama for 10 minutes daily.", "A TA will practise waiting games with Ama for 5 minutes daily."]);
    }

    [Fact]
    public void Cards_of_labels_under_one_heading_give_each_section_its_lines()
    {
        var plan = Start().H(2, "Sections B, E and F: Needs, outcomes and provision")
            .T("Need | Ama speaks in short phrases.", "Outcome | By July 2027 Ama will use full sentences in class.", "Provision | Language group", "By whom | HLTA", "How often | 30 minutes, twice weekly",
               "Need | Ama cannot recall number facts.", "Outcome | By July 2027 Ama will recall doubles to 20.", "Provision | Number games", "By whom | TA", "How often | 10 minutes daily")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Needs.Select(need => need.Where.Text).ShouldBe(["Ama speaks in short phrases.", "Ama cannot recall number facts."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).ShouldBe([Row, "Number games | TA | 10 minutes daily"]);
    }

    [Fact]
    public void Bullets_stacked_in_the_cells_of_an_area_are_each_an_entry()
    {
        var plan = Start().H(2, "Sections B, E and F")
            .T("# Area of need | Needs | Outcomes | Provision",
               "Communication and interaction | * Ama speaks in short phrases. * Ama mishears sounds in words. | * By July 2027 Ama will use full sentences. * By July 2027 Ama will hear first sounds. | * A language group for 30 minutes weekly led by the HLTA. * A hearing check each term. * A word bank.")
            .H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.").Rest().Read();

        plan.Needs.Count.ShouldBe(2);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void One_bullet_in_a_cell_is_the_item_as_several_are()
    {
        var plan = Start().H(2, "Section B: Needs").Li("Ama mishears.").H(2, "Section E: Outcomes").Li("By July 2027 Ama will hear first sounds.")
            .H(2, "Section F: Provision").T("# Area of need | Special educational provision", "Communication and interaction | * A language group. * A word bank.", "Sensory and physical | * A writing slope.").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["A language group.", "A word bank.", "A writing slope."]);
    }

    [Fact]
    public void H1_and_H2_as_labels_of_rows_under_one_heading_leave_one_section_with_items_of_each()
    {
        var plan = new Paper().H(1, "EHC Plan").H(2, "Section A: Views").P("Bo likes ink.").H(2, "Section B: Needs").Li("Bo cannot walk far.").H(2, "Section C: Health needs").P("None.").H(2, "Section D: Social care needs").P("None.")
            .H(2, "Section E: Outcomes").Li("By July 2027 Bo will walk to the hall.").H(2, "Section F: Provision").Li("Walking practice with the TA for 10 minutes daily.").H(2, "Section G: Health provision").P("None.")
            .H(2, "Section H: Social care provision").T("# Part | Provision | Details", "H1 | A befriender to take Bo swimming | 2 hours every Saturday", "H2 | Help for the family | Six visits a year from the family worker")
            .H(2, "Section I: Placement").P("Elm School").H(2, "Section J: Personal budget").P("None.").H(2, "Section K: Advice").Li("Elm School, 2 May 2025").Read();

        plan.Codes().ShouldBe("A B C D E F G H I J K");
        plan.Items(SectionCode.H1).Count().ShouldBe(1);
        plan.Items(SectionCode.H2).Count().ShouldBe(1);
    }

    private static Paper Start() => new Paper().H(1, "Education, Health and Care Plan").H(2, "Section A: Views").P("Ama likes drums.");
}
