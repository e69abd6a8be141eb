using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Judging;

/// <summary>
/// The flag's score from three witnesses: the flag's own head, the margin of the chosen combination and the head that tells provision from the
/// rest. Shares are in 1/1024, fitted on scores of unseen folds.
/// </summary>
internal readonly record struct FlagCombination(int Flag, int Margin, int NotApplicable, int Offset)
{
    public const string FlagName = "flag share of flag";
    public const string MarginName = "flag share of margin";
    public const string NotApplicableName = "flag share of not applicable";
    public const string OffsetName = "flag offset";

    public static FlagCombination From(PlanModel file) =>
        new(file.Setting(FlagName, Probabilities.Unit), file.Setting(MarginName, 0), file.Setting(NotApplicableName, 0), file.Setting(OffsetName, 0));

    public int Score(ReadOnlySpan<int> calibrated, in ProvisionChoice choice)
    {
        var notApplicable = Math.Clamp(calibrated[Heads.NotApplicable], -ProvisionChoice.MostMargin, ProvisionChoice.MostMargin);
        return (int)((((long)calibrated[Heads.Flag] * Flag) + ((long)choice.FlagMargin * Margin) + ((long)notApplicable * NotApplicable)) / Probabilities.Unit) + Offset;
    }
}
