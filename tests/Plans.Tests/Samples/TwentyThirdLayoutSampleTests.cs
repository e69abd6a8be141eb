using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans, eight in eight different templates and eight "as from a drawer", by two authors who had not seen the reader, made after the twenty-second set was tuned on. As they came: sections 0.997, needs 0.948,
/// outcomes 0.959, provision 0.941 (fifteen plans 0.95 and above, the eight of the drawer 0.990 together; a system's records whose page was not read as tables 0.23), grade as meant 16 of 16.
/// </summary>
public class TwentyThirdLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentyThirdLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_third_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_third_set() => AtLeast(0.97, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_third_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_third_set() => AtLeast(0.99, "provision", Measures.Provision);
}
