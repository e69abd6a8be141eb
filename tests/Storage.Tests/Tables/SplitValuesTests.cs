using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Tests.Tables;

public sealed class SplitValuesTests
{
    [Theory]
    [InlineData("Name__1", true)]
    [InlineData("Name__12", true)]
    [InlineData("__1", true)]
    [InlineData("Name_1", false)]
    [InlineData("Name__", false)]
    [InlineData("Name1", false)]
    [InlineData("1", false)]
    public void A_part_is_known_by_its_name(string name, bool isPart) => SplitValues.IsPartName(name).ShouldBe(isPart);

    [Fact]
    public void A_long_text_is_split_in_parts_the_service_takes_and_never_within_a_pair()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 40_000));

        var parts = SplitValues.Split([new("Quote", text), new("Page", 3)]).ToList();

        parts.Select(part => part.Key).ShouldBe(["Quote", "Quote__1", "Quote__2", "Page"]);
        parts.Take(3).ShouldAllBe(part => ((string)part.Value).Length <= TableLimits.StringPart && !char.IsHighSurrogate(((string)part.Value).Last()));
        SplitValues.Join(parts.ToDictionary()).ShouldBe(new Dictionary<string, object> { ["Page"] = 3, ["Quote"] = text });
    }

    [Fact]
    public void Long_bytes_are_split_and_joined()
    {
        var bytes = Enumerable.Range(0, 140_000).Select(i => (byte)i).ToArray();

        var parts = SplitValues.Split([new("Data", bytes)]).ToList();

        parts.Select(part => ((byte[])part.Value).Length).ShouldBe([65_536, 65_536, 8_928]);
        SplitValues.Join(parts.ToDictionary())["Data"].ShouldBe(bytes);
    }
}
