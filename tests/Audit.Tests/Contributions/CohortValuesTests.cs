using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Tests.Samples;

namespace EhcpPipeline.Audit.Tests.Contributions;

public class CohortValuesTests
{
    private static readonly char[] Forbidden = ['~', '/', '\\', '#', '?'];

    [Theory]
    [InlineData("St Mary's & All/Saints #2?", "st-mary-s-all-saints-2")]
    [InlineData("  ", "unknown")]
    [InlineData(null, "unknown")]
    [InlineData("~~\\", "unknown")]
    [InlineData("ASD", "asd")]
    public void Values_are_safe_in_table_keys(string? text, string value) => CohortValues.Safe(text).ShouldBe(value);

    [Fact]
    public void A_long_value_is_cut() => CohortValues.Safe(new string('x', 500)).Length.ShouldBe(60);

    [Fact]
    public void Every_plan_has_one_value_for_each_dimension()
    {
        foreach (var sample in SamplePlans.All.Where(sample => sample.Assessment is not null))
        {
            var values = CohortValues.Of(sample.Record, sample.Plan!, sample.Assessment!, Manifests.Plain);
            values.Select(value => value.Dimension).ShouldBe(CohortValues.Dimensions);
            values.ShouldAllBe(value => value.Value.Length > 0 && value.Value.IndexOfAny(Forbidden) < 0);
            values[0].ToString().ShouldBe("all~all");
        }
    }

    [Fact]
    public void Without_a_record_what_only_the_record_knows_is_unknown()
    {
        var sample = SamplePlans.All.First(sample => sample is { Assessment: not null, Record: not null });
        var values = CohortValues.Of(null, sample.Plan!, sample.Assessment!, Manifests.Plain).ToDictionary(value => value.Dimension, value => value.Value);
        foreach (var dimension in new[] { "primaryneed", "secondaryneed", "ethnicity", "ward", "schooltype", "appeal", "sensetting" })
        {
            values[dimension].ShouldBe("unknown", dimension);
        }
    }

    [Fact]
    public void The_records_codes_become_values()
    {
        var sample = SamplePlans.All.First(sample => sample is { Assessment: not null });
        var record = new CohortRecord
        {
            PrimaryNeed = "ASD",
            SchoolTypeCode = "7",
            Tribunal = false,
            Mediation = true,
            Born = new DateOnly(2010, 9, 2),
            Received = new DateOnly(2025, 1, 1),
            FirstFinal = new DateOnly(2025, 5, 21),
            Ward = "Flitwick",
        };
        var values = CohortValues.Of(record, sample.Plan!, sample.Assessment!, Manifests.Plain).ToDictionary(value => value.Dimension, value => value.Value);
        values["primaryneed"].ShouldBe("asd");
        values["secondaryneed"].ShouldBe("none");
        values["schooltype"].ShouldBe("special-schools");
        values["appeal"].ShouldBe("mediation");
        values["ageband"].ShouldBe("11-15");
        values["timeliness"].ShouldBe("within20");
    }

    [Theory]
    [InlineData("2025-05-21", "within20")]
    [InlineData("2025-05-22", "over20")]
    [InlineData("2025-12-31", "over20")]
    [InlineData("2026-01-02", "over52")]
    public void Twenty_weeks_are_140_days(string issued, string band) =>
        Timeliness.Band(new CohortRecord { Received = new DateOnly(2025, 1, 1), FirstFinal = DateOnly.Parse(issued) }).ShouldBe(band);
}
