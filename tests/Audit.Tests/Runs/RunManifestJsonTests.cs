using System.Text;
using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Tests.Runs;

public class RunManifestJsonTests
{
    [Fact]
    public void A_manifest_survives_writing_and_reading()
    {
        var manifest = Manifests.Plain with
        {
            Cohort = CohortRule.Required,
            Shards = 16,
            FileNamePattern = "(?<upn>[A-Z][0-9]{12})",
            RubricVersion = "2026.1",
        };
        RunManifestJson.Parse(RunManifestJson.Write(manifest)).Manifest.ShouldBe(manifest);
    }

    [Fact]
    public void Writing_gives_the_same_bytes_whatever_the_input_looked_like()
    {
        var untidy = "\uFEFF{\"childSalt\":\"" + Manifests.Salt + "\",\n\r \"asOf\":\"2026-09-01\",\"planSalt\":\"" + Manifests.Salt + "\",\"run\":\"autumn-2026\"}";
        var reading = RunManifestJson.Parse(Encoding.UTF8.GetBytes(untidy));
        reading.Faults.ShouldBeEmpty();
        RunManifestJson.Write(reading.Manifest!).ShouldBe(RunManifestJson.Write(Manifests.Plain));
    }

    [Fact]
    public void What_is_left_out_has_its_documented_default()
    {
        var json = Fields("");
        var manifest = RunManifestJson.Parse(json).Manifest.ShouldNotBeNull();
        manifest.Shards.ShouldBe(64);
        manifest.ReviewMonths.ShouldBe(12);
        manifest.AdulthoodYear.ShouldBe(9);
        manifest.DisclosureThreshold.ShouldBe(5);
        manifest.Cohort.ShouldBe(CohortRule.None);
    }

    [Theory]
    [InlineData("\"shards\": 0", "shards")]
    [InlineData("\"shards\": 257", "shards")]
    [InlineData("\"shards\": \"64\"", "shards")]
    [InlineData("\"shards\": 6.5", "shards")]
    [InlineData("\"reviewMonths\": 61", "reviewMonths")]
    [InlineData("\"adulthoodYear\": 6", "adulthoodYear")]
    [InlineData("\"disclosureThreshold\": 2", "disclosureThreshold")]
    [InlineData("\"cohort\": \"maybe\"", "cohort")]
    [InlineData("\"fileNamePattern\": \"(\"", "fileNamePattern")]
    [InlineData("\"fileNamePattern\": \"[0-9]+\"", "fileNamePattern")]
    [InlineData("\"fileNamePattern\": \"(?<upn>a)(?=b)\"", "fileNamePattern")]
    [InlineData("\"treshold\": 5", "treshold")]
    [InlineData("\"rubricVersion\": \"a b\"", "rubricVersion")]
    [InlineData("\"shards\": 64, \"shards\": 64", "shards")]
    public void A_bad_field_is_named_once_with_what_to_do(string field, string named)
    {
        var reading = RunManifestJson.Parse(Fields(", " + field));
        reading.Manifest.ShouldBeNull();
        var fault = reading.Faults.ShouldHaveSingleItem();
        fault.Field.ShouldBe(named);
        fault.Fault.ShouldNotBeEmpty();
        fault.Remedy.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("{}", new[] { "run", "asOf", "planSalt", "childSalt" })]
    [InlineData("{\"run\":\"-a\",\"asOf\":\"01/09/2026\",\"planSalt\":\"c2hvcnQ=\",\"childSalt\":\"!!\"}", new[] { "asOf", "run", "planSalt", "childSalt" })]
    [InlineData("{\"run\":5,\"asOf\":\"2026-02-30\",\"planSalt\":null,\"childSalt\":[]}", new[] { "run", "asOf", "planSalt", "childSalt" })]
    public void Every_fault_is_listed_not_the_first_only(string json, string[] fields) =>
        RunManifestJson.Parse(Encoding.UTF8.GetBytes(json)).Faults.Select(fault => fault.Field).ShouldBe(fields, ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"run\":")]
    [InlineData("\u0000\u0001")]
    public void A_file_that_is_no_manifest_is_refused_in_plain_words(string json)
    {
        var reading = RunManifestJson.Parse(Encoding.UTF8.GetBytes(json));
        reading.Manifest.ShouldBeNull();
        reading.Faults.ShouldHaveSingleItem().Field.ShouldBeEmpty();
    }

    [Fact]
    public void A_manifest_larger_than_its_limit_is_refused_unread()
    {
        var reading = RunManifestJson.Parse(new byte[RunManifestJson.MaximumBytes + 1]);
        reading.Faults.ShouldHaveSingleItem().Fault.ShouldContain("larger than");
    }

    private static byte[] Fields(string more) => Encoding.UTF8.GetBytes(
        "{\"run\":\"autumn-2026\",\"asOf\":\"2026-09-01\",\"planSalt\":\"" + Manifests.Salt + "\",\"childSalt\":\"" + Manifests.Salt + "\"" + more + "}");
}
