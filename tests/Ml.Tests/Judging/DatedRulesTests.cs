using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Tests.Judging;

public class DatedRulesTests
{
    [Theory]
    [InlineData("A ramp at the hall door before she joins")]
    [InlineData("Her own toilet key from the first morning")]
    [InlineData("Module done by 31/10")]
    [InlineData("A carrel for tests")]
    [InlineData("Walls stay blank all year")]
    [InlineData("No French from Y10")]
    [InlineData("A calculator delivered within fourteen days")]
    public void An_occasion_or_a_date_says_when(string text) => DatedRules.IsDated(new ItemReading().Read(text)).ShouldBeTrue();

    [Theory]
    [InlineData("A writing slope on his desk")]
    [InlineData("Blinds on the window side")]
    public void A_place_says_not_when(string text) => DatedRules.IsDated(new ItemReading().Read(text)).ShouldBeFalse();

    [Fact]
    public void In_place_of_is_instead_of() => DatedRules.IsInPlace(new ItemReading().Read("Entry Level maths in place of GCSE")).ShouldBeFalse();

    [Fact]
    public void In_place_from_a_day_is_a_date() => DatedRules.IsInPlace(new ItemReading().Read("A hoist in place from April")).ShouldBeTrue();
}
