using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>What a sentence of a section of outcomes is by its first and last words. All but the stem is asked of folded text.</summary>
internal static class OutcomeSentences
{
    // "When he starts in the pre-school room Idris will step up ..."; "When | July 2027" and "When will they be reviewed" are labels.
    public static bool IsWhen(string body) => body.StartsWith("when ", StringComparison.Ordinal) && !Phrases.StartsWithAny(body, ["when will", "when we"]) && Phrases.Has(body, "will");

    // "5.1 to develop ..." is numbered; "10 key words ..." is not.
    public static string WithoutNumber(string folded) => LetterCodes.SkipNumbering(folded, 0) is var end && folded.AsSpan(0, end).ContainsAny('.', ')') ? folded[end..] : folded;

    // "By July 2027 Hari will:", of which the items below are the ends.
    public static bool IsStem(string text) => text.EndsWith(" will:", StringComparison.Ordinal) || text.EndsWith(" to:", StringComparison.Ordinal);

    // "By the end of Key Stage 2 we expect the following."
    public static bool Announces(string folded) => Phrases.HasAny(folded, ["expect", "expects", "expected", "hope", "hopes", "want", "wants", "aim", "aims"]) && Remarks.EndsOpen(folded);
}
