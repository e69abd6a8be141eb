using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of a real pile's variety and of offices with habits of their own, by two authors who had not seen the reader, made after the twenty-third set was tuned on. As they came: sections 0.989, needs 0.936,
/// outcomes 0.934, provision 0.942 (the first eight 0.984; one plan whose sections are named in brackets below headings in own words 0.24), grade as meant 13 of 16, none two off.
/// </summary>
public class TwentyFourthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentyFourthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_fourth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_fourth_set() => AtLeast(0.95, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_fourth_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_fourth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
