using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Thirty-two plans of as many invented councils, by two authors who had not seen the reader: sixteen a fair choice, sixteen of systems' exports, forms, calendars and grids. As they came, the fair ones scored:
/// sections 0.997, needs 0.923, outcomes 0.875, provision 0.940, grade as meant 11 of 16; the others 0.989, 0.800, 0.884, 0.772, 13 of 16. One of each half was taken for a draft by its tick boxes, one was two
/// bands off. Left: needs in running prose or several to a cell (sabato-f, otterburn-n, nolan-e, brathwaite-d), facing columns of needs and provision (ravilious-o).
/// </summary>
public class FourteenthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.FourteenthLayouts;

    private protected override int Count => 32;

    [Fact]
    public void Sections_are_found_in_every_layout_of_the_fourteenth_set() => AtLeast(0.97, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout_of_the_fourteenth_set() => AtLeast(0.91, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_the_fourteenth_set() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout_of_the_fourteenth_set() => AtLeast(0.97, "provision", Measures.Provision);
}
