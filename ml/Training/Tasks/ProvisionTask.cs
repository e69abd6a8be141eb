using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Patterns;

namespace EhcpPipeline.Ml.Training.Tasks;

/// <summary>Provision rows to examples. Dimensions and verdicts are only asked of what is provision.</summary>
internal static class ProvisionTask
{
    /// <summary>
    /// Each row as it will be judged. A second copy without what the rules conclude of it, so that its wording teaches too, brought two points before there were patterns; since
    /// patterns read the wording, it brings nothing (held out: flag 92.8 without it, 92.6 with it).
    /// </summary>
    public static TaskData From(IEnumerable<ProvisionRow> rows) => new(PlanModel.ProvisionName, Heads.Provision, [.. rows.Select(Example)]);

    /// <summary>
    /// Paragraphs of other sections and outcomes are what stands among provision without being any: they teach the two heads that tell it apart.
    /// </summary>
    public static IEnumerable<Example> Borrow(IEnumerable<SectionRow> sections, IEnumerable<OutcomeRow> outcomes) =>
    [
        .. sections.Where(row => row.Section is SectionCode.A or SectionCode.B or SectionCode.C or SectionCode.D or SectionCode.I or SectionCode.K).Select(Borrowed),
        .. outcomes.Where(row => row.Type != OutcomeType.Provision).Select(Borrowed),
    ];

    private static Example Borrowed(LabelledRow row)
    {
        var space = Workspace.OfThread;
        space.Features.Clear();
        ProvisionFeatures.Add(space.Item.Read(row.Text), space.Features);
        var answers = new sbyte[Heads.Provision.Length];
        Array.Fill(answers, TaskData.NotAsked);
        answers[Heads.NotApplicable] = 1;
        answers[Heads.Flag] = 0;
        return new Example(row.Group, TaskData.Snapshot(space.Features), answers) { Borrowed = true, Text = PatternText.Of(space.Item) };
    }

    private static Example Example(ProvisionRow row)
    {
        var space = Workspace.OfThread;
        space.Features.Clear();
        ProvisionFeatures.Add(space.Item.Read(row.Text), space.Features);
        var answers = new sbyte[Heads.Provision.Length];
        var applies = row.Verdict != Verdict.NotApplicable;
        answers[Heads.NotApplicable] = TaskData.Answer(!applies);
        for (var at = 0; at < Heads.DimensionOrder.Length; at++)
        {
            answers[Heads.FirstDimension + at] = applies ? TaskData.Answer(Has(row, Heads.DimensionOrder[at])) : TaskData.NotAsked;
        }

        for (var verdict = Verdict.Full; verdict <= Verdict.Vague; verdict++)
        {
            answers[Heads.Full + (int)verdict] = applies ? TaskData.Answer(row.Verdict == verdict) : TaskData.NotAsked;
        }

        answers[Heads.Flag] = TaskData.Answer(row.Flagged);
        for (var red = LegalRed.Delegation; red <= LegalRed.BandOrMoney; red++)
        {
            answers[Heads.FirstRed + (int)red - 1] = TaskData.Answer(row.Red == red);
        }

        answers[Heads.Untimed] = applies ? TaskData.Answer(row.Untimed) : TaskData.NotAsked;
        for (var kind = ProvisionKind.Salt; kind <= ProvisionKind.Other; kind++)
        {
            answers[Heads.FirstKind + (int)kind] = TaskData.Answer(row.Kind == kind);
        }

        return new Example(row.Group, TaskData.Snapshot(space.Features), answers) { Text = PatternText.Of(space.Item) };
    }

    private static bool Has(ProvisionRow row, Dimensions dimension) => row.Present.HasFlag(dimension);
}
