using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>Tells an outcome by its form: "Outcome 2: ...", "By July 2027 Tobi will ...", "By the end of Key Stage 2, Tobi ...".</summary>
internal static class OutcomeCues
{
    public static bool IsOutcome(string text)
    {
        var folded = Spacing.Fold(text);
        return (folded.StartsWith("outcome", StringComparison.Ordinal) && Phrases.CountWords(text) > 3)
            || (folded.StartsWith("by ", StringComparison.Ordinal) && Phrases.HasAny(folded, ["will", "to be able", "can"]) && !Phrases.StartsWithAny(folded, ["by whom", "by a", "by an"]));
    }
}
