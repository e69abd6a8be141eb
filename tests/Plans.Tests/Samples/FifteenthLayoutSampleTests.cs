using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many invented councils, by an author who had not seen the reader, after the fourteenth set was tuned on. As they came: sections 1.000, needs 0.907, outcomes 0.962, provision 0.960 (0.995
/// but for one plan), grade as meant 16 of 16. Left: strengths and diagnoses that open a need (bellerby-h, blenkinsop-r), needs in running prose (molyneux-s), an outcome that names the service (windle-k).
/// </summary>
public class FifteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.FifteenthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_fifteenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_fifteenth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_fifteenth_set() => AtLeast(0.95, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_fifteenth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
