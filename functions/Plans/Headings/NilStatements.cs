using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>Statements that there is nothing to say. The IPSEA checklist and Code 9.69 want them said rather than left silent.</summary>
internal static class NilStatements
{
    private const int MostOfDeleted = 24;
    private const int MostBeforeNeed = 8;
    private const int MostOfNil = 160;

    private static readonly string[] Whole =
    [
        "none", "nil", "n/a", "na", "not applicable", "none identified", "none required", "none known", "none at present", "none at this time", "none currently", "none stated", "none requested", "none needed", "nothing identified",
        "not required", "not requested", "no needs identified", "none noted", "none reported", "not at this time", "no provision required", "none to report", "there are none", "not known", "no", "none sought", "not identified", "no records", "no records to display", "no records found", "no entries", "no data", "no data recorded", "not recorded", "deleted",
    ];

    private static readonly PhraseSet Starts =
    [
        "none", "not applicable", "nil", "n/a", "no health", "no social", "no care", "no needs", "no need", "no special", "no identified", "no known", "no provision", "no additional", "no further", "no other", "no current", "no personal budget",
        "no direct payment", "no direct payments", "no specific", "no medical", "no request", "no services", "no h1", "no h2", "no difficulties", "no concerns", "there are no", "there are currently no", "there is no", "there is currently no", "there were no", "there was no", "not known to",
        "neither", "nothing further", "nothing else is", "no significant", "no separate", "no respite", "no such",
    ];

    // "No sensory needs that call for provision were identified."
    private static readonly PhraseSet Established = ["was identified", "were identified", "is identified", "are identified", "been identified", "was found", "were found", "been found", "was noted", "were noted", "been noted", "was recorded", "were recorded", "are recorded", "was reported", "were reported", "are reported"];

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "health", "care", "social", "special", "educational", "education", "sensory", "physical", "medical", "other", "further", "additional", "learning", "communication", "emotional", "mental", "or", "and", "significant", "specific", "current", "known", "new", "separate", "unmet", "related", "self-care", "independence", "sen", "send", "identified" };

    private static readonly string[] NotInvolved = [" has not been involved", " have not been involved"];

    private static readonly string[] Effects = ["so she", "so he", "so they", "so that she", "so that he", "so that they", "which means"];

    private static readonly PhraseSet Within =
    [
        "has no health", "has no social care", "has no needs", "has no special educational needs", "has no special educational need", "has no identified", "has no known", "does not have any", "does not have health", "does not have social", "does not have a personal budget", "does not require any", "does not require social",
        "does not require health", "is not known to", "are not known to", "not currently known to", "not presently known to", "currently not known to", "not been known to", "not currently open to", "not known to social care", "no needs were identified", "no needs have been identified", "no need was found", "no needs were found", "not open to", "have not requested", "has not requested", "did not ask for", "did not request", "not asked for", "not applied for",
        "no direct payment is", "no direct payments are", "no personal budget", "not applicable", "none is required", "none are required", "is not required", "no health provision", "no social care provision", "has no difficulties", "no difficulties in this area", "no needs in this area", "no specific needs", "decided not to ask",
        "do not need this help", "does not need this help", "do not need any", "none is reasonably required", "nothing further is required", "has no medical", "no provision is required", "no identified", "does not have a social worker", "no social care needs", "no health needs", "found no other", "no other social care provision", "needs no other social care", "needs no other health", "has no physical", "has no sensory", "has no current",
    ];

    /// <summary>Whether the text, a sentence or a few words, denies that there is anything ("None identified at the time of writing.").</summary>
    public static bool Is(string text)
    {
        var folded = Spacing.Fold(text).Trim().TrimEnd('.', '-', ' ', '/', '*');
        // "[deleted A2]": a paragraph that an amendment took away and left its number.
        if (folded.StartsWith("[deleted", StringComparison.Ordinal) && folded.Length <= MostOfDeleted)
        {
            return true;
        }

        if (folded.Length == 0 || folded.Length > 320)
        {
            return false;
        }

        if (Array.IndexOf(Whole, folded) >= 0)
        {
            return true;
        }

        if (folded.StartsWith("no ", StringComparison.Ordinal) && folded.Length < 240 && DeniesNeed(folded) && Established.In(folded) && !Undone(folded))
        {
            return true;
        }

        // "... found in May 2026 that no provision beyond H1 is required": what there is stands elsewhere.
        if (folded.Length <= MostOfNil && Phrases.Has(folded, "no provision beyond") && Phrases.HasAny(folded, ["required", "needed", "necessary"]))
        {
            return true;
        }

        if (NotInvolved.Any(end => folded.EndsWith(end, StringComparison.Ordinal)))
        {
            return true;
        }

        // "None" and its kin rule what follows; a "but" brings something after all.
        return (Phrases.StartsWithAny(folded, Starts) || (folded.Length < 200 && Phrases.HasAny(folded, Within))) && !Undone(folded);
    }

    // "No" rules the need itself: "No sensory or physical needs ...", not "No less than 25 hours ... to meet the needs ...".
    private static bool DeniesNeed(string folded) =>
        folded.Split(' ').Skip(1).TakeWhile(word => word is not ("need" or "needs")).ToList() is { Count: < MostBeforeNeed } before && before.TrueForAll(word => Kinds.Contains(word.TrimEnd(',')));

    private static bool Undone(string folded) =>
        Phrases.Has(folded, "but") || Phrases.Has(folded, "however") || Phrases.HasAny(folded, ["except", "beyond", "other than", "apart from", "save for"]) || Phrases.Has(folded, "although") || HasEffect(folded) || HasPurpose(folded);

    // "Teachers should give printed copies, so that copying from the board is not required": what is denied is the purpose of what is done.
    private static bool HasPurpose(string folded) => Phrases.Find(folded, "so that") is > 0 and var at && Phrases.Has(folded[..at], "should") && !Phrases.StartsWithAny(folded, Starts);

    // "There is no club where anyone signs, so she is at home": what follows from it is something after all, unless it is nothing again.
    private static bool HasEffect(string folded) =>
        Array.Exists(Effects, effect => Phrases.Find(folded, effect) is > 0 and var at && !Phrases.HasAny(folded[at..], ["no", "not", "none", "nothing"]));
}
