using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>How a plan of an intended grade is written: how often a provision item is full or vague, how often an outcome is SMART.</summary>
internal sealed record Quality(int FullPercent, int VaguePercent, int SmartPercent, bool Unlawful)
{
    public static Quality Of(Grade grade) => grade switch
    {
        Grade.Outstanding => new(100, 0, 100, false),
        Grade.Good => new(90, 0, 95, false),
        Grade.RequiresImprovement => new(30, 25, 30, false),
        _ => new(5, 80, 0, true),
    };

    public Verdict Draw(SampleDice dice)
    {
        var roll = dice.Next(100);
        return roll < FullPercent ? Verdict.Full : roll >= 100 - VaguePercent ? Verdict.Vague : Verdict.Partial;
    }
}
