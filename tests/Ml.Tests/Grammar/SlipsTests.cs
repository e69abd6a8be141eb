namespace EhcpPipeline.Ml.Tests.Grammar;

public class SlipsTests
{
    [Theory]
    [InlineData("twenty mints of phonics")]
    [InlineData("20 mnis of phonics")]
    [InlineData("45mis with the mentor")]
    [InlineData("4 hrrs of Braille")]
    [InlineData("20 hurs of help")]
    [InlineData("1Omin of counting")]
    [InlineData("hlaf an hour of reading")]
    public void A_slip_in_a_unit_is_read_as_the_unit(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("physio wekly")]
    [InlineData("evry Wendsday with the mentor")]
    [InlineData("fortnighlty art therapy")]
    public void A_slip_in_a_frequency_is_read_as_the_frequency(string text) => Reading.BindsFrequency(text).ShouldBeTrue();

    [Theory]
    [InlineData("20 mines and a mint")]
    [InlineData("Hari and Mina play with the twin")]
    [InlineData("a season of hope")]
    public void Other_words_and_names_are_left_as_they_are(string text)
    {
        Reading.BindsAmount(text).ShouldBeFalse();
        Reading.BindsFrequency(text).ShouldBeFalse();
    }
}
