using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Sixteen plans in layouts that neither the reader nor the earlier sets knew: plans in the first person, prints of a case-management system, plans marked up by hand, cards, columns of
/// text. Read blind they scored: sections 0.984, needs 0.860, outcomes 0.849, provision 0.617. The rules were then tuned on them, so that these figures hold what was reached and
/// promise nothing about the next layout.
/// </summary>
public class ThirdLayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.ThirdLayouts;

    private protected override int Count => 16;

    [Fact]
    public void Sections_are_found_in_every_newer_layout() => AtLeast(0.99, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_newer_layout() => AtLeast(0.97, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_newer_layout() => AtLeast(0.98, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_newer_layout() => AtLeast(0.98, "provision", Measures.Provision);

    [Fact]
    public void Advice_is_found_in_every_newer_layout() => AtLeast(0.95, "advice", Measures.Advice);

    [Fact]
    public void Year_groups_are_known_in_every_newer_layout() =>
        Measures.WrongYears(Plans).ShouldBeEmpty();
}
