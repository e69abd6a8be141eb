using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Tests.Html;

public sealed class WordingTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(73, "0.73")]
    [InlineData(520, "5.2")]
    [InlineData(1_000, "10")]
    public void Scores_are_written_as_people_write_them(int hundredths, string words)
    {
        Wording.Score(hundredths).ShouldBe(words);
    }

    [Theory]
    [InlineData(1, 8, "13%")]
    [InlineData(1, 200, "1%")]
    [InlineData(1, 201, "0%")]
    [InlineData(2, 3, "67%")]
    [InlineData(7, 7, "100%")]
    [InlineData(2_000_000_000, 2_000_000_000, "100%")]
    [InlineData(0, 0, "–")]
    public void Shares_are_whole_per_cent_half_up(int part, int whole, string words)
    {
        Wording.Share(part, whole).ShouldBe(words);
    }

    [Fact]
    public void Every_code_has_words_of_its_own()
    {
        Enum.GetValues<ProvisionKind>().Select(Wording.Kind).ShouldBeUnique();
        Enum.GetValues<SectionCode>().Select(Wording.Section).ShouldBeUnique();
        Enum.GetValues<Grade>().Select(Wording.Grade).ShouldBeUnique();
        Enum.GetValues<Verdict>().Select(Wording.Verdict).ShouldBeUnique();
    }

    [Fact]
    public void Text_and_attributes_are_escaped_and_control_characters_fall_away()
    {
        var html = new HtmlText().Element("p", "a<b>&\"'\u0000\u001Bc\td\ne", "class", "\"><i x='&'>").ToString();

        html.ShouldBe("<p class=\"&quot;&gt;&lt;i x=&#39;&amp;&#39;&gt;\">a&lt;b&gt;&amp;&quot;&#39;  c\td\ne</p>");
    }
}
