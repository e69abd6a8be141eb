using EhcpPipeline.Ml.Grammar;

namespace EhcpPipeline.Ml.Tests.Grammar;

public class WholeTimeTests
{
    [Theory]
    [InlineData("full-time 1:1 from a TA")]
    [InlineData("at all times")]
    [InlineData("throughout the school day")]
    [InlineData("in every lesson")]
    [InlineData("in all core lessons")]
    [InlineData("during all unstructured times")]
    [InlineData("for the duration of every meal")]
    [InlineData("at every transition")]
    [InlineData("at every change of activity")]
    [InlineData("at his side in all English, humanities and science lessons")]
    [InlineData("for the whole of each lesson")]
    [InlineData("40% of the timetable")]
    [InlineData("1:1 LSA, f/t")]
    public void A_whole_time_expression_is_amount_and_frequency_both(string text) => Reading.Binds(text, QuantityKind.WholeTime).ShouldBeTrue();

    [Theory]
    [InlineData("at the start of every lesson")]
    [InlineData("before every meal")]
    [InlineData("every morning")]
    [InlineData("throughout Year 5")]
    [InlineData("for the duration of the plan")]
    public void A_point_in_time_or_a_span_of_the_plan_is_not(string text) => Reading.Binds(text, QuantityKind.WholeTime).ShouldBeFalse();
}
