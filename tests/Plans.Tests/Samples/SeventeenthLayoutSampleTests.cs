using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Twenty-four plans of as many invented councils, by three authors who had not seen the reader: ordinary councils, eight kinds of caseworker (a tribunal's order, a hub's export, a converted statement), and
/// templates as published. As they came: sections 0.998, needs 0.885, outcomes 0.870, provision 0.872, grade as meant 21 of 24, one two off. Left: a statement amended in one list item after another
/// (eastmarch), pasted reports as needs (calderbrook).
/// </summary>
public class SeventeenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.SeventeenthLayouts;

    private protected override int Count => 24;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_seventeenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_seventeenth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_seventeenth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_seventeenth_set() => AtLeast(0.97, "provision", Measures.Provision);
}
