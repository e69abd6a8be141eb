using EhcpPipeline.Audit.Contributions;

namespace EhcpPipeline.Functions.Summaries;

/// <summary>A run's counters, summed over its shards: for each cohort dimension and value, whole numbers by measure.</summary>
public sealed class RunCounts(IReadOnlyDictionary<string, byte[]> totals)
{
    private readonly SortedDictionary<string, Contribution> _groups = new(
        totals.ToDictionary(pair => pair.Key, pair => ContributionCodec.Read(pair.Value), StringComparer.Ordinal), StringComparer.Ordinal);

    public int Assessed => Plans("status", "assessed");

    public int Failed => Plans("status", "failed");

    public int Excluded => Plans("status", "excluded");

    public int Uploads => Assessed + Failed + Excluded;

    /// <summary>Counts of all assessed plans.</summary>
    public Contribution All => Of("all", "all");

    public Contribution Of(string dimension, string value) => _groups.GetValueOrDefault(dimension + "~" + value, Contribution.Zero);

    /// <summary>The values of a dimension with their counts, in ordinal order of value.</summary>
    public IEnumerable<(string Value, Contribution Counts)> Values(string dimension) =>
        _groups.Where(pair => pair.Key.StartsWith(dimension + "~", StringComparison.Ordinal)).Select(pair => (pair.Key[(dimension.Length + 1)..], pair.Value));

    /// <summary>Every cohort dimension and value with its counts.</summary>
    public IEnumerable<(string Dimension, string Value, Contribution Counts)> Cohorts() =>
        CohortValues.Dimensions.Order(StringComparer.Ordinal).SelectMany(dimension => Values(dimension).Select(pair => (dimension, pair.Value, pair.Counts)));

    /// <summary>All plans, then the plans of each grade: what most tables are cut by.</summary>
    public IEnumerable<(string Grade, Contribution Counts)> ByGrade() => [("all", All), .. Values("plangrade")];

    private int Plans(string dimension, string value) => (int)Of(dimension, value)["plans"];
}
