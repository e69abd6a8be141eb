using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Needs, outcomes and provision set side by side or in turn, in the ways that councils' own systems and templates do it.</summary>
public class SideBySideTests
{
    private static IEnumerable<string> Outcomes(Plan plan) => plan.Outcomes.Select(outcome => outcome.Where.Text);

    private static IEnumerable<string> Needs(Plan plan) => plan.Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text);

    private static Paper Start() => new Paper().H(1, "EHC Plan").H(1, "Section A: Views").P("Al likes jam.");

    private static Paper Between(Paper paper) => paper.H(1, "Section C: Health needs").P("None.").H(1, "Section D: Social care needs").P("None.");

    [Fact]
    public void An_outcome_across_a_table_of_provision_is_section_e_and_the_rows_below_it_are_section_f()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").P("Outcomes and provision are set out together.")
            .T("# Section F: what will be provided | Who | How often", "Section E outcome: By July 2027 Al will read a page.", "Paired reading | Teaching assistant | 20 minutes daily", "Word games | Class teacher | 10 minutes weekly").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Paired reading | Teaching assistant | 20 minutes daily", "Word games | Class teacher | 10 minutes weekly"]);
        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page."]);
    }

    [Fact]
    public void Clauses_beside_an_outcome_under_its_title_are_provision_one_by_one()
    {
        var plan = Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision")
            .T("1. Reading (need 1)", "Outcome // By July 2027 Al will read a page. | 1.1 A teaching assistant shall read with Al for 20 minutes a day. // 1.2 The class teacher shall hear Al read every Friday.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(2);
        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page."]);
    }

    [Fact]
    public void Three_titles_above_one_table_are_the_heading_of_all_three()
    {
        var plan = Between(Start().H(1, "Section B: Special educational needs").H(1, "Section E: Outcomes").H(1, "Section F: Special educational provision")
            .T("# Needs | Outcomes | Provision", "Al cannot yet read. | By July 2027 Al will read a page. | A teaching assistant will read with Al for 20 minutes daily.", "Al finds it hard to wait. | By July 2027 Al will wait for two minutes. | The class teacher will practise waiting games with Al daily.")).Rest().Read();

        Needs(plan).ShouldBe(["Al cannot yet read.", "Al finds it hard to wait."]);
        plan.Outcomes.Count.ShouldBe(2);
        plan.Cores(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void An_empty_section_above_another_stays_empty()
    {
        var plan = Start().H(1, "Section B: Special educational needs").Li("Al cannot yet read.").H(1, "Section E: Outcomes").H(1, "Section F: Special educational provision")
            .Li("A teaching assistant will read with Al for 20 minutes daily.", "Handwriting practice.").Rest().Read();

        plan.Outcomes.ShouldBeEmpty();
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void Outcomes_that_a_section_says_stand_in_the_tables_below_are_read_there()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").P("Outcomes are in the left-hand column of the tables below.").H(1, "Section F: Special educational provision")
            .T("# Outcome | Provision | Provided by", "By July 2027 Al will read a page. | Paired reading, 20 minutes daily | Teaching assistant", "^ | Word games, 10 minutes weekly | Class teacher").Rest().Read();

        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page."]);
        plan.Items(SectionCode.F).Count().ShouldBe(2);
    }

    [Fact]
    public void Needs_of_a_merged_cell_are_read_once()
    {
        var plan = Between(Start().H(1, "Sections B, E and F: Needs, outcomes and provision")
            .T("# Needs (B) | Outcomes (E) | Provision (F)", "Al cannot yet read. // He finds it hard to wait. | By July 2027 Al will read a page. // Al will pay better attention. | Paired reading, 20 minutes daily", "^ | ^ | Waiting games, 5 minutes daily", "^ | ^ | Word games, weekly")).Rest().Read();

        Needs(plan).ShouldBe(["Al cannot yet read.", "He finds it hard to wait."]);
        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page.", "Al will pay better attention."]);
        plan.Cores(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void Needs_and_provision_counted_each_by_themselves_part_what_is_mixed()
    {
        var plan = Between(Start().H(1, "Sections B and F: Needs and provision")
            .P("N1. Al cannot yet read a word without help.", "P1. A teaching assistant will read with Al for 20 minutes daily.", "Al will practise spelling for 15 minutes each Monday.", "N2. Al finds it hard to wait for his turn in games.", "P2. The class teacher will teach waiting games daily.")).H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").Rest().Read();

        Needs(plan).Count().ShouldBe(2);
        plan.Items(SectionCode.F).Count().ShouldBe(3);
    }

    [Fact]
    public void A_number_in_a_column_of_its_own_leaves_a_record_a_record()
    {
        var plan = Reading.FrontToProvision().T("F1.1 | What | Braille lessons", " | How much | 1 hour, three times a week", " | Who | Specialist teacher", "F1.2 | What | Braille practice", " | How much | 15 minutes daily", " | Who | Teaching assistant").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Braille lessons | 1 hour, three times a week | Specialist teacher", "Braille practice | 15 minutes daily | Teaching assistant"]);
    }

    [Fact]
    public void Labels_that_lost_the_type_that_set_them_off_are_labels()
    {
        var plan = Reading.FrontToProvision().P("Braille lessons", "How much 1 hour, three times a week", "Who Specialist teacher", "Braille practice", "How much 15 minutes daily", "Who Teaching assistant", "Touch typing", "How much 20 minutes weekly", "Who Specialist teacher", "Long-cane lessons", "How much 1 hour weekly", "Who Habilitation specialist").Rest().Read();

        plan.Items(SectionCode.F).ShouldBe(["Braille lessons | 1 hour, three times a week | Specialist teacher", "Braille practice | 15 minutes daily | Teaching assistant", "Touch typing | 20 minutes weekly | Specialist teacher", "Long-cane lessons | 1 hour weekly | Habilitation specialist"]);
    }

    [Fact]
    public void When_outcomes_are_due_may_stand_above_their_column_or_in_a_sentence_about_all()
    {
        Reading.Front().H(1, "Section E: Outcomes").T("# No. | By the end of the course in July 2027 Al will | Theme", "1 | complete an internship of 600 hours | Work", "2 | cook three meals without help | Home").H(1, "Section F: Special educational provision").Li("Work practice, 2 hours weekly.").Rest().Read()
            .Outcomes.ShouldAllBe(outcome => outcome.Inherited.Contains("July 2027", StringComparison.Ordinal));
        Reading.Front().H(1, "Section E: Outcomes").P("All to be reached by the end of the Reception year, July 2027. The key person looks at steps every six weeks.").Li("Al will take five turns in a game.", "Al will feed himself a meal.").H(1, "Section F: Special educational provision").Li("Games, 20 minutes weekly.").Rest().Read()
            .Outcomes.ShouldAllBe(outcome => outcome.Inherited.Length > 0);
    }

    [Fact]
    public void Labels_above_their_values_make_a_card_as_labels_before_them_do() =>
        Reading.FrontToProvision().P("What:", "Standing programme", "Who:", "Physiotherapist", "How often:", "30 minutes weekly", "What:", "Practice at the rail", "Who:", "Teaching assistant", "How often:", "10 minutes daily").Rest().Read()
            .Items(SectionCode.F).ShouldBe(["Standing programme | Physiotherapist | 30 minutes weekly", "Practice at the rail | Teaching assistant | 10 minutes daily"]);

    [Fact]
    public void A_heading_with_two_letters_apart_is_the_heading_of_both() =>
        Headings.SectionHeadings.Read("E: Your outcomes and F: Your special educational provision", strong: true).ShouldNotBeNull().Codes.ShouldBe([SectionCode.E, SectionCode.F]);
}
