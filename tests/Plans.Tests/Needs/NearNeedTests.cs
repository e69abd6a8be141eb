using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Tests.Support;

namespace EhcpPipeline.Plans.Tests.Needs;

/// <summary>Needs that come near to what is none, or near to several.</summary>
public class NearNeedTests
{
    private static IEnumerable<string> Texts(Func<Paper, Paper> needs) => Reading.WithNeeds(needs).Needs.Where(need => need.Section == SectionCode.B).Select(need => need.Where.Text);

    private static IEnumerable<string> InProse(string text) => Texts(paper => paper.P(text, "Ali cannot yet read a page of a book.", "He finds it hard to remember instructions.", "He cannot yet write a sentence.")).SkipLast(3);

    [Theory]
    [InlineData("Ali uses a wheelchair at all times. He cannot reach the shelves in class.")]
    [InlineData("Ali wears two hearing aids. He cannot follow talk in a noisy room.")]
    [InlineData("Ali is fed by tube three times a day. He cannot join the others in the dining hall.")]
    public void What_the_child_lives_with_is_told_with_what_follows_from_it(string text) => InProse(text).ShouldBe([text]);

    [Theory]
    [InlineData("Ali can stay at seated work for no longer than eight minutes and leaves most of his tasks.")]
    [InlineData("His attention is short and he acts before thinking, as a result of attention deficit hyperactivity disorder.")]
    [InlineData("In a noisy classroom Ali catches fewer than half of the words.")]
    public void A_measure_of_how_little_is_a_need(string need) => Texts(paper => paper.H(2, "Cognition and learning").Li(need, "Ali cannot yet read.")).ShouldContain(need);

    [Fact]
    public void What_the_child_does_before_a_need_is_no_part_of_it() => InProse("Ali walks on level ground. He cannot climb stairs without a rail.").ShouldBe(["He cannot climb stairs without a rail."]);

    [Theory]
    [InlineData("Ali enjoys chewing clothes and hair.")]
    [InlineData("Ali loves spinning round and round.")]
    public void What_the_child_likes_may_be_the_need(string need) =>
        Texts(paper => paper.H(2, "Sensory and physical needs").Li(need, "Ali cannot yet hold a pencil.")).ShouldBe([need, "Ali cannot yet hold a pencil."]);

    [Fact]
    public void Praise_alone_is_none() => Texts(paper => paper.H(2, "Sensory and physical needs").Li("Can be funny and likes banter.", "Ali cannot yet hold a pencil.")).ShouldBe(["Ali cannot yet hold a pencil."]);

    [Fact]
    public void A_cell_that_goes_on_with_the_one_before_it_is_no_need_beside_it() =>
        Texts(paper => paper.T("Ali cannot follow what a group says to him. | He needs each instruction repeated to him before he can begin.", "Ali finds it hard to hold a pencil well. | He cannot write more than two lines of text without a rest."))
            .ShouldBe(["He needs each instruction repeated to him before he can begin.", "He cannot write more than two lines of text without a rest."]);

    [Fact]
    public void Needs_may_stand_two_to_a_row() =>
        Texts(paper => paper.T("Ali cannot follow what a group says to him. | His pencil grasp is immature and his hand tires after a minute.", "Ali finds it hard to wait for his turn. | He cannot write more than two lines of text without a rest.")).Count().ShouldBe(4);

    [Fact]
    public void A_strength_below_the_number_of_a_need_is_none_and_the_number_is_that_of_the_need_below_it()
    {
        var needs = Reading.WithNeeds(paper => paper
            .P("NEED-01 · Cognition and learning", "Ali is a friendly boy who enjoys talking to adults and is good at telling jokes.", "Ali cannot yet read a page of a book on his own.")
            .P("NEED-02 · Communication and interaction", "Ali types nine words a minute, so talk has moved on before he can reply to it.")).Needs.Where(need => need.Section == SectionCode.B).ToList();

        needs.Select(need => need.Where.Text).ShouldBe(["Ali cannot yet read a page of a book on his own.", "Ali types nine words a minute, so talk has moved on before he can reply to it."]);
        needs.Select(need => need.Reference).ShouldBe(["NEED-01", "NEED-02"]);
    }
}
