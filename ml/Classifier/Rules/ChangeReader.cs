using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Rules;

/// <summary>
/// Tells who may end a thing from who may set it. "The department tapers it as it sees fit" is a choice of change (E v Rotherham); "for as long
/// as the teacher thinks useful" without an amount leaves the length of each time open (C v SENT and Greenwich).
/// </summary>
internal static class ChangeReader
{
    private const int ReachBack = 9;
    private const int ReachOn = 4;

    private static readonly HashSet<ulong> Endings = WordHash.Set("stop", "stops", "stopped", "cease", "ceases", "close", "closes", "shrink", "shrinks", "fade", "fades", "faded", "fading", "taper", "tapers", "tapered", "discharge", "discharged",
        "abate", "recede", "exit", "suspend", "withdrawn", "claw", "diminution", "diminish", "attenuate", "abridge", "continuation", "dispense", "terminate", "recast", "stepping", "wind", "winding", "lapse", "halve", "subsist");

    /// <summary>Words of change only where something stands that could be changed.</summary>
    private static readonly HashSet<ulong> Shifts = WordHash.Set("reduce", "reduces", "reduced", "reducing", "reduction", "fewer", "less", "withdraw", "reverse", "endure", "continue", "continues", "off", "adj", "adjust", "adjusted", "vary", "varied",
        "keep", "repeat", "another", "enough", "shorten", "shortened", "stands");

    /// <summary>True if what is chosen is whether, or how far, the provision goes on.</summary>
    public static bool IsOfChange(ItemReading item, CueMatch choice)
    {
        var tokens = item.Tokens;
        var fixedBefore = HasAmount(item.Quantities);
        bool IsChange(int at) => Endings.Contains(tokens[at].Hash) || (fixedBefore && Shifts.Contains(tokens[at].Hash));
        for (var at = choice.From - 1; at >= Math.Max(0, choice.From - ReachBack) && !tokens[at].IsBreak; at--)
        {
            if (IsChange(at))
            {
                return true;
            }
        }

        for (var at = choice.From; at < Math.Min(tokens.Count, choice.To + ReachOn) && !tokens[at].IsBreak; at++)
        {
            if (IsChange(at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"For as long as she thinks useful" where no length is given at all.</summary>
    public static bool OnlyOpenEnded(ItemReading item, CueMatch change) =>
        WordIs.At(item.Tokens, change.From, WordIs.For) && !HasAmount(item.Quantities);

    private static bool HasAmount(QuantityBuffer quantities)
    {
        for (var at = 0; at < quantities.Count; at++)
        {
            if (quantities[at].Kind is QuantityKind.Amount or QuantityKind.WholeTime)
            {
                return true;
            }
        }

        return false;
    }
}
