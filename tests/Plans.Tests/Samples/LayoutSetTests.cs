using Xunit.Abstractions;

namespace EhcpPipeline.Plans.Tests.Samples;

/// <summary>A set of sample plans made by authors who had not seen the reader: all of them are plans, and each part of them is found as well as its test says.</summary>
public abstract class LayoutSetTests(ITestOutputHelper output)
{
    private protected abstract IReadOnlyList<SamplePlan> Plans { get; }

    /// <summary>How many plans the set has: a set that was not found measures nothing.</summary>
    private protected abstract int Count { get; }

    [Fact]
    public void Every_layout_of_the_set_is_a_plan() => Plans.Where(sample => sample.Plan is null).Select(sample => sample.Name).ShouldBeEmpty();

    private protected void AtLeast(double threshold, string what, Func<SamplePlan, Score> measure)
    {
        Plans.Count.ShouldBe(Count);
        Measures.Total(Plans, what, measure, output).F1.ShouldBeGreaterThanOrEqualTo(threshold, what);
    }
}
