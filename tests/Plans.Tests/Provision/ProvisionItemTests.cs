using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

public class ProvisionItemTests
{
    private static Plan Plan(Func<Paper, Paper> provision) => provision(Reading.FrontToProvision()).Rest().Read();

    private static IEnumerable<string> Items(Func<Paper, Paper> provision) => Plan(provision).Items(SectionCode.F);

    [Fact]
    public void A_blank_cell_keeps_its_place() =>
        Items(paper => paper.T("# Provision | Who | How often", "Reading practice |  | daily")).ShouldBe(["Reading practice |  | daily"]);

    [Fact]
    public void A_cell_merged_downwards_speaks_for_each_row() =>
        Items(paper => paper.T("# Provision | Who | How often", "Reading practice | TA | 10 minutes daily", "Spelling games | TA | ^")).ShouldBe(["Reading practice | TA | 10 minutes daily", "Spelling games | TA | 10 minutes daily"]);

    [Fact]
    public void Columns_of_needs_and_outcomes_are_left_out_of_what_is_judged()
    {
        var item = Plan(paper => paper.T("# Need | Provision | Who | Frequency | Outcome", "Reading B2 | Phonics programme | TA | 20 minutes daily | 1")).Provision.ShouldHaveSingleItem();

        item.Where.Text.ShouldBe("Reading B2 | Phonics programme | TA | 20 minutes daily | 1");
        item.Judged.ShouldBe("Phonics programme | TA | 20 minutes daily");
        item.References.ShouldBe(["B2", "Outcome 1"]);
    }

    [Fact]
    public void A_figure_alone_takes_its_columns_title()
    {
        var item = Plan(paper => paper.T("# Provision | Who | Hours per week", "Support with reading comprehension | TA | 5")).Provision.ShouldHaveSingleItem();

        item.Inherited.ShouldBe("Hours per week: 5");
    }

    [Fact]
    public void A_heading_with_a_frequency_speaks_for_its_block_only()
    {
        var plan = Plan(paper => paper.H(2, "Delivered throughout the school day").Li("Visual timetable used by the TA with Al.").H(2, "Communication and interaction").Li("Narrative group with the HLTA."));

        plan.Provision[0].Inherited.ShouldBe("Delivered throughout the school day");
        plan.Provision[1].Inherited.ShouldBe("");
        plan.Provision[1].Heading.ShouldBe("Communication and interaction");
    }

    [Fact]
    public void A_preamble_speaks_for_what_follows_and_is_no_item()
    {
        var plan = Plan(paper => paper.P("All provision below is delivered daily by a teaching assistant.").Li("Reading practice", "Spelling games").H(2, "Other").Li("Drama club with the teacher"));

        plan.Items(SectionCode.F).ShouldBe(["Reading practice", "Spelling games", "Drama club with the teacher"]);
        plan.Provision.Select(item => item.Inherited).ShouldBe(["All provision below is delivered daily by a teaching assistant.", "All provision below is delivered daily by a teaching assistant.", ""]);
    }

    [Fact]
    public void Prose_is_split_into_sentences_and_a_sentence_that_points_back_joins_the_one_before() =>
        Items(paper => paper.P("Dr. J. Moss, the EP, will visit for 1.5 hours each term (approx. 3 visits). A teaching assistant will read with Al for 10 mins. daily. This will happen in a quiet room, e.g. the library."))
            .ShouldBe(["Dr. J. Moss, the EP, will visit for 1.5 hours each term (approx. 3 visits).", "A teaching assistant will read with Al for 10 mins. daily. This will happen in a quiet room, e.g. the library."]);

    [Fact]
    public void A_list_within_a_cell_is_as_many_items()
    {
        var plan = Plan(paper => paper.T("# Area of need | Provision", "Communication and interaction | * Makaton used by the TA in every lesson * Talk group with the SaLT, 30 minutes weekly"));

        plan.Items(SectionCode.F).ShouldBe(["Makaton used by the TA in every lesson", "Talk group with the SaLT, 30 minutes weekly"]);
        plan.Provision[0].Heading.ShouldBe("Communication and interaction");
    }

    [Fact]
    public void Cells_that_list_alike_are_read_across() =>
        Items(paper => paper.T("# Provision | Who | How often", "Phonics // Number games | TA // Teacher | daily // weekly")).ShouldBe(["Phonics | TA | daily", "Number games | Teacher | weekly"]);

    [Fact]
    public void A_table_of_labels_down_the_side_is_one_item_a_card() =>
        Items(paper => paper.T("Provision | Phonics programme", "Who | Teaching assistant", "How often | 20 minutes daily").T("Provision | Number games", "Who | Teacher", "How often | 15 minutes weekly"))
            .ShouldBe(["Phonics programme | Teaching assistant | 20 minutes daily", "Number games | Teacher | 15 minutes weekly"]);

    [Fact]
    public void Labelled_lines_are_one_item_a_card() =>
        Items(paper => paper.P("Outcome 1: Al will read a page alone.", "Provision: Phonics programme", "By whom: Teaching assistant", "Frequency: 20 minutes daily", "Provision: Number games", "By whom: Teacher", "Frequency: 15 minutes weekly"))
            .ShouldBe(["Phonics programme | Teaching assistant | 20 minutes daily", "Number games | Teacher | 15 minutes weekly"]);

    [Fact]
    public void Nil_statements_reviews_and_statements_of_law_are_no_items() =>
        Items(paper => paper.Li("Reading with the TA for 10 minutes daily.").P("None at present.", "The SENCo will review these targets each term with the parents.", "This provision must be secured under section 42 of the Children and Families Act 2014."))
            .ShouldBe(["Reading with the TA for 10 minutes daily."]);

    [Fact]
    public void A_table_cut_by_a_page_keeps_its_titles()
    {
        var plan = Plan(paper => paper.T("# Need | Provision | Who | How often", "Reading | Phonics | TA | daily").T("Number | Number games | Teacher | weekly"));

        plan.Provision[1].Judged.ShouldBe("Number games | Teacher | weekly");
    }
}
