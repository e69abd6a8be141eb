using System.Text.Json;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Texts;

/// <summary><c>ehcp check</c>: a text a line in, a JSON object a line out, in order.</summary>
public sealed class CheckTests
{
    private const string Full = "A speech and language therapist will deliver 30 minutes of individual therapy on speech sounds, weekly.";
    private const string Vague = "Zoë will benefit from access to “support” as and when required.";
    private const string Red = "This provision may be amended by the school without review.";

    [Fact]
    public async Task Provision_is_judged_line_by_line_from_standard_input()
    {
        var lines = await CheckAsync("provision", $"{Full}\n\n{Vague}\r\n{Red}");

        lines.Select(line => line.GetProperty("text").GetString()).ShouldBe([Full, "", Vague, Red]);
        lines.ShouldAllBe(line => Names(line).SequenceEqual(new[] { "text", "verdict", "flagged", "probability", "missing", "legalRed", "kind", "reasons", "advice" }));
        lines.Select(line => line.GetProperty("verdict").GetString()).ShouldBe(["full", "not_applicable", "vague", "vague"]);
        lines[0].GetProperty("missing").GetArrayLength().ShouldBe(0);
        lines[0].GetProperty("kind").GetString().ShouldBe("salt");
        lines[2].GetProperty("flagged").GetBoolean().ShouldBeTrue();
        lines[2].GetProperty("missing").EnumerateArray().Select(word => word.GetString()).ShouldBeSubsetOf(["content", "amount", "frequency", "who"]);
        lines[2].GetProperty("advice").GetString().ShouldNotBeNullOrEmpty();
        lines.Select(line => line.GetProperty("legalRed").GetString()).ShouldBe(["none", "none", "none", "unilateral_change"]);
        lines.ShouldAllBe(line => Probability(line));
    }

    [Fact]
    public async Task Outcomes_are_judged_from_a_file()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder["outcomes.txt"], "By July 2027 Sam will read 40 of 50 common words aloud in two of three weekly checks.\nSam will be happier.\n\n");

        var ended = (await new CommandLine { Folder = folder.Path }.StartAsync(["check", "--as", "outcome", "outcomes.txt"])).ShouldSucceed();

        var lines = Lines(ended);
        lines.Count.ShouldBe(3);
        lines.ShouldAllBe(line => Names(line).SequenceEqual(new[] { "text", "specific", "measurable", "timeBound", "smart", "type", "pfa", "probability", "reasons" }));
        lines.Select(line => line.GetProperty("smart").GetBoolean()).ShouldBe([true, false, false]);
        lines.ShouldAllBe(line => Probability(line));
    }

    [Fact]
    public async Task Paragraphs_are_given_the_section_where_they_belong()
    {
        var lines = await CheckAsync("section", "By July 2027 Sam will read 40 words.\nSam lives with his parents and likes trains; he would like to be a train driver.\n");

        lines.ShouldAllBe(line => Names(line).SequenceEqual(new[] { "text", "section", "probability" }));
        lines.Select(line => line.GetProperty("section").GetString()).ShouldBe(["E", "A"]);
        lines.ShouldAllBe(line => Probability(line));
    }

    [Fact]
    public async Task Nothing_in_gives_nothing_out()
    {
        (await CheckAsync("provision", "")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_kind_of_text_that_is_unknown_is_refused()
    {
        var ended = await CommandLine.RunAsync("check", "--as", "poem");

        ended.ExitCode.ShouldNotBe(0);
        string.Join(' ', ended.Errors).ShouldContain("provision");
    }

    private static async Task<List<JsonElement>> CheckAsync(string kind, string texts) =>
        Lines((await new CommandLine { Input = texts }.StartAsync(["check", "--as", kind])).ShouldSucceed());

    private static List<JsonElement> Lines(Ended ended)
    {
        ended.Output.ShouldNotContain("\r");
        return [.. ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static IEnumerable<string> Names(JsonElement line) => line.EnumerateObject().Select(property => property.Name);

    private static bool Probability(JsonElement line) => line.GetProperty("probability").GetDouble() is >= 0 and <= 1;
}
