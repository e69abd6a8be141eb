using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Judges an outcome with the model. Provision and aspiration are never specific; smart is all three flags.</summary>
internal sealed class OutcomeJudge(LinearModel model, PlanModel file)
{
    public OutcomeJudgement Judge(string text, int? yearGroup)
    {
        var space = Workspace.OfThread;
        var item = space.Item.ReadPhrases(text);
        space.Features.Clear();
        PassageFeatures.AddOutcome(item, yearGroup, space.Features);
        var scores = space.Scores.AsSpan(0, model.Stride);
        model.Score(item, space.Features, scores);
        var type = (OutcomeType)Best(scores, Heads.FirstType, 4);
        var specific = type == OutcomeType.Outcome;
        var measurable = model.Calibrated(scores, Heads.Measurable) > 0;
        var timeBound = model.Calibrated(scores, Heads.TimeBound) > 0;
        var theme = (AdulthoodTheme)Best(scores, Heads.FirstTheme, 5);
        return new OutcomeJudgement
        {
            Specific = specific,
            Measurable = measurable,
            TimeBound = timeBound,
            Type = type,
            Theme = yearGroup is < 9 ? AdulthoodTheme.None : theme,
            SmartProbability = file.Probabilities.Of(model.Calibrated(scores, Heads.Smart)),
            Reasons = new LazyReasons(text, model, Heads.Smart, yearGroup),
            Advice = OutcomeAdvice.For(specific, measurable, timeBound, type),
        };
    }

    private int Best(ReadOnlySpan<int> scores, int first, int count)
    {
        var best = 0;
        for (var at = 1; at < count; at++)
        {
            best = model.Calibrated(scores, first + at) > model.Calibrated(scores, first + best) ? at : best;
        }

        return best;
    }
}
