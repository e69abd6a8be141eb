using EhcpPipeline.Plans.Sentences;

namespace EhcpPipeline.Plans.Tests.Provision;

public class SentenceTests
{
    [Theory]
    [InlineData("He has Dr. Moss. She has Mr. J. Cole.", 2)]
    [InlineData("Work for 1.5 hrs. each day. Then rest.", 2)]
    [InlineData("Approx. 30 min. a day, e.g. Lego. Also Numicon.", 2)]
    [InlineData("B1. Tobi cannot read. He tries.", 2)]
    [InlineData("3. The TA reads with him.", 1)]
    [InlineData("Support at Band D. Access to a group.", 2)]
    [InlineData("\"I like it.\" She smiled.", 2)]
    [InlineData("See Section F. Tobi will read.", 2)]
    [InlineData("no stop at all", 1)]
    [InlineData("", 0)]
    public void Sentences_end_where_they_end(string text, int count) => SentenceSplitter.Split(text).Count.ShouldBe(count);

    [Fact]
    public void Sentences_cover_their_text()
    {
        const string Text = "A TA reads with him daily. This lasts 10 minutes.  Then he rests.";

        SentenceSplitter.Split(Text).Select(place => Text.Substring(place.Start, place.Length)).ShouldBe(["A TA reads with him daily.", "This lasts 10 minutes.", "Then he rests."]);
        SentenceGroups.Split(Text).Count.ShouldBe(2);
    }
}
