using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>A held-out provision item and what was made of it.</summary>
internal sealed record JudgedProvision(ProvisionRow Truth, ProvisionJudgement Judged)
{
    public bool VerdictRight => Truth.Verdict == Judged.Verdict;
}

internal sealed record JudgedOutcome(OutcomeRow Truth, OutcomeJudgement Judged);

internal sealed record JudgedSection(SectionRow Truth, SectionJudgement Judged);

internal sealed record JudgedQuality(QualityRow Truth, QualityJudgement Judged);

/// <summary>The figures that the product is held to.</summary>
internal static class Measures
{
    /// <summary>The four dimensions that decide a verdict.</summary>
    public static Dimensions[] Missable { get; } = [Dimensions.Content, Dimensions.Amount, Dimensions.Frequency, Dimensions.Who];

    public static double FlagF1(IReadOnlyList<JudgedProvision> items)
    {
        var tally = default(Tally);
        foreach (var item in items)
        {
            tally.Add(item.Truth.Flagged, item.Judged.Flagged);
        }

        return tally.F1;
    }

    public static double VerdictAccuracy(IReadOnlyList<JudgedProvision> items) => Share(items, item => item.VerdictRight);

    public static double KindAccuracy(IReadOnlyList<JudgedProvision> items) => Share(items, item => item.Truth.Kind == item.Judged.Kind);

    public static double MissingF1(IReadOnlyList<JudgedProvision> items)
    {
        var tally = default(Tally);
        foreach (var item in items)
        {
            foreach (var dimension in Missable)
            {
                tally.Add(item.Truth.Missing.HasFlag(dimension), item.Judged.Missing.HasFlag(dimension));
            }
        }

        return tally.F1;
    }

    /// <summary>What was said of the flag, and what the labeller said.</summary>
    public static Forecast Flagging(JudgedProvision item) => new(item.Judged.FlagProbability, item.Truth.Flagged);

    public static double Share<T>(IReadOnlyList<T> items, Func<T, bool> holds) => items.Count == 0 ? 0 : (double)items.Count(holds) / items.Count;
}
