using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Layouts;

/// <summary>By when an outcome is sought, where the outcome itself does not say so.</summary>
public class OutcomeDateTests
{
    private static string[] Dated(Func<Paper, Paper> body) =>
        [.. body(Reading.Front().H(1, "Section E: Outcomes"))
            .H(1, "Section F: Special educational provision").Li("A teaching assistant reads with Al for 10 minutes daily.").Rest().Read().Outcomes.Select(outcome => outcome.Dated)];

    [Fact]
    public void A_heading_says_when_until_the_next() =>
        Dated(paper => paper.P("By the end of Key Stage 2 (July 2027):").Li("Al will read a page aloud.", "Al will count to 20.").P("Looking ahead, not dated:").Li("Al will become more independent."))
            .ShouldBe(["By the end of Key Stage 2 (July 2027), Al will read a page aloud.", "By the end of Key Stage 2 (July 2027), Al will count to 20.", "Al will become more independent."]);

    [Fact]
    public void An_outcome_may_begin_with_when_it_is_reached() =>
        Dated(paper => paper.T("Outcome | When he starts in Year 1 Al will read a page aloud.", "Who checks | Key person").T("Outcome | Al will count to 20.", "When | Each half term")).ShouldBe(["When he starts in Year 1 Al will read a page aloud.", "Al will count to 20."]);

    [Fact]
    public void A_heading_over_targets_gives_no_outcome_its_date() =>
        Dated(paper => paper.Li("Al will read a page aloud.", "Al will count to 20.").P("By December 2026, short-term targets:").Li("Al will read six words.")).ShouldBe(["Al will read a page aloud.", "Al will count to 20."]);

    [Theory]
    [InlineData("Outcome – by the end of Key Stage 3 (July 2027) unless stated", "By the end of Key Stage 3 (July 2027)")]
    [InlineData("Outcome - to be met by July 2028 (end of course) unless stated", "By July 2028 (end of course)")]
    [InlineData("Outcomes: to be achieved by July 2027", "By July 2027")]
    public void A_title_of_the_column_says_when(string title, string when) =>
        Dated(paper => paper.T($"# {title} | Steps", "Al will read a page aloud. | Six words", "By May 2026 Al will count to 20. | Ten")).First().ShouldBe($"{when}, Al will read a page aloud.");

    [Theory]
    [InlineData("To the end of KS3 (July 2027)", "To the end of KS3 (July 2027)")]
    [InlineData("For the end of Reception, that is July 2027, except where it says sooner", "For the end of Reception, that is July 2027")]
    public void A_line_alone_above_the_outcomes_says_when(string line, string when) =>
        Dated(paper => paper.P(line).Li("Al will read a page aloud.", "Al will count to 20.")).ShouldBe([$"{when}, Al will read a page aloud.", $"{when}, Al will count to 20."]);

    [Fact]
    public void A_column_of_its_own_says_when() =>
        Dated(paper => paper.T("# Outcome | Target date", "Al will read a page aloud. | July 2026", "Al will count to 20. | End of Year 1", "Al will make friends. | Ongoing"))
            .ShouldBe(["By July 2026, Al will read a page aloud.", "By the end of Year 1, Al will count to 20.", "Al will make friends."]);

    [Fact]
    public void A_labelled_row_below_the_outcome_says_when() =>
        Dated(paper => paper.T("Outcome 1 | Al will read a page aloud.", "By when | July 2026", "Outcome 2 | Al will count to 20.", "By when | Easter 2027"))
            .ShouldBe(["By July 2026, Al will read a page aloud.", "By Easter 2027, Al will count to 20."]);

    [Fact]
    public void A_sentence_about_all_outcomes_says_when_for_those_without_a_date() =>
        Dated(paper => paper.P("All outcomes are to be reached by the end of Year 6, unless another date is given.").T("# Outcome | By when", "Al will read a page aloud. | ", "Al will count to 20. | July 2026"))
            .ShouldBe(["By the end of Year 6, Al will read a page aloud.", "By July 2026, Al will count to 20."]);

    [Fact]
    public void When_outcomes_are_looked_at_is_no_date_of_theirs() =>
        Dated(paper => paper.P("The outcomes will be reviewed by July 2026 and each term.").Li("Al will read a page aloud.")).ShouldBe(["Al will read a page aloud."]);

    [Fact]
    public void What_a_child_will_be_able_to_do_is_the_outcome() =>
        Dated(paper => paper.T("Outcome | E1", "Linked needs | B1", "What Al will be able to do | By July 2026 Al will read a page aloud.", "Steps and checks | Six words by May.")).ShouldBe(["By July 2026 Al will read a page aloud."]);

    [Fact]
    public void Outcomes_at_the_head_of_the_blocks_of_provision_are_found_there()
    {
        var plan = Reading.Front().H(1, "Section E: Outcomes").P("The outcomes are set out at the head of the blocks below.")
            .H(1, "Section F: Special educational provision").P("Outcome 1 By July 2027 Al will read a page.").T("# What will be provided | Who | How often", "Phonics programme | Teaching assistant | 20 minutes daily").Rest().Read();

        plan.Outcomes.Select(outcome => outcome.Where.Text).ShouldBe(["Outcome 1 By July 2027 Al will read a page."]);
        plan.Items(Ml.Labels.SectionCode.F).Count().ShouldBe(1);
    }

    [Fact]
    public void Notes_in_a_list_of_outcomes_are_outcomes_though_they_have_no_verb() =>
        Dated(paper => paper.Li("By end Y2: says ends of words in 8/10 pictures", "Better listening and understanding", "Fewer than 2 hitting incidents a week by July 2026", "How will we know?")).Length.ShouldBe(3);

    [Fact]
    public void A_record_may_give_the_date_before_the_outcome() =>
        Dated(paper => paper.T("Outcome ID | E-01 | Target date | July 2026", "Outcome | Al will read a page aloud.").T("Outcome ID | E-02 | Target date | Not recorded", "Outcome | Al will count to 20.").T("Outcome ID | E-03 | Target date | End of Year 1", "Outcome | Al will make friends."))
            .ShouldBe(["By July 2026, Al will read a page aloud.", "Al will count to 20.", "By the end of Year 1, Al will make friends."]);

    [Theory]
    [InlineData("Outcome by the end of Key Stage 3", "By the end of Key Stage 3")]
    [InlineData("By the end of Year 6 (July 2027) unless another date is given", "By the end of Year 6 (July 2027)")]
    public void The_title_of_the_column_says_when(string title, string when) =>
        Dated(paper => paper.T($"# No. | {title} | Small steps and who checks", "1 | Al will read a page aloud. | Six words; class teacher", "2 | Al will count to 20. | To ten; class teacher"))
            .ShouldBe([when + ", Al will read a page aloud.", when + ", Al will count to 20."]);

    [Fact]
    public void A_date_for_all_outcomes_that_begins_the_section_is_that_of_each_without_its_own() =>
        Reading.Front().H(1, "Section E: Outcomes").P("To be achieved by the end of KS2 (July 2026) unless another date is given. Small steps are on the plan of each term.").T("# Ref | Outcome | For needs", "E1 | Al will read a page. | B1", "E2 | By May 2027 Al will count to 20. | B2")
            .H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read().Outcomes[0].Dated.ShouldBe("By the end of KS2 (July 2026), Al will read a page.");

    [Fact]
    public void A_column_to_be_achieved_by_makes_a_row_of_titles() =>
        Reading.Front().H(1, "Section E: Outcomes").T("No. | Outcome | To be achieved by | Area", "1 | Al will read a page. | 31 July 2026 | Learning", "2 | Al will count to 20. | 31 July 2027 | Learning")
            .H(1, "Section F: Special educational provision").Li("A tutor reads with Al for 20 minutes daily.").Rest().Read().Outcomes.Select(outcome => outcome.Dated).ShouldBe(["By 31 July 2026, Al will read a page.", "By 31 July 2027, Al will count to 20."]);
}
