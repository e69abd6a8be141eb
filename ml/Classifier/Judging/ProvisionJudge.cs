using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Judging;

/// <summary>
/// Judges a provision item with the model: the verdict, its dimensions and what is missing are chosen together, as the most probable
/// combination that the labelling rules allow.
/// </summary>
internal sealed class ProvisionJudge(LinearModel model, PlanModel file)
{
    public const string PersonBand = "provision person band";
    public const string VerdictShare = "provision verdict share";
    private readonly int _personBand = file.Setting(PersonBand, 0);
    private readonly int _verdictShare = file.Setting(VerdictShare, 512);

    public ProvisionJudgement Judge(string text)
    {
        var space = Workspace.OfThread;
        var item = space.Item.Read(text);
        space.Features.Clear();
        ProvisionFeatures.Add(item, space.Features);
        var scores = space.Scores.AsSpan(0, model.Stride);
        model.Score(space.Features, scores);
        var choice = Choose(scores);
        var flagScore = model.Calibrated(scores, Heads.Flag);
        return new ProvisionJudgement
        {
            Verdict = choice.Verdict,
            FlagProbability = Agreeing(file.Probabilities.Of(flagScore), choice.Verdict is Verdict.Partial or Verdict.Vague),
            Present = choice.Present,
            Missing = choice.Missing,
            Red = choice.Red,
            Kind = BestKind(scores),
            NeedsPerson = Math.Abs(flagScore) < _personBand,
            Reasons = new LazyReasons(text, model, file, Heads.Flag),
            Evidence = new LazyEvidence(text),
            Advice = ProvisionAdvice.For(choice.Verdict, choice.Missing, choice.Red, choice.Untimed),
        };
    }

    public ProvisionChoice Choose(ReadOnlySpan<int> scores)
    {
        var present = Dimensions.None;
        for (var at = 0; at < Heads.DimensionOrder.Length; at++)
        {
            present |= model.Calibrated(scores, Heads.FirstDimension + at) > 0 ? Heads.DimensionOrder[at] : Dimensions.None;
        }

        if (model.Calibrated(scores, Heads.NotApplicable) > 0)
        {
            return new ProvisionChoice(Verdict.NotApplicable, Dimensions.None, Dimensions.None, LegalRed.None, false);
        }

        var red = BestRed(scores);
        var nature = BestKind(scores) == ProvisionKind.Training ? ItemNature.Training : ItemNature.Equipment;
        var ratio = present.HasFlag(Dimensions.Ratio);
        var best = default(ProvisionChoice);
        var most = long.MinValue;
        for (var four = 0; four < 16; four++)
        {
            for (var untimed = 0; untimed < 2; untimed++)
            {
                var (dimensions, score) = Combination(scores, four, untimed);
                var (verdict, missing) = VerdictRules.Decide(dimensions, untimed == 1 ? nature : ItemNature.Timed, red, ratio, untimed == 1);
                score += (long)model.Calibrated(scores, Heads.Full + (int)verdict) * _verdictShare / 1024;
                if (score > most)
                {
                    most = score;
                    best = new ProvisionChoice(verdict, dimensions | (present & ~VerdictRules.Deciding), missing, red, untimed == 1);
                }
            }
        }

        return best;
    }

    private (Dimensions Present, long Score) Combination(ReadOnlySpan<int> scores, int four, int untimed)
    {
        long score = untimed == 1 ? model.Calibrated(scores, Heads.Untimed) : 0;
        var present = Dimensions.None;
        for (var bit = 0; bit < 4; bit++)
        {
            if ((four & (1 << bit)) != 0)
            {
                var at = bit == 3 ? 4 : bit;
                present |= Heads.DimensionOrder[at];
                score += model.Calibrated(scores, Heads.FirstDimension + at);
            }
        }

        return (present, score);
    }

    private LegalRed BestRed(ReadOnlySpan<int> scores)
    {
        var best = LegalRed.None;
        var most = 0;
        for (var red = LegalRed.Delegation; red <= LegalRed.BandOrMoney; red++)
        {
            var score = model.Calibrated(scores, Heads.FirstRed + (int)red - 1);
            if (score > most)
            {
                most = score;
                best = red;
            }
        }

        return best;
    }

    private ProvisionKind BestKind(ReadOnlySpan<int> scores)
    {
        var best = ProvisionKind.Salt;
        for (var kind = ProvisionKind.Ot; kind <= ProvisionKind.Other; kind++)
        {
            best = model.Calibrated(scores, Heads.FirstKind + (int)kind) > model.Calibrated(scores, Heads.FirstKind + (int)best) ? kind : best;
        }

        return best;
    }

    /// <summary>The verdict is chosen with its dimensions; where the flag alone leans the other way, its probability is an even chance.</summary>
    private static Probability Agreeing(Probability flag, bool flagged) => flagged switch
    {
        true when flag.TenThousandths < 5_000 => new Probability(5_000),
        false when flag.TenThousandths > 5_000 => new Probability(4_999),
        _ => flag,
    };
}

/// <summary>What was chosen together for one item.</summary>
internal readonly record struct ProvisionChoice(Verdict Verdict, Dimensions Present, Dimensions Missing, LegalRed Red, bool Untimed);
