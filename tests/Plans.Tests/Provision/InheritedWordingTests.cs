using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Provision;

/// <summary>What headings and stems say for the items below them, how far that reaches, and what stands beside an item without being part of it.</summary>
public class InheritedWordingTests
{
    private static List<ProvisionItem> Items(Func<Paper, Paper> provision) => [.. provision(Reading.FrontToProvision()).Rest().Read().Provision];

    [Theory]
    [InlineData("Each half-term")]
    [InlineData("At every change of activity")]
    [InlineData("Portage home visitor")]
    [InlineData("In place from 1 December 2025")]
    [InlineData("On alternate Thursdays")]
    public void A_heading_that_says_when_or_by_whom_is_read_with_its_items(string heading) =>
        Items(paper => paper.H(2, heading).Li("Reading practice with picture cards.")).ShouldHaveSingleItem().Judged.ShouldBe(heading + " | Reading practice with picture cards.");

    [Theory]
    [InlineData("Cognition and learning")]
    [InlineData("Training for teachers")]
    [InlineData("Physiotherapy in school")]
    [InlineData("What will help Al")]
    public void A_heading_that_names_a_subject_is_not(string heading) =>
        Items(paper => paper.H(2, heading).Li("Reading practice with picture cards.")).ShouldHaveSingleItem().Inherited.ShouldBe("");

    [Fact]
    public void A_headings_number_is_not_handed_down() =>
        Items(paper => paper.H(2, "F12 Specialist teacher").Li("Reading practice with picture cards.")).ShouldHaveSingleItem().Inherited.ShouldBe("Specialist teacher");

    [Fact]
    public void A_stem_speaks_for_its_parts_and_not_for_the_next_paragraph_of_its_numbering()
    {
        var items = Items(paper => paper.Labelled("45.", "A teacher with an award in learning difficulties shall:").Labelled("(a)", "teach Al to read signs for 40 minutes a week;").Labelled("(b)", "teach Al coins for 30 minutes a week.")
            .Labelled("46.", "A job coach will meet Al for an hour each week."));

        items.Select(item => item.Inherited).ShouldBe(["A teacher with an award in learning difficulties shall", "A teacher with an award in learning difficulties shall", ""]);
    }

    [Fact]
    public void A_stem_without_a_number_ends_at_the_first_sentence_of_its_own()
    {
        var items = Items(paper => paper.P("The teaching assistant will:").Li("read with Al for 10 minutes daily;", "count coins with Al for 10 minutes daily.").P("A job coach will meet Al for an hour each week."));

        items.Select(item => item.Inherited).ShouldBe(["The teaching assistant will", "The teaching assistant will", ""]);
    }

    [Fact]
    public void What_stood_above_a_stem_holds_again_behind_it()
    {
        var items = Items(paper => paper.H(2, "Every day").P("The teaching assistant will:").Li("read with Al for 10 minutes;").P("A job coach will meet Al for an hour."));

        items[^1].Inherited.ShouldBe("Every day");
    }

    [Fact]
    public void A_numbered_title_above_items_of_its_number_is_no_item() =>
        Items(paper => paper.P("F2 Teaching (B3, B4; E1)", "F2.1 A tutor will teach Al to read for 2 hours a week.", "F2.2 A tutor will teach Al to count for 2 hours a week.")).Count.ShouldBe(2);

    [Fact]
    public void References_and_footnotes_behind_an_item_are_not_judged_and_stay_quoted()
    {
        var item = Items(paper => paper.Li("A quiet room will be open to Al every day. [B7; outcome 4] [The hall was loud when it was measured.]")).ShouldHaveSingleItem();

        item.Judged.ShouldBe("A quiet room will be open to Al every day.");
        item.Where.Text.ShouldContain("measured");
        item.References.ShouldBe(["B7"]);
    }

    [Fact]
    public void An_item_that_is_all_number_and_brackets_is_judged_by_what_the_brackets_hold() =>
        Items(paper => paper.Li("F1 [Reading practice with picture cards.]")).ShouldHaveSingleItem().Judged.ShouldBe("[Reading practice with picture cards.]");

    [Theory]
    [InlineData("A tutor will teach Al to read. [Twice a week for 30 minutes.]")]
    [InlineData("A tutor will teach Al to read. [The school will decide how often.]")]
    public void A_footnote_that_says_how_often_or_who_decides_is_judged_with_its_item(string text) =>
        Items(paper => paper.Li(text)).ShouldHaveSingleItem().Judged.ShouldBe(text);
}
