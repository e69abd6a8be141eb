using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// How close to even a flag's score must be for a person to look: the narrowest band outside which no more than the stated share of unseen
/// flags was wrong.
/// </summary>
internal static class PersonBand
{
    public static int Width(BuiltModel built, TaskData task, FlagCombination flag)
    {
        var judged = built.Unseen
            .Select(item => (Score: flag.Score(item.Scores, ProvisionChooser.Choose(item.Scores)), Flagged: task.Examples[item.Row].Answers[Heads.Flag] == 1))
            .Select(pair => (Distance: Math.Abs(pair.Score), Wrong: pair.Score > 0 != pair.Flagged))
            .OrderByDescending(pair => pair.Distance)
            .ToList();
        var (wrong, width) = (0, judged.Count > 0 ? judged[0].Distance : 0);
        for (var at = 0; at < judged.Count; at++)
        {
            wrong += judged[at].Wrong ? 1 : 0;
            if (wrong * 10_000L <= (long)TrainingRun.StatedErrorRate * (at + 1))
            {
                width = judged[at].Distance;
            }
        }

        return width;
    }
}
