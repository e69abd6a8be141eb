using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Thirty-two plans of as many invented councils, by two authors who had not seen the reader: half a fair choice of templates, half what caseworkers make of templates over the years. As they
/// came, after the ninth set was tuned on, they scored: sections 1.000, needs 0.980, outcomes 0.946, provision 0.929 (one system's export, its labels two to a row, made half of the loss); 28
/// got the grade that was meant, one was two bands off. Left: a colleague's message pasted into a cell (ravenhall-d), a table of exercises among bullets (lanyon-e).
/// </summary>
public class TenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TenthLayouts;

    private protected override int Count => 32;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_tenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_tenth_set() => AtLeast(0.97, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_tenth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_tenth_set() => AtLeast(0.97, "provision", Measures.Provision);
}
