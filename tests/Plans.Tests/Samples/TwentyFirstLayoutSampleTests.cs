using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans of as many ordinary invented councils, by two authors who had not seen the reader. As they came: sections 1.000, needs 0.943, outcomes 0.954, provision 0.826 (fourteen plans 0.91 and above; one of
/// cards that are a table each 0.14, one of rows with their section's letter 0.43), grade as meant 14 of 16, none two off.
/// </summary>
public class TwentyFirstLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.TwentyFirstLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_twenty_first_set() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_twenty_first_set() => AtLeast(0.98, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_twenty_first_set() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_twenty_first_set() => AtLeast(0.99, "provision", Measures.Provision);
}
