using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Twenty-four plans of as many invented councils, by three authors who had not seen the reader: ordinary councils, eight sorts of plan an annual-review officer meets, and templates of eight known kinds. As they
/// came: sections 0.998, needs 0.914, outcomes 0.976, provision 0.926 (0.945 but for mistry-k, whose labels were taken for running lines), grade as meant 19 of 24, one two off. Left: a list of definitions
/// without lines on a page (brindlecombe-s), strengths among prose of needs (faircloth-r, ullathwaite-r), a taxi to school under Section F.
/// </summary>
public class SixteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.SixteenthLayouts;

    private protected override int Count => 24;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_sixteenth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_sixteenth_set() => AtLeast(0.93, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_sixteenth_set() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_sixteenth_set() => AtLeast(0.97, "provision", Measures.Provision);
}
