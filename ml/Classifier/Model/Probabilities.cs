using EhcpPipeline.Ml.Judgements;

namespace EhcpPipeline.Ml.Model;

/// <summary>
/// From scores to probabilities by table: scores are in 1/<see cref="Unit"/> of a log-odds, the table has one entry for each 1/32 between -16
/// and 16. Written into the model file, so that no machine's arithmetic has a say.
/// </summary>
internal sealed class Probabilities
{
    public const int Unit = 1024;
    public const int Entries = 1025;
    private const int StepShift = 5;
    private readonly ushort[] _table;

    public Probabilities(ushort[] table)
    {
        if (table.Length != Entries)
        {
            throw new InvalidDataException("The model file's probability table has the wrong length.");
        }

        _table = table;
    }

    public ReadOnlySpan<ushort> Table => _table;

    public Probability Of(int score) => new(_table[Math.Clamp((score >> StepShift) + (Entries / 2), 0, Entries - 1)]);

    /// <summary>The table as trained: the logistic function, in ten-thousandths, half up.</summary>
    public static Probabilities Logistic()
    {
        var table = new ushort[Entries];
        for (var at = 0; at < Entries; at++)
        {
            var logit = (at - (Entries / 2) + 0.5) / 32;
            table[at] = (ushort)Math.Floor((10_000 / (1 + Math.Exp(-logit))) + 0.5);
        }

        return new Probabilities(table);
    }
}
