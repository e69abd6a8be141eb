using System.Text.Json;
using System.Text.RegularExpressions;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Texts;

/// <summary><c>ehcp extract</c>: what was read of a document.</summary>
public sealed partial class ExtractTests
{
    [Fact]
    public async Task The_text_is_printed_in_reading_order()
    {
        var ended = (await CommandLine.RunAsync("extract", SamplePlans.Plan(SamplePlans.Changing))).ShouldSucceed();

        var lines = ended.Output.Split('\n');
        lines[0].ShouldBe("Education, Health and Care Plan");
        lines.ShouldContain("Educational psychologist | 14.10.2025");
        Array.IndexOf(lines, "Part I: Placement").ShouldBeInRange(0, Array.IndexOf(lines, "Part B: Special educational needs"));
    }

    [Fact]
    public async Task As_json_every_block_has_its_kind_page_and_position()
    {
        var ended = (await CommandLine.RunAsync("extract", SamplePlans.Plan(SamplePlans.Pdf), "--as", "json")).ShouldSucceed();

        using var json = JsonDocument.Parse(ended.Output);
        var blocks = json.RootElement.GetProperty("blocks").EnumerateArray().ToList();
        blocks.Count.ShouldBeGreaterThan(20);
        blocks.ShouldAllBe(block => block.GetProperty("kind").GetString()!.Length > 0);
        blocks.Where(block => block.TryGetProperty("page", out _)).Select(block => block.GetProperty("page").GetInt32()).ShouldBeInOrder();
    }

    [Fact]
    public async Task As_plan_one_object_has_the_plan_s_parts()
    {
        var ended = (await CommandLine.RunAsync("extract", SamplePlans.Plan(SamplePlans.Changing), "--as", "plan")).ShouldSucceed();

        using var json = JsonDocument.Parse(ended.Output);
        var plan = json.RootElement;
        plan.EnumerateObject().Select(property => property.Name).ShouldBe(["status", "yearGroup", "dates", "placement", "sections", "needs", "outcomes", "provision", "advice"]);
        plan.GetProperty("status").GetString().ShouldBe("final");
        plan.GetProperty("yearGroup").GetInt32().ShouldBe(7);
        plan.GetProperty("dates").EnumerateObject().ShouldAllBe(date => IsoDate().IsMatch(date.Value.GetString()!));
        Parts(plan, "sections", "section", "heading", "text");
        Parts(plan, "needs", "area", "section", "text");
        Parts(plan, "outcomes", "section", "text");
        Parts(plan, "provision", "section", "text");
        Parts(plan, "advice", "role", "date");
    }

    [Theory]
    [InlineData("encrypted-user-password.pdf", "text", "encrypted")]
    [InlineData("truncated.docx", "json", "damaged")]
    [InlineData("shopping-list.txt", "plan", "not-a-plan")]
    public async Task What_cannot_be_read_is_refused_with_the_reason_s_name(string file, string form, string reason)
    {
        (await CommandLine.RunAsync("extract", SamplePlans.Hostile(file), "--as", form)).ShouldRefuse("ehcp: " + reason + ": ");
    }

    private static void Parts(JsonElement plan, string name, params string[] fields)
    {
        var parts = plan.GetProperty(name).EnumerateArray().ToList();
        parts.Count.ShouldBeGreaterThan(0, name);
        parts.ShouldAllBe(part => part.EnumerateObject().Select(property => property.Name).SequenceEqual(fields.Where(field => field != "date" || HasDate(part))));
    }

    private static bool HasDate(JsonElement part) => part.TryGetProperty("date", out _);

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}\z")]
    private static partial Regex IsoDate();
}
