using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Rules;

/// <summary>The labelling rules of the guide as arithmetic: dimensions, nature and red to verdict and what is missing.</summary>
internal static class VerdictRules
{
    public const Dimensions Deciding = Dimensions.Content | Dimensions.Amount | Dimensions.Frequency | Dimensions.Who;
    private const Dimensions UntimedMissing = Dimensions.Frequency | Dimensions.Who;

    public static (Verdict Verdict, Dimensions Missing) Decide(Dimensions present, ItemNature nature, LegalRed red, bool ratio, bool untimed)
    {
        var has = present & Deciding;
        if (untimed)
        {
            return DecideUntimed(has, nature, red);
        }

        var missing = Deciding & ~has;
        if (missing == 0)
        {
            return red == LegalRed.None ? (Verdict.Full, Dimensions.None) : (Verdict.Partial, Dimensions.None);
        }

        var count = System.Numerics.BitOperations.PopCount((uint)has);
        var binding = (has & (Dimensions.Amount | Dimensions.Frequency)) != 0;
        return (count >= 2 || binding || ratio ? Verdict.Partial : Verdict.Vague, missing);
    }

    private static (Verdict Verdict, Dimensions Missing) DecideUntimed(Dimensions has, ItemNature nature, LegalRed red)
    {
        var content = (has & Dimensions.Content) != 0;
        var who = (has & Dimensions.Who) != 0;
        var when = (has & Dimensions.Frequency) != 0;
        if (content && red == LegalRed.None && (nature == ItemNature.Training ? who && when : who || when))
        {
            return (Verdict.Full, Dimensions.None);
        }

        var missing = (Dimensions.Content | UntimedMissing) & ~has;
        return (content || when ? Verdict.Partial : Verdict.Vague, missing);
    }
}
