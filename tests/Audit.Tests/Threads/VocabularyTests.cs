using EhcpPipeline.Audit.Threads;

namespace EhcpPipeline.Audit.Tests.Threads;

public class VocabularyTests
{
    private static readonly Vocabulary Words = new([]);

    [Theory]
    [InlineData("Lindiwe sits on the floor and will not move", "Refusing to move | Strategies")]
    [InlineData("She falls on stairs", "Stair climbing practice")]
    [InlineData("His handwriting is slow", "Handwriting exercises")]
    public void Words_of_substance_meet_in_their_stems(string need, string provision) =>
        Words.Stems(need).Overlaps(Words.Stems(provision)).ShouldBeTrue();

    [Theory]
    [InlineData("He finds reading hard", "A phonics programme")]
    [InlineData("She cannot hear speech in noise", "A radio-aid and acoustic panels")]
    public void What_is_spoken_of_meets_where_no_word_does(string need, string provision) =>
        Words.Subjects(need).Overlaps(Words.Subjects(provision)).ShouldBeTrue();

    [Theory]
    [InlineData("Support from staff each week will be provided at school", "Staff support every week")]
    public void Words_that_stand_in_every_plan_tie_nothing(string one, string other) =>
        Words.Stems(one).Overlaps(Words.Stems(other)).ShouldBeFalse();

    [Fact]
    public void The_childs_name_ties_nothing()
    {
        string[] passages = ["Jamie cannot count.", "Jamie hears badly.", "By July Jamie will read.", "Jamie has a mentor."];
        new Vocabulary(passages).Stems("Jamie's mentor").ShouldBe(["mentor"]);
    }
}
