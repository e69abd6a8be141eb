using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>What a sentence of a section of outcomes is by its first and last words. All but the stem is asked of folded text.</summary>
internal static class OutcomeSentences
{
    private const int LongestAim = 12;

    private static readonly PhraseSet Arrangements =
    [
        "these outcomes", "the outcomes", "outcomes will be", "progress", "the school will", "the school sets", "short term targets", "short-term targets", "short steps", "this section", "the plan will", "the plan is", "monitoring", "reviewed", "targets", "the local authority", "arrangements", "the setting will", "the setting sets", "each outcome", "all outcomes", "please", "step", "steps",
        "baseline", "success criteria", "how we will know", "to achieve", "this will be", "these will be", "the annual review", "the review", "aspiration", "by whom", "who", "when", "the following outcomes", "outcomes are", "an outcome", "from january", "outcomes and", "the base teacher", "the sendco", "the senco", "interim", "see clause", "see clauses", "see section", "see outcome", "see item", "see items", "see provision", "how outcomes", "how the outcomes", "reviewing the outcomes", "reviewing outcomes", "forward plan",
    ];

    // An aim without a verb of its own: vague, and for that reason to be seen.
    private static readonly PhraseSet Aims = ["improved", "increased", "reduced", "greater", "better", "by end of"];

    /// <summary>Whether the text tells how outcomes are looked after and is none.</summary>
    public static bool IsArrangement(string body) => Phrases.StartsWithAny(body, Arrangements) || (OutcomeDates.IsOfAll(body) && !Phrases.Has(body, "will"));

    /// <summary>Whether the text is an aim without a verb of its own ("Improved attendance").</summary>
    public static bool IsAim(string body) => Aims.Starts(body) && Phrases.CountWords(body) <= LongestAim && !Phrases.HasAny(body, ["was", "were", "noted", "agreed", "reported"]);

    // "When he starts in the pre-school room Idris will step up ..."; "When | July 2027" and "When will they be reviewed" are labels.
    public static bool IsWhen(string body) => body.StartsWith("when ", StringComparison.Ordinal) && !Phrases.StartsWithAny(body, ["when will", "when we"]) && Phrases.Has(body, "will");

    // "5.1 to develop ..." is numbered; "10 key words ..." is not.
    public static string WithoutNumber(string folded) => LetterCodes.SkipNumbering(folded, 0) is var end && folded.AsSpan(0, end).ContainsAny('.', ')') ? folded[end..] : folded;

    // "Planning for the move into Year 9 will begin at the review of January 2027."
    public static bool IsPlanning(string body) => (body.StartsWith("planning for ", StringComparison.Ordinal) && Phrases.HasAny(body, ["will begin", "will start", "begins", "starts", "will take place"]))
        || (Phrases.HasAny(body, ["the move to", "the move into", "the transfer to"]) && Phrases.HasAny(body, ["will be planned", "will be prepared"]))
        || body.StartsWith("as a step, ", StringComparison.Ordinal) || Phrases.HasAny(body, ["your review will start to plan", "the review will start to plan"])
        || (Phrases.StartsWithAny(body, ["a plan for", "the plan for", "a plan to", "a forward plan for"]) && Phrases.HasAny(body, ["will be begun", "will be started", "will be opened", "will be made"]) && Phrases.Has(body, "review"));

    // "By July 2027 Hari will:", of which the items below are the ends.
    public static bool IsStem(string text) => text.EndsWith(" will:", StringComparison.Ordinal) || text.EndsWith(" to:", StringComparison.Ordinal);

    // "By the end of Key Stage 2 we expect the following."
    public static bool Announces(string folded) => Phrases.HasAny(folded, ["expect", "expects", "expected", "hope", "hopes", "want", "wants", "aim", "aims"]) && Remarks.EndsOpen(folded);
}
