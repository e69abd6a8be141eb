using System.Text.Json;
using EhcpPipeline.Ml.Check;

namespace EhcpPipeline.Ml.Tests;

public class CheckJsonTests
{
    [Fact]
    public void A_provision_object_has_its_properties_in_the_order_of_the_contract() =>
        Names(CheckJson.Provision("Support as \"required\" | £6,000\t1:1")).ShouldBe(["text", "verdict", "flagged", "probability", "missing", "legalRed", "kind", "reasons", "advice"]);

    [Fact]
    public void An_outcome_object_has_its_properties_in_the_order_of_the_contract() =>
        Names(CheckJson.Outcome("By July 2026 Ada will read ten words.")).ShouldBe(["text", "specific", "measurable", "timeBound", "smart", "type", "pfa", "probability", "reasons"]);

    [Fact]
    public void A_section_object_has_its_properties_in_the_order_of_the_contract() =>
        Names(CheckJson.Section("She finds reading hard.")).ShouldBe(["text", "section", "probability"]);

    [Fact]
    public void An_object_is_one_line_and_keeps_the_text_as_it_was()
    {
        const string Text = "Line one\nline two – “quoted” 𝒳";
        var json = CheckJson.Provision(Text);

        json.ShouldNotContain('\n');
        JsonDocument.Parse(json).RootElement.GetProperty("text").GetString().ShouldBe(Text);
    }

    private static List<string> Names(string json) => [.. JsonDocument.Parse(json).RootElement.EnumerateObject().Select(property => property.Name)];
}
