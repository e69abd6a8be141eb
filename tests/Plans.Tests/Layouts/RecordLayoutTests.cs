using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>Outcome records, cards and tables within tables, as case-management systems and forms print them under one heading for Sections E and F.</summary>
public class RecordLayoutTests
{
    private static Plan Shared(Func<Paper, Paper> body) => body(Reading.Front().H(1, "Sections E and F: Outcomes and special educational provision")).Rest().Read();

    private static IEnumerable<string> Outcomes(Plan plan) => plan.Outcomes.Select(outcome => outcome.Where.Text);

    [Fact]
    public void Labels_with_numbers_and_letters_are_labels()
    {
        var plan = Shared(paper => paper.T("Links | Needs B1, B3; aspiration A4", "Outcome (E) | By July 2027 Al will read a page.", "Steps (E) | Six words by May.", "Provision 1.1 (F) | Phonics programme", "Who | Teaching assistant", "When | 20 minutes daily", "Provision 1.2 (F) | Number games", "Who | Teacher", "When | 15 minutes weekly")
            .T("Links | Needs B2; move to Year 7", "Outcome (E) | By July 2027 Al will count to 20.", "Provision 2.1 (F) | Counting club", "Done by | Teacher", "When | 30 minutes weekly"));

        plan.Items(SectionCode.F).ShouldBe(["Phonics programme | Teaching assistant | 20 minutes daily", "Number games | Teacher | 15 minutes weekly", "Counting club | Teacher | 30 minutes weekly"]);
        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page.", "By July 2027 Al will count to 20."]);
    }

    [Fact]
    public void A_labelled_paragraph_without_a_full_stop_turns_to_its_section_and_keeps_its_review_apart()
    {
        var plan = Shared(paper => paper.P("Outcome (E): By July 2027 Al will read a page.", "Provision 1.1 (F): Phonics programme on long words and endings, with the teaching assistant, 20 minutes daily", "Review: The tutor, each term", "Outcome (E): By July 2027 Al will count to 20.", "Provision 2.1 (F): Number games on tables and bonds, with the class teacher, 15 minutes weekly", "Review: The tutor, each term"));

        plan.Items(SectionCode.F).Count().ShouldBe(2);
        plan.Items(SectionCode.F).ShouldAllBe(text => !text.Contains("The tutor", StringComparison.Ordinal));
        Outcomes(plan).Count().ShouldBe(2);
    }

    [Fact]
    public void A_cards_number_and_title_are_neither_outcome_nor_provision_nor_column_titles()
    {
        var plan = Shared(paper => paper.T("# Card 1 | Al learns in small steps", "E Outcome 1 | By July 2027 Al will read a page.", "F Special educational provision | Phonics programme | Teaching assistant | 20 minutes daily")
            .T("# Card 2 | Al is calm in new places", "E Outcome 2 | By July 2027 Al will count to 20.", "F Special educational provision | Number games | Teacher | 15 minutes weekly"));

        plan.Items(SectionCode.F).Count().ShouldBe(2);
        Outcomes(plan).ShouldBe(["By July 2027 Al will read a page.", "By July 2027 Al will count to 20."]);
    }

    [Fact]
    public void A_title_cell_that_holds_the_outcomes_too_heads_its_column()
    {
        var plan = Shared(paper => paper.T("Outcomes (E) // By July 2027 Al will read a page. // By July 2027 Al will count to 20. | Provision (F) | Staff | Time", "^ | Phonics programme | Teaching assistant | 20 minutes daily", "^ | Number games | Teacher | 15 minutes weekly"));

        Outcomes(plan).Count().ShouldBe(2);
        plan.Provision.Select(item => item.Judged).ShouldBe(["Phonics programme | Teaching assistant | 20 minutes daily", "Number games | Teacher | 15 minutes weekly"]);
    }

    [Fact]
    public void Paragraphs_numbered_through_the_plan_hold_a_statement_a_sentence()
    {
        var plan = new Paper().H(1, "EHC Plan").H(1, "Section A: Views").Labelled("1.", "Al likes jam.").Labelled("2.", "His mother hopes that he will read.").H(1, "Section B: Needs").Labelled("3.", "Al cannot yet read. He finds it hard to count beyond ten.")
            .H(1, "Section C").Labelled("4.", "None.").H(1, "Section D").Labelled("5.", "None.").H(1, "Section E: Outcomes").Labelled("6.", "By July 2027 Al will read a page.")
            .H(1, "Section F: Special educational provision").Labelled("7.", "A teaching assistant will read with Al for 10 minutes daily. The class teacher will teach number games for 15 minutes weekly.").Labelled("8.", "A mentor will meet Al for 20 minutes each Monday.").Rest().Read();

        plan.Items(SectionCode.F).Count().ShouldBe(3);
        plan.Needs.Count(need => need.Section == SectionCode.B).ShouldBe(2);
    }

    [Fact]
    public void A_list_of_contents_with_page_numbers_takes_no_heading_with_it()
    {
        var plan = new Paper().H(1, "EHC Plan").P("Contents", "About Al … 2", "B Special educational needs … 3", "C and D Health and care needs … 4", "E and F Outcomes and provision … 4", "G, H1, H2 Health and care provision … 9", "I, J, K … 10").H(2, "A. Views, interests and aspirations").H(3, "Al’s page").P("Al likes jam.").H(2, "B. Special educational needs").Li("Al cannot yet read.", "Al finds it hard to count.")
            .H(2, "C. Health needs").P("None.").H(2, "D. Social care needs").P("None.").H(2, "E. Outcomes").Li("By July 2027 Al will read a page.").H(2, "F. Special educational provision").Li("A tutor will teach Al to read for 2 hours a week.").H(2, "G. Health provision").P("None.").H(2, "I. Placement").P("Oak School").H(2, "K. Advice").P("EP, 3 June 2025").Read();

        plan.Sections.First(section => section.Code == SectionCode.A).Labelled.ShouldBeTrue();
    }

    [Fact]
    public void A_letter_and_its_title_on_two_heading_lines_are_one_heading()
    {
        var plan = Reading.Front().H(1, "Section E").H(1, "Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F").H(1, "Special educational provision").Li("A tutor will teach Al to read for 2 hours a week.").H(1, "Section G").H(1, "Health provision").P("None.")
            .H(1, "Section I").H(1, "Placement").P("Oak School, a mainstream primary school.").H(1, "Section J").H(1, "Personal budget").P("None.").H(1, "Section K").H(1, "Advice and information").T("# Author | Role | Date", "A. Hale | Educational psychologist | 3 June 2025").Read();

        plan.Placement.Name.ShouldBe("Oak School");
        plan.Advice.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_clause_that_lets_provision_be_cut_is_read_wherever_it_stands() =>
        Reading.Front().H(1, "Section E: Outcomes").Li("By July 2027 Al will read a page.").H(1, "Section F: Special educational provision").Li("A tutor will teach Al to read for 2 hours a week.").H(2, "Monitoring").Li("The school may reduce or vary this provision at any time.", "The school will hold a review each May.").Rest().Read()
            .Items(SectionCode.F).ShouldContain("The school may reduce or vary this provision at any time.");
}
