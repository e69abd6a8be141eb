using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Thirty-two plans of as many invented councils, by two authors who had not seen the reader: sixteen a fair choice with long plans among them, sixteen of systems' exports, forms and grids. As
/// they came, after the eleventh set was tuned on, the fair ones scored: sections 0.992, needs 0.985, outcomes 0.975, provision 0.987, grade as meant 14 of 16; the others 0.968, 0.905, 0.909,
/// 0.870, 15 of 16; of all, one was two bands off. Left: one heading for both parts of social care, which authors call H and the reader H1 and H2 (four plans); rows under columns H1 and H2
/// (janiszek-d); a form whose cells hold prose (overend-c).
/// </summary>
public class TwelfthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwelfthLayouts;

    private protected override int Count => 32;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twelfth_set() => AtLeast(0.97, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twelfth_set() => AtLeast(0.96, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twelfth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twelfth_set() => AtLeast(0.97, "provision", Measures.Provision);
}
