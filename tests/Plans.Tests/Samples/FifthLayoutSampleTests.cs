using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Thirty-two plans of as many invented councils, by two authors who had not seen the reader. As they came they scored: sections 0.996, needs 0.936, outcomes 0.914, provision 0.736; 22 of
/// the 32 got the grade that was meant, three were two bands off. The rules have been tuned on them since. Still read wrongly: two columns of a table without lines whose
/// paragraphs do not keep to rows (dacosta-lund).
/// </summary>
public class FifthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.FifthLayouts;

    private protected override int Count => 32;

    [Fact]
    public void Sections_are_found_in_every_latest_layout() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_latest_layout() => AtLeast(0.96, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_latest_layout() => AtLeast(0.95, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_latest_layout() => AtLeast(0.92, "provision", Measures.Provision);
}
