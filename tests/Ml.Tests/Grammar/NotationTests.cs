using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Tests.Grammar;

public class NotationTests
{
    [Theory]
    [InlineData("SaLTA, barrier games, 35/60 1/52")]
    [InlineData("TA phonics 25m x4 wkly")]
    [InlineData("LSA number facts 15' daily")]
    [InlineData("ELSA, loss, 30\u2032 each Monday")]
    [InlineData("QTVI 1d/wk Braille")]
    [InlineData("mentor | anger | 45 | mins/wk")]
    [InlineData("Hours: 12 weekly | LSA | reading")]
    [InlineData("Minutes per week | 90 | TA")]
    [InlineData("Support assistant hours, being seventeen each week")]
    [InlineData("We settled how many hours she has, which is eleven a week")]
    [InlineData("LSA 0.6 wte")]
    [InlineData("100% of contact hours with a communicator")]
    [InlineData("Half and hour of spelling with the TA")]
    [InlineData("A TA full tiem for toileting")]
    public void Shorthand_lengths_are_amounts(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("He walked 40m with his frame")]
    [InlineData("She joins 'Reading 20' with the class")]
    [InlineData("Hours: school to enter")]
    [InlineData("Adults | Hours | 1:2")]
    [InlineData("around 40% of contact hours")]
    [InlineData("Near full-time help")]
    public void What_only_looks_like_a_length_is_none(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("SaLTA 1/52")]
    [InlineData("OT 1/12")]
    [InlineData("PT stretches 4/5 days")]
    [InlineData("TA reading M/W/F")]
    [InlineData("HLTA 30m fn")]
    [InlineData("LSA 2xwkly")]
    [InlineData("stretches every a.m.")]
    [InlineData("visits in November, March and June")]
    [InlineData("She is changed at 10, 12 and 2")]
    [InlineData("movement at intervals of ninety minutes")]
    [InlineData("seventeen hours of the college week")]
    [InlineData("15 hours a weak")]
    [InlineData("half an hour every other day")]
    [InlineData("four 40-minute visits in the spring term")]
    [InlineData("twelve half-hour sessions between September and May")]
    [InlineData("in each of the thirty-eight weeks of the year")]
    [InlineData("before each Big Write")]
    [InlineData("the second Tuesday of each month")]
    [InlineData("eight hours at the most in each week")]
    [InlineData("Annual refresher in Makaton")]
    public void Shorthand_and_lists_say_how_often(string text) => Reading.BindsFrequency(text).ShouldBeTrue();

    [Theory]
    [InlineData("iPad with proloquo2go")]
    [InlineData("single switch x 2, large")]
    [InlineData("One day of cane training on the new site")]
    [InlineData("A half-day visit from the OT")]
    [InlineData("cards sent home the Friday before")]
    [InlineData("report of 12/5/25")]
    [InlineData("a course of 38/52")]
    public void What_only_looks_like_a_frequency_is_none(string text) => Reading.BindsFrequency(text).ShouldBeFalse();
}
