namespace EhcpPipeline.Ml.Tests.Grammar;

public class FrequencyOfDaysTests
{
    [Theory]
    [InlineData("eight hours in each of 39 weeks")]
    [InlineData("fed at each of three meals")]
    [InlineData("20 minutes on four school days out of five")]
    [InlineData("12 min, 3 days in 5")]
    [InlineData("an hour on three dates in July")]
    [InlineData("25 min, M W F")]
    [InlineData("multiplication by arrays, W + F")]
    [InlineData("15 minutes, mornings")]
    [InlineData("pump feeds on school days")]
    [InlineData("toilet prompts on the hour")]
    [InlineData("PT asst 0.5h od")]
    [InlineData("EP consult x1/HT")]
    [InlineData("1 hr wk")]
    [InlineData("check-in 8.35-8.50 mon to fri")]
    [InlineData("20 minutes after every detention")]
    [InlineData("22 hours in the school week")]
    public void Days_and_their_letters_say_how_often(string text) => Reading.BindsFrequency(text).ShouldBeTrue();

    [Theory]
    [InlineData("2 x digital magnifier")]
    [InlineData("30 mins per appointment")]
    [InlineData("exercises lasting a quarter of an hour")]
    [InlineData("a Year 1 teaching assistant")]
    [InlineData("Sun cream and a hat")]
    [InlineData("each of two pupils")]
    public void What_counts_something_else_does_not(string text) => Reading.BindsFrequency(text).ShouldBeFalse();

    [Theory]
    [InlineData("tolerates only four minutes on her front")]
    [InlineData("the clinic is 20 minutes away")]
    public void How_long_a_thing_is_or_lasts_is_not_how_much_is_given(string text) => Reading.BindsAmount(text).ShouldBeFalse();
}
