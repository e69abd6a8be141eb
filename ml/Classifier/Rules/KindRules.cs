using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Lexicon;

namespace EhcpPipeline.Ml.Rules;

/// <summary>The area of content by counting the words that name each area, with the guide's precedence for what overlaps.</summary>
internal static class KindRules
{
    public static ProvisionKind Read(ItemReading item, ProvisionFacts facts)
    {
        var cues = item.Cues;
        if (cues.Has(Cue.Transport))
        {
            return ProvisionKind.Transport;
        }

        switch (facts.Nature)
        {
            case ItemNature.Training:
                return ProvisionKind.Training;
            case ItemNature.Equipment:
                return ProvisionKind.Equipment;
            case ItemNature.Environment:
                return ProvisionKind.Environment;
            case ItemNature.Curriculum:
                return ProvisionKind.Curriculum;
        }

        return ByWords(item);
    }

    /// <summary>The area whose words are most, whatever the nature of the item.</summary>
    public static ProvisionKind ByWords(ItemReading item)
    {
        var cues = item.Cues;
        var best = ProvisionKind.Other;
        var most = 0;
        for (var kind = ProvisionKind.Salt; kind < ProvisionKind.Other; kind++)
        {
            var count = (cues.CountOf(CueOf(kind)) * 2) + (kind == ProvisionKind.TaSupport ? -1 : 0);
            if (count > most)
            {
                most = count;
                best = kind;
            }
        }

        return best;
    }

    public static Cue CueOf(ProvisionKind kind) => Cue.Salt + (int)kind;
}
