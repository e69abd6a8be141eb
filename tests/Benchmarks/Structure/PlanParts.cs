using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Ml;
using EhcpPipeline.Plans;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Benchmarks.Structure;

/// <summary>What an assessment takes from a plan, as text to compare: its sections, provision items with their verdicts, and outcomes.</summary>
internal sealed record PlanParts(IReadOnlyList<string> Sections, IReadOnlyList<PlanParts.Item> Provision, IReadOnlyList<string> Outcomes)
{
    public static PlanParts None { get; } = new([], [], []);

    public static PlanParts Of(ReadResult read) =>
        read.Document is { } document && new PlanReader(PlanClassifier.Default).Read(document) is { } plan ? Of(plan) : None;

    private static PlanParts Of(Plan plan) => new(
        [.. plan.Sections.Select(section => $"{section.Code}: {OneSpace(section.Text)}")],
        [.. plan.Provision.Select(item => new Item($"{item.Section}: {OneSpace(item.Where.Text)}", PlanClassifier.Default.JudgeProvision(item.Judged).Verdict.ToString()))],
        [.. plan.Outcomes.Select(outcome => OneSpace(outcome.Where.Text))]);

    public static string OneSpace(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal sealed record Item(string Text, string Verdict);
}
