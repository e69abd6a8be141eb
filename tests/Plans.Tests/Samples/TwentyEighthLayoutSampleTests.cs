using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans meant as a fair benchmark, by two authors who had not seen the reader: eight of templates that most councils use, eight of officers with styles of their own. As they came: sections 0.992, needs 0.925,
/// outcomes 0.948, provision 0.943 (the eight usual templates 0.988; one of golden-thread cards 0.59), grade as meant 16 of 16.
/// </summary>
public class TwentyEighthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentyEighthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_eighth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_eighth_set() => AtLeast(0.96, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_eighth_set() => AtLeast(0.985, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_eighth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
