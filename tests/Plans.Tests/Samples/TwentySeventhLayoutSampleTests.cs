using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of ordinary councils and of eight officers with styles of their own, by two authors who had not seen the reader, made after the twenty-fifth and twenty-sixth sets were tuned on. As they came: sections
/// 1.000, needs 0.935, outcomes 0.937, provision 0.936 (fifteen of them 0.979, one case system's cards 0.20), grade as meant 15 of 16, none two off.
/// </summary>
public class TwentySeventhLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentySeventhLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_seventh_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_seventh_set() => AtLeast(0.95, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_seventh_set() => AtLeast(0.985, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_seventh_set() => AtLeast(0.98, "provision", Measures.Provision);
}
