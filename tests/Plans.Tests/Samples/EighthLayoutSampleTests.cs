using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Thirty-two plans of as many invented councils, by two authors who had not seen the reader: sixteen as case-management systems, word processors and PDF forms make them, sixteen asked to
/// be hard but fair (headings in a council's own words, schedules, tribunal orders, converted statements, prose with reasons and background between, quantities in headings). As they came,
/// after the seventh set was tuned on, they scored: sections 0.985, needs 0.829, outcomes 0.884, provision 0.867; the grade that was meant in 23 of 32, one two bands off. Most of what they
/// showed has been mended since. Left: several provisions joined in one sentence of prose (hathersage, eversholt), provision listed in prose without verbs (mowbray).
/// </summary>
public class EighthLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.EighthLayouts;

    private protected override int Count => 32;

    [Fact]
    public void Sections_are_found_in_every_layout_of_systems_and_own_words() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_most_layouts_of_systems_and_own_words() => AtLeast(0.85, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout_of_systems_and_own_words() => AtLeast(0.97, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_most_layouts_of_systems_and_own_words() => AtLeast(0.93, "provision", Measures.Provision);
}
