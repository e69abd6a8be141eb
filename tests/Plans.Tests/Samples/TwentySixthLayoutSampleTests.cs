using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans, eight of them meant as a fair benchmark and eight by caseworkers with other habits at the keyboard (one big table, tabs, nested tables, newspaper columns, pasted mail), by two authors who had not seen
/// the reader. As they came: sections 0.992, needs 0.889, outcomes 0.892, provision 0.881 (the benchmark 0.971; columns 0.21 and a web page's cards 0), grade as meant 14 of 16, none two off.
/// </summary>
public class TwentySixthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentySixthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_sixth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_sixth_set() => AtLeast(0.93, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_sixth_set() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_sixth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
