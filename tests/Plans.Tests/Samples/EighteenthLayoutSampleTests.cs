using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many invented councils, by two authors who had not seen the reader: eight ordinary ones, and eight that avoid the words other councils use for labels and columns. As they came, the ordinary
/// ones: sections 1.000, needs 0.851, outcomes 1.000, provision 0.985, grade as meant 7 of 8; the others: 0.978, 0.628, 0.846, 0.790, 5 of 8, one two off. Left: needs in prose.
/// </summary>
public class EighteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.EighteenthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_eighteenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_eighteenth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_eighteenth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_eighteenth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
