using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>The exact features: one name and one key each. Names are part of the model file's meaning; their order is not.</summary>
internal static class NamedFeatures
{
    private const int CountSteps = 3;
    private static readonly List<string> AllNames = [];
    private static readonly Dictionary<string, short> Numbers = new(StringComparer.Ordinal);
    private static readonly uint[] CueKeys = new uint[Enum.GetValues<Cue>().Length * CountSteps];
    private static readonly short[] CueNames = new short[CueKeys.Length];

    static NamedFeatures()
    {
        foreach (var cue in Enum.GetValues<Cue>())
        {
            for (var step = 0; step < CountSteps; step++)
            {
                var name = step == 0 ? $"cue {cue}" : $"cue {cue} {step + 1}";
                CueNames[((int)cue * CountSteps) + step] = Number(name);
                CueKeys[((int)cue * CountSteps) + step] = Key(name);
            }
        }
    }

    public static short Number(string name)
    {
        lock (Numbers)
        {
            if (!Numbers.TryGetValue(name, out var number))
            {
                number = (short)AllNames.Count;
                AllNames.Add(name);
                Numbers.Add(name, number);
            }

            return number;
        }
    }

    public static string Name(short number)
    {
        lock (Numbers)
        {
            return AllNames[number];
        }
    }

    public static uint Key(string name) => WordHash.Key(WordHash.Of(name), 1);

    /// <summary>Each phrase family found, once for its first, second and third occurrence.</summary>
    public static void AddCues(ItemReading item, FeatureBuffer into)
    {
        for (var at = 0; at < item.Cues.Count; at++)
        {
            var cue = item.Cues[at];
            var most = Math.Min(CountSteps, item.Cues.CountOf(cue.Cue));
            for (var step = 0; step < most; step++)
            {
                var index = ((int)cue.Cue * CountSteps) + step;
                into.AddNamed(CueNames[index], CueKeys[index], Spaces.GrammarValue, cue.From, cue.To);
            }
        }
    }
}
