using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many invented councils, by an author who had not seen the reader and was asked for a fair choice of layouts. As they came, after the eighth set was tuned on, they
/// scored: sections 0.997, needs 0.963, outcomes 0.922, provision 0.870; twelve of the sixteen at 0.95 or more, four plans made the loss. 14 got the grade that was meant, one was two bands
/// off. Mended since: labels above their values (brockhurst-royal), a heading with two letters apart (east-lunderby). Left: outcomes at the head of tables without titles (saltmere-island),
/// provision without a heading of its own in a form (great-easby-borough).
/// </summary>
public class NinthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.NinthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_a_fair_choice() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_a_fair_choice() => AtLeast(0.94, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_most_layouts_of_a_fair_choice() => AtLeast(0.94, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_most_layouts_of_a_fair_choice() => AtLeast(0.91, "provision", Measures.Provision);
}
