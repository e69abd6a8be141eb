using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Tests;

public class CodesTests
{
    [Fact]
    public void Every_label_survives_a_round_trip_through_its_code()
    {
        foreach (var kind in Enum.GetValues<ProvisionKind>())
        {
            Codes.ParseKind(kind.Code()).ShouldBe(kind);
        }

        foreach (var section in Enum.GetValues<SectionCode>())
        {
            Codes.ParseSection(section.Code()).ShouldBe(section);
        }
    }

    [Fact]
    public void Dimensions_are_named_with_the_deciding_four_first() =>
        (Dimensions.Ratio | Dimensions.Who | Dimensions.Content).Words().ShouldBe(["content", "who", "ratio"]);
}
