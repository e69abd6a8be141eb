using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Rules;

namespace EhcpPipeline.Ml.Judging;

/// <summary>
/// Grades a whole section: its lines are judged and counted, and an ordinal model asks of each grade whether the section is at least so good.
/// Without a model the guide's ladder decides by the counts.
/// </summary>
internal sealed class QualityJudge(LinearModel? model, PlanModel? file, Func<string, ProvisionJudgement> provision, Func<string, OutcomeJudgement> outcome)
{
    private const int Grades = 4;

    public QualityJudgement Judge(SectionCode section, string text)
    {
        var counts = SectionCounter.Count(section, text, provision, outcome);
        var byRule = QualityRules.Read(section, counts);
        if (model is null || file is null)
        {
            return new QualityJudgement(byRule, Shares(byRule));
        }

        var space = Workspace.OfThread;
        var item = space.Item.ReadPhrases(text);
        space.Features.Clear();
        QualityFeatures.Add(section, counts, byRule, item, space.Features);
        var scores = space.Scores.AsSpan(0, model.Stride);
        model.Score(item, space.Features, scores);
        return FromThresholds(scores);
    }

    /// <summary>P(at least) must fall from grade to grade; what rises by chance is levelled.</summary>
    private QualityJudgement FromThresholds(ReadOnlySpan<int> scores)
    {
        Span<int> atLeast = stackalloc int[Grades + 1];
        atLeast[0] = 10_000;
        for (var grade = 1; grade < Grades; grade++)
        {
            atLeast[grade] = Math.Min(atLeast[grade - 1], file!.Probabilities.Of(model!.Calibrated(scores, grade - 1)).TenThousandths);
        }

        var shares = new Probability[Grades];
        var best = 0;
        for (var grade = 0; grade < Grades; grade++)
        {
            shares[grade] = new Probability(atLeast[grade] - atLeast[grade + 1]);
            best = atLeast[grade] >= 5_000 ? grade : best;
        }

        return new QualityJudgement((Grade)best, shares);
    }

    private static Probability[] Shares(Grade grade) =>
        [.. Enumerable.Range(0, Grades).Select(at => new Probability(at == (int)grade ? 7_000 : 1_000))];
}
