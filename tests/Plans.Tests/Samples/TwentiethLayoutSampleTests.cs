using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many ordinary invented councils, by two authors who had not seen the reader: eight families of templates, and eight untidy writers. As they came: sections 0.995, needs 0.829, outcomes 0.933,
/// provision 0.906, grade as meant 12 of 16, none two off. Left: needs in long prose, two columns of outcomes, reasons that share a sentence with the provision, one heading for H1 and H2 that is read as both.
/// </summary>
public class TwentiethLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentiethLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twentieth_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twentieth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twentieth_set() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twentieth_set() => AtLeast(0.98, "provision", Measures.Provision);
}
