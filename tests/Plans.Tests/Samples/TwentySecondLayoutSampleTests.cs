using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans, eight in families of templates that real councils use and eight by untidy writers, by two authors who had not seen the reader. As they came: sections 1.000, needs 0.815, outcomes 0.924, provision 0.770
/// (a system's cards with a number in the corner 0.31, chapters with letters in their sub-headings 0.32, a converted statement 0.18), grade as meant 12 of 16, none two off. Left: reasons that share a sentence with the
/// provision, lines that a page sets close together, frames with a letter beside the text.
/// </summary>
public class TwentySecondLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentySecondLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_second_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_second_set() => AtLeast(0.95, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_second_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_second_set() => AtLeast(0.95, "provision", Measures.Provision);
}
