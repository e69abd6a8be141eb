using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many invented councils, by an author who had not seen the reader and was asked for a fair choice of layouts. As they came, after the ninth set was tuned on, they
/// scored: sections 1.000, needs 0.929, outcomes 0.981, provision 0.848; two systems' exports made nearly all of the loss, the other fourteen 0.98; 15 got the grade that was meant, one was one
/// band off. Left: needs in running prose (stainer-j, rashid-y), each of which its author counts by itself.
/// </summary>
public class EleventhLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.EleventhLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_eleventh_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_eleventh_set() => AtLeast(0.94, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_eleventh_set() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_eleventh_set() => AtLeast(0.98, "provision", Measures.Provision);
}
