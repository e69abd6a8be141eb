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
    private static readonly Dimensions[] Missable = [Dimensions.Content, Dimensions.Amount, Dimensions.Frequency, Dimensions.Who];

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

    /// <summary>Micro-F1 over the three reds.</summary>
    public static double RedF1(IReadOnlyList<JudgedProvision> items)
    {
        var tally = default(Tally);
        foreach (var item in items)
        {
            for (var red = LegalRed.Delegation; red <= LegalRed.BandOrMoney; red++)
            {
                tally.Add(item.Truth.Red == red, item.Judged.Red == red);
            }
        }

        return tally.F1;
    }

    /// <summary>Expected calibration error of the flag's probability over ten bins of equal width.</summary>
    public static double CalibrationError(IReadOnlyList<JudgedProvision> items)
    {
        var error = 0.0;
        foreach (var bin in items.GroupBy(Bin))
        {
            error += Math.Abs(bin.Sum(item => item.Judged.FlagProbability.TenThousandths / 10_000.0) - bin.Count(item => item.Truth.Flagged));
        }

        return items.Count == 0 ? 0 : error / items.Count;
    }

    public static int Bin(JudgedProvision item) => Math.Min(9, item.Judged.FlagProbability.TenThousandths / 1000);

    public static double Share<T>(IReadOnlyList<T> items, Func<T, bool> holds) => items.Count == 0 ? 0 : (double)items.Count(holds) / items.Count;
}
