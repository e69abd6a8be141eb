using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Chooses verdict, dimensions and red together from the calibrated scores of the heads: the most probable combination that the rules allow.</summary>
internal static class ProvisionChooser
{
    /// <summary>The weight of the verdict's own head beside its dimensions', in 1/1024. Half did best on the held-out part (tried: a quarter to four).</summary>
    private const int VerdictShare = 512;

    /// <summary>
    /// Half a log-odds: what is taken for no provision is lost to the audit, so an even chance does not do. On 1,660 items of four independent sets it lost half as many vague
    /// items as no threshold and the verdict gained 0.2 points; between a quarter and one it made no difference.
    /// </summary>
    private const int SureOfNone = Probabilities.Unit / 2;

    public static ProvisionChoice Choose(ReadOnlySpan<int> scores)
    {
        var best = Best(scores, null);
        return IsNoProvision(scores) ? AsNoProvision(best) : best;
    }

    /// <summary>
    /// Only provision can carry a red: a text that is surer to carry one than to be no provision is provision, as a clause that stands alone and says who may cut it.
    /// </summary>
    private static bool IsNoProvision(ReadOnlySpan<int> scores) => scores[Heads.NotApplicable] > Math.Max(SureOfNone, StrongestRed(scores).Score);

    /// <summary>The choice that agrees with what was decided of the flag: the first one, or the best of the other side.</summary>
    public static ProvisionChoice Agreeing(ReadOnlySpan<int> scores, in ProvisionChoice first, bool flagged)
    {
        if (first.Flagged == flagged)
        {
            return first;
        }

        return flagged ? Best(scores, true) : scores[Heads.NotApplicable] > -first.FlagMargin ? AsNoProvision(first) : Best(scores, false);
    }

    private static ProvisionChoice AsNoProvision(in ProvisionChoice choice) =>
        choice with { Verdict = Verdict.NotApplicable, Present = Dimensions.None, Missing = Dimensions.None, Red = LegalRed.None };

    private static ProvisionChoice Best(ReadOnlySpan<int> scores, bool? flagged)
    {
        var present = Dimensions.None;
        for (var at = 0; at < Heads.DimensionOrder.Length; at++)
        {
            present |= scores[Heads.FirstDimension + at] > 0 ? Heads.DimensionOrder[at] : Dimensions.None;
        }

        var strongest = StrongestRed(scores);
        var red = flagged != false && strongest.Score > 0 ? strongest.Red : LegalRed.None;
        var nature = BestKind(scores) == ProvisionKind.Training ? ItemNature.Training : ItemNature.Equipment;
        var ratio = present.HasFlag(Dimensions.Ratio);
        var best = default(ProvisionChoice);
        var most = long.MinValue;
        var mostFull = long.MinValue;
        var mostFlagged = long.MinValue;
        for (var four = 0; four < 16; four++)
        {
            for (var untimed = 0; untimed < 2; untimed++)
            {
                var (dimensions, score) = Combination(scores, four, untimed);
                var (verdict, missing) = VerdictRules.Decide(dimensions, untimed == 1 ? nature : ItemNature.Timed, red, ratio, untimed == 1);
                score += (long)scores[Heads.Full + (int)verdict] * VerdictShare / 1024;
                mostFull = verdict == Verdict.Full ? Math.Max(mostFull, score) : mostFull;
                mostFlagged = verdict == Verdict.Full ? mostFlagged : Math.Max(mostFlagged, score);
                if (score > most && flagged != (verdict == Verdict.Full))
                {
                    most = score;
                    best = new ProvisionChoice(verdict, dimensions | (present & ~VerdictRules.Deciding), missing, red, untimed == 1, 0);
                }
            }
        }

        var margin = mostFull == long.MinValue ? ProvisionChoice.MostMargin : mostFlagged - mostFull;
        return best with { FlagMargin = (int)Math.Clamp(margin, -ProvisionChoice.MostMargin, ProvisionChoice.MostMargin) };
    }

    private static (Dimensions Present, long Score) Combination(ReadOnlySpan<int> scores, int four, int untimed)
    {
        long score = untimed == 1 ? scores[Heads.Untimed] : 0;
        var present = Dimensions.None;
        for (var bit = 0; bit < 4; bit++)
        {
            if ((four & (1 << bit)) != 0)
            {
                var at = bit == 3 ? 4 : bit;
                present |= Heads.DimensionOrder[at];
                score += scores[Heads.FirstDimension + at];
            }
        }

        return (present, score);
    }

    private static (LegalRed Red, int Score) StrongestRed(ReadOnlySpan<int> scores)
    {
        var strongest = (Red: LegalRed.None, Score: int.MinValue);
        for (var red = LegalRed.Delegation; red <= LegalRed.BandOrMoney; red++)
        {
            var score = scores[Heads.FirstRed + (int)red - 1];
            strongest = score > strongest.Score ? (red, score) : strongest;
        }

        return strongest;
    }

    public static ProvisionKind BestKind(ReadOnlySpan<int> scores)
    {
        var best = ProvisionKind.Salt;
        for (var kind = ProvisionKind.Ot; kind <= ProvisionKind.Other; kind++)
        {
            best = scores[Heads.FirstKind + (int)kind] > scores[Heads.FirstKind + (int)best] ? kind : best;
        }

        return best;
    }
}
