using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>
/// Eighteen plans in the layouts of other councils, whose author had not seen the reader. The rules for layouts were then tuned on them, so that these figures hold what was
/// reached and promise nothing about a layout that no one has seen.
/// </summary>
public class LayoutSampleTests(ITestOutputHelper output) : LayoutSetTests(output)
{
    private protected override IReadOnlyList<SamplePlan> Plans => SamplePlan.Layouts;

    private protected override int Count => 18;

    [Fact]
    public void Sections_are_found_in_every_layout() => AtLeast(0.995, "sections", Measures.Sections);

    [Fact]
    public void Needs_are_found_in_every_layout() => AtLeast(0.985, "needs", Measures.Needs);

    [Fact]
    public void Outcomes_are_found_in_every_layout() => AtLeast(0.99, "outcomes", Measures.Outcomes);

    [Fact]
    public void Provision_is_found_in_every_layout() => AtLeast(0.99, "provision", Measures.Provision);

    [Fact]
    public void Advice_is_found_in_every_layout_save_years_without_a_month() => AtLeast(0.94, "advice", Measures.Advice);

    [Fact]
    public void Year_groups_are_known_in_every_layout() =>
        Measures.WrongYears(Plans).ShouldBeEmpty();
}
