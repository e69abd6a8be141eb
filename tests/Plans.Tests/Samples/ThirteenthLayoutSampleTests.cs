using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many invented councils, by an author who had not seen the reader. As they came: sections 1.000, needs 0.901, outcomes 0.995, provision 0.960, grade as meant 13 of 16, none two
/// bands off. Left: needs told sentence by sentence in one paragraph.
/// </summary>
public class ThirteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.ThirteenthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_thirteenth_set() => AtLeast(0.97, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_thirteenth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_thirteenth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_thirteenth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
