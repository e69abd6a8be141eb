using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Tests.Grammar;

public class FrequencyTests
{
    [Theory]
    [InlineData("daily")]
    [InlineData("20 minutes twice a week")]
    [InlineData("fortnightly")]
    [InlineData("half-termly sessions")]
    [InlineData("three times weekly")]
    [InlineData("30 mins x2 weekly")]
    [InlineData("30 mins 3/7")]
    [InlineData("every other Wednesday")]
    [InlineData("every six weeks")]
    [InlineData("each morning")]
    [InlineData("30 minutes per week")]
    [InlineData("15 hrs/week")]
    [InlineData("45 mins f/n")]
    [InlineData("30 mins p/w")]
    [InlineData("on Mondays and Thursdays")]
    [InlineData("six visits before July")]
    [InlineData("ten sessions over the year")]
    [InlineData("at the start of every lesson")]
    [InlineData("2 hrs per 1/2 term")]
    [InlineData("20 mins M-F")]
    [InlineData("10 minutes evry day")]
    [InlineData("once every half term")]
    public void Figures_words_and_notations_say_how_often(string text) => Reading.BindsFrequency(text).ShouldBeTrue();

    [Theory]
    [InlineData("daily living skills with the OT")]
    [InlineData("regular sessions with the TA")]
    [InlineData("support over a term")]
    [InlineData("from September 2025")]
    [InlineData("half a day at the farm")]
    [InlineData("a personal budget of £2,300 a year")]
    [InlineData("39 weeks a year")]
    public void Other_words_of_time_do_not(string text) => Reading.BindsFrequency(text).ShouldBeFalse();

    [Theory]
    [InlineData("The LSA does the stretches; the physiotherapist reviews them termly.")]
    [InlineData("Progress will be reviewed every six weeks.")]
    [InlineData("Monitored half-termly by the SENCo.")]
    [InlineData("Targets are reviewed by the OT each term.")]
    public void How_often_something_is_reviewed_is_not_how_often_it_is_delivered(string text)
    {
        Reading.BindsFrequency(text).ShouldBeFalse();
        Reading.Of(text).Quantities.Any(QuantityKind.Frequency, QuantityMarks.Review).ShouldBeTrue();
    }

    [Fact]
    public void A_cap_on_the_count_voids_the_frequency_and_leaves_the_amount()
    {
        Reading.BindsFrequency("up to three times a week for 20 minutes").ShouldBeFalse();
        Reading.BindsAmount("up to three times a week for 20 minutes").ShouldBeTrue();
    }

    [Fact]
    public void A_cap_on_the_hours_leaves_the_week()
    {
        Reading.BindsFrequency("up to 15 hours a week").ShouldBeTrue();
        Reading.BindsAmount("up to 15 hours a week").ShouldBeFalse();
    }
}
