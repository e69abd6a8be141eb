using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many ordinary invented councils, by two authors who had not seen the reader. As they came: sections 1.000, needs 0.973, outcomes 0.996, provision 0.937 (fourteen plans 0.94 and above, one of
/// cards with unknown labels 0.58, one of numbered clauses 0.76), grade as meant 14 of 16, one of the others two off. Left: clauses of one paragraph that point at one another.
/// </summary>
public class NineteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.NineteenthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_nineteenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_nineteenth_set() => AtLeast(0.99, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_nineteenth_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_nineteenth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
