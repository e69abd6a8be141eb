namespace EhcpPipeline.Ml.Tests.Grammar;

public class ClockAndDayTests
{
    [Theory]
    [InlineData("the base on Fridays 1 to 3")]
    [InlineData("tues 10-1 with the tutor")]
    [InlineData("ten till half past, daily")]
    [InlineData("from eleven until twelve on each weekday")]
    [InlineData("between four and six o'clock every Monday")]
    [InlineData("2.15pm-2.45pm on Mondays")]
    [InlineData("9 till 11 with the mentor")]
    [InlineData("from 1.15 until the bell")]
    [InlineData("from half past nine to quarter past ten")]
    public void Two_times_of_day_are_an_amount(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("a taxi at 8.20 and 3.30 each day")]
    [InlineData("cut from ten words to four")]
    [InlineData("from three to five pupils")]
    [InlineData("in Years 4 to 6")]
    [InlineData("from September until Easter")]
    public void Other_pairs_of_numbers_are_none(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("three half-days in the autumn term")]
    [InlineData("one half-day each week at the farm")]
    [InlineData("4 half day visits")]
    [InlineData("one whole afternoon each term")]
    [InlineData("two full days a month")]
    [InlineData("the first hour of every day with an LSA")]
    [InlineData("visits him monthly for a morning")]
    [InlineData("all of snack, all of circle time")]
    [InlineData("with her for the whole of every story time")]
    [InlineData("P5 Thursdays, whole period")]
    [InlineData("beside him for the entire journey")]
    [InlineData("from the gate in the morning to the gate in the afternoon")]
    public void Days_and_wholes_are_amounts(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Fact]
    public void Four_mornings_a_week_say_how_often_and_not_how_long()
    {
        Reading.BindsAmount("withdrawn four mornings a week").ShouldBeFalse();
        Reading.BindsFrequency("withdrawn four mornings a week").ShouldBeTrue();
    }
}
