using EhcpPipeline.Cli.Sampling.Banks;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Writes one row of Section F so that its verdict is as drawn.</summary>
internal sealed class ItemWriter(SampleDice dice, Wording wording)
{
    private static readonly string[] Rhythms =
    [
        "30 minutes, twice a week in term time", "20 minutes each school day", "One hour a week for 38 weeks", "45 minutes weekly", "Three times a week for 15 minutes",
        "At least 25 minutes, four times a week", "Half an hour every Monday and Thursday", "Two sessions of 40 minutes per fortnight",
    ];

    private static readonly string[] Lengths = ["30 minutes", "Sessions of 20 minutes", "45 minutes each time"];
    private static readonly string[] Loose = ["As needed", "Regularly", "Up to three times a week", "When staffing allows", ""];

    public (IReadOnlyList<string> Cells, SampleItem Item) Row(string need, ProvisionSeed seed, Verdict verdict)
    {
        // Equipment, environment, curriculum and training need no hours: what and who make them full, so that they are never partial for want of them.
        var timeless = seed.Kind is ProvisionKind.Equipment or ProvisionKind.Environment or ProvisionKind.Curriculum or ProvisionKind.Training;
        var drawn = timeless && verdict == Verdict.Partial ? Verdict.Full : verdict;
        string[] cells = drawn switch
        {
            Verdict.Full => [need, wording.Fill(seed.What), wording.Fill(seed.Who), timeless ? "In place throughout" : dice.Pick(Rhythms)],
            Verdict.Partial => dice.Chance(50)
                ? [need, wording.Fill(seed.What), wording.Fill(seed.Who), dice.Pick(Loose)]
                : [need, wording.Fill(seed.What), "School staff", dice.Pick(Lengths)],
            _ => [need, wording.Fill(seed.Vague), dice.Chance(50) ? "Staff" : "", dice.Pick(Loose.Where(word => !word.StartsWith("Up", StringComparison.Ordinal)).ToArray())],
        };
        return (cells, new SampleItem("F", string.Join(BlockText.CellSeparator, cells), drawn, seed.Kind));
    }
}
