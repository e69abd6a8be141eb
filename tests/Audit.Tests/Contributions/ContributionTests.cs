using System.Security.Cryptography;
using System.Text;
using EhcpPipeline.Audit.Contributions;
using EhcpPipeline.Audit.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace EhcpPipeline.Audit.Tests.Contributions;

public class ContributionTests
{
    private static readonly Gen<Contribution> Any =
        from pairs in Gen.ListOf(from index in Gen.Choose(0, Measures.Count - 1) from value in Gen.Choose(-5_000, 2_000_000) select (index, (long)value))
        select Contribution.Of(pairs);

    [Fact]
    public void Measures_have_distinct_names_and_keep_their_places()
    {
        Measures.Catalogue.Distinct().Count().ShouldBe(Measures.Count);
        Measures.Catalogue.Select(Measures.Index).ShouldBe(Enumerable.Range(0, Measures.Count));

        // A stored counter is read by place: every catalogue that was ever shipped is the beginning of today's, or CatalogueVersion is raised.
        Measures.CatalogueVersion.ShouldBe((byte)1);
        var prints = Enumerable.Range(1, Measures.Count).Select(count => Print(Measures.Catalogue.Take(count))).ToList();
        prints.ShouldContain("d328bc88f4ce0261");
        prints[^1].ShouldBe("d5ed079196a993d1");
    }

    private static string Print(IEnumerable<string> names) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))))[..16];

    [Fact]
    public void What_is_written_is_read_back() =>
        Prop.ForAll(Any.ToArbitrary(), one => ContributionCodec.Read(ContributionCodec.Write(one)).Equals(one)).QuickCheckThrowOnFailure();

    [Fact]
    public void Adding_and_taking_away_leave_what_was_there() =>
        Prop.ForAll(Any.ToArbitrary(), Any.ToArbitrary(), (one, other) => Counters.Subtract(Counters.Add(one, other), other).Equals(one)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_adding_changes_nothing() =>
        Prop.ForAll(Any.ToArbitrary(), Any.ToArbitrary(), (one, other) =>
            ContributionCodec.Write(Counters.Add(one, other)).SequenceEqual(ContributionCodec.Write(Counters.Add(other, one)))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 9, 1, 2 })]
    [InlineData(new byte[] { 1, 0x80 })]
    [InlineData(new byte[] { 1, 5 })]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0x7F, 2 })]
    [InlineData(new byte[] { 1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 2 })]
    public void Bytes_that_are_no_counters_are_refused(byte[] bytes) => Should.Throw<FormatException>(() => ContributionCodec.Read(bytes));

    [Fact]
    public void No_bytes_are_no_counts() => ContributionCodec.Read([]).Equals(Contribution.Zero).ShouldBeTrue();

    [Fact]
    public void A_name_that_is_no_measure_is_refused() => Should.Throw<ArgumentException>(() => Measures.Index("plans.of.mice"));

    [Fact]
    public void Every_sample_plan_contributes_within_the_limit_and_counts_itself_once()
    {
        var plans = SamplePlans.All.Where(sample => sample.Assessment is not null).ToList();
        plans.Count.ShouldBeGreaterThanOrEqualTo(18);
        foreach (var sample in plans)
        {
            var contribution = PlanContribution.Of(sample.Assessment!, sample.Plan!, sample.Record, Manifests.Plain);
            ContributionCodec.Write(contribution).Length.ShouldBeLessThan(ContributionCodec.MaximumPlanBytes, sample.File);
            contribution["plans"].ShouldBe(1);
            Measures.Grades.Sum(grade => contribution[$"grade.{grade}"]).ShouldBe(1);
            contribution.Values.ShouldAllBe(pair => pair.Value > 0);
            foreach (var criterion in sample.Assessment!.Criteria)
            {
                Measures.Statuses.Sum(status => contribution[$"criterion.{criterion.Criterion}.{status}"]).ShouldBe(1);
            }
        }
    }

    [Fact]
    public void Sums_over_plans_agree_with_counting_by_hand()
    {
        var plans = SamplePlans.All.Where(sample => sample.Assessment is not null).ToList();
        var sum = Counters.Sum(plans.Select(sample => PlanContribution.Of(sample.Assessment!, sample.Plan!, sample.Record, Manifests.Plain)));
        sum["plans"].ShouldBe(plans.Count);
        sum["score"].ShouldBe(plans.Sum(sample => sample.Assessment!.Grade.ScoreHundredths));
        sum["outcomes.smart"].ShouldBe(plans.Sum(sample => sample.Assessment!.Outcomes.Count(outcome => outcome.Judgement.Smart)));
        Measures.ProvisionGroups.SelectMany(group => Measures.Kinds.SelectMany(kind => Measures.Verdicts.Select(verdict => sum[$"provision.{group}.{kind}.{verdict}"]))).Sum()
            .ShouldBe(plans.Sum(sample => sample.Assessment!.Provision.Count));
    }
}
