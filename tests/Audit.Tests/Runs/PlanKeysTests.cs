using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Tests.Runs;

public class PlanKeysTests
{
    private static readonly RunManifest Other = Manifests.Plain with { PlanSalt = "ICEiIyQlJicoKSorLC0uLw==", ChildSalt = "ICEiIyQlJicoKSorLC0uLw==" };

    [Fact]
    public void A_plan_key_is_26_letters_and_digits_that_any_table_key_may_hold() =>
        PlanKeys.PlanKey(Manifests.Plain, "north/plan 1.docx").ShouldMatch("^[a-z2-7]{26}$");

    [Fact]
    public void A_key_is_the_published_hmac_and_never_changes_between_versions() =>
        PlanKeys.PlanKey(Manifests.Plain, "a.docx").ShouldBe(Expected("a.docx"));

    [Theory]
    [InlineData("north\\plan.docx")]
    [InlineData("./north/plan.docx")]
    [InlineData("/north//plan.docx")]
    public void One_path_spelt_differently_is_one_plan(string spelling) =>
        PlanKeys.PlanKey(Manifests.Plain, spelling).ShouldBe(PlanKeys.PlanKey(Manifests.Plain, "north/plan.docx"));

    [Fact]
    public void A_decomposed_accent_as_macos_stores_it_is_the_same_name() =>
        PlanKeys.PlanKey(Manifests.Plain, "Zoe\u0308.docx").ShouldBe(PlanKeys.PlanKey(Manifests.Plain, "Zo\u00EB.docx"));

    [Theory]
    [InlineData("a/bc.docx", "ab/c.docx")]
    [InlineData("Plan.docx", "plan.docx")]
    public void Different_paths_are_different_plans(string one, string two) =>
        PlanKeys.PlanKey(Manifests.Plain, one).ShouldNotBe(PlanKeys.PlanKey(Manifests.Plain, two));

    [Fact]
    public void Another_salt_gives_another_key() =>
        PlanKeys.PlanKey(Other, "a.docx").ShouldNotBe(PlanKeys.PlanKey(Manifests.Plain, "a.docx"));

    [Fact]
    public void A_name_with_half_a_surrogate_still_has_a_key() => PlanKeys.PlanKey(Manifests.Plain, "a\uD800.docx").Length.ShouldBe(26);

    [Fact]
    public void A_child_is_known_by_upn_before_plan_id_before_file()
    {
        var both = new CohortRecord { Upn = "A123456789012", PlanId = "P1" };
        var planKey = PlanKeys.PlanKey(Manifests.Plain, "a.docx");
        PlanKeys.ChildKey(Manifests.Plain, both, planKey).ShouldBe(PlanKeys.ChildKey(Manifests.Plain, both with { PlanId = "P2" }, "x"));
        PlanKeys.ChildKey(Manifests.Plain, both with { Upn = null }, planKey).ShouldNotBe(PlanKeys.ChildKey(Manifests.Plain, both, planKey));
        PlanKeys.ChildKey(Manifests.Plain, null, planKey).ShouldBe(PlanKeys.ChildKey(Manifests.Plain, new CohortRecord(), planKey));
    }

    [Fact]
    public void A_child_keeps_its_key_in_a_run_with_other_plan_salts()
    {
        var record = new CohortRecord { Upn = "a123456789012 " };
        var later = Manifests.Plain with { Run = "spring-2027", PlanSalt = Other.PlanSalt };
        PlanKeys.ChildKey(later, record, "k").ShouldBe(PlanKeys.ChildKey(Manifests.Plain, record with { Upn = "A123456789012" }, "j"));
    }

    [Fact]
    public void Plans_spread_evenly_over_the_shards()
    {
        var shards = Enumerable.Range(0, 6_400).Select(n => PlanKeys.Shard(Manifests.Plain, PlanKeys.PlanKey(Manifests.Plain, $"plan-{n}.docx")))
            .GroupBy(shard => shard).ToDictionary(group => group.Key, group => group.Count());
        shards.Keys.ShouldBe(PlanKeys.Shards(Manifests.Plain), ignoreOrder: true);
        shards.Values.Max().ShouldBeLessThan(160);
        shards.Values.Min().ShouldBeGreaterThan(50);
    }

    [Fact]
    public void The_last_of_256_shards_is_ff() =>
        PlanKeys.Shards(Manifests.Plain with { Shards = 256 })[^1].ShouldBe("ff");

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    public void What_is_no_key_has_no_shard(string key) =>
        Should.Throw<ArgumentException>(() => PlanKeys.Shard(Manifests.Plain, key));

    private static string Expected(string path)
    {
        // Written out the slow way: the bits as a string, five at a time.
        var hash = System.Security.Cryptography.HMACSHA256.HashData(Convert.FromBase64String(Manifests.Salt), System.Text.Encoding.UTF8.GetBytes(path));
        var bits = string.Concat(hash.Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(Enumerable.Range(0, 26).Select(i => "abcdefghijklmnopqrstuvwxyz234567"[Convert.ToInt32(bits.Substring(i * 5, 5), 2)]));
    }
}
