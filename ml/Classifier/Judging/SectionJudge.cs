using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Says in which section a paragraph should stand; the probability is its share among all sections.</summary>
internal sealed class SectionJudge(LinearModel model, PlanModel file)
{
    public SectionJudgement Judge(string text)
    {
        var space = Workspace.OfThread;
        var item = space.Item.ReadPhrases(text);
        space.Features.Clear();
        PassageFeatures.AddSection(item, space.Features);
        var scores = space.Scores.AsSpan(0, model.Stride);
        model.Score(item, space.Features, scores);
        var best = 0;
        long sum = 0;
        for (var at = 0; at < Heads.Sections.Length; at++)
        {
            sum += file.Probabilities.Of(model.Calibrated(scores, at)).TenThousandths;
            best = model.Calibrated(scores, at) > model.Calibrated(scores, best) ? at : best;
        }

        var share = file.Probabilities.Of(model.Calibrated(scores, best)).TenThousandths * 10_000L / Math.Max(1, sum);
        return new SectionJudgement(Heads.Sections[best], new Probability((int)Math.Min(10_000, share)));
    }
}
