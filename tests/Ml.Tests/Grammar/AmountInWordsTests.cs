namespace EhcpPipeline.Ml.Tests.Grammar;

public class AmountInWordsTests
{
    [Theory]
    [InlineData("she keeps her Thursday hour with the counsellor")]
    [InlineData("a fixed hour with the mentor every Monday")]
    [InlineData("learning mentor, hour a week, on anger")]
    [InlineData("the librarian has him for the full hour")]
    [InlineData("the full afternoon at the stables")]
    [InlineData("pottery all Tuesday morning")]
    [InlineData("an overnight stay in each calendar month")]
    [InlineData("every other weekend with his carer")]
    [InlineData("for half of every school day")]
    [InlineData("a third of every maths lesson")]
    [InlineData("two pool mornings each half term")]
    [InlineData("an hour-long rehearsal of the route")]
    public void An_amount_may_be_said_without_a_figure(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("toilet prompts on the hour")]
    [InlineData("chess in the lunch hour")]
    [InlineData("a check at the end of each numeracy hour")]
    [InlineData("half of his friends sit with him")]
    [InlineData("short overnight visits")]
    public void What_only_sounds_like_one_is_none(string text) => Reading.BindsAmount(text).ShouldBeFalse();

    [Theory]
    [InlineData("meets him at eight and does his cards until 8.20")]
    [InlineData("comes at two on Wednesdays and stays till quarter to three")]
    [InlineData("with his carer 6 pm Friday to 9 am Saturday")]
    [InlineData("key ring and buttons, 1.00-1.12")]
    public void Two_times_that_stand_apart_give_the_length_between_them(string text) => Reading.BindsAmount(text).ShouldBeTrue();

    [Theory]
    [InlineData("every assembly, start to end, the TA signs")]
    [InlineData("all humanities lessons with the coach")]
    [InlineData("note taker in all lectures")]
    [InlineData("from the bell until home time the TA types")]
    [InlineData("For lunch, full sitting, with the cover manager")]
    public void The_whole_of_an_occasion_is_amount_and_frequency(string text)
    {
        Reading.BindsAmount(text).ShouldBeTrue();
        Reading.BindsFrequency(text).ShouldBeTrue();
    }
}
