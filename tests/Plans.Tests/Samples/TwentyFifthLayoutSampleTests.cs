using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of ordinary councils and of the families of templates there are, by two authors who had not seen the reader. As they came: sections 0.967, needs 0.854, outcomes 0.890, provision 0.929 (one plan, whose
/// headings say behind the letter what the section was called before, not read at all: 0.961 without it), grade as meant 12 of 15, none two off.
/// </summary>
public class TwentyFifthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentyFifthLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_fifth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_fifth_set() => AtLeast(0.98, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_fifth_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_fifth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
