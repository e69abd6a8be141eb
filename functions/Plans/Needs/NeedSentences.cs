using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>The sentences of a paragraph of needs, those together that tell of one need.</summary>
internal static class NeedSentences
{
    /// <summary>"He has a diagnosis of autism spectrum disorder and ADHD.": what says more tells for itself what follows from it.</summary>
    private const int MostOfDiagnosis = 14;

    // "Ali uses a wheelchair at all times.": by what the child moves, hears, eats or speaks is no strength, and what is hard follows from it.
    private static readonly PhraseSet LivesWith =
    [
        "uses a", "uses an", "uses his", "uses her", "uses their", "wears", "wheelchair", "walker", "walking frame", "standing frame", "frame", "hoist", "hoisted", "splints", "hearing aid", "hearing aids", "implant", "implants", "is fed", "fed by", "tube", "gastrostomy", "tracheostomy", "oxygen", "pump", "catheter", "nappies", "pads", "makaton", "communication aid", "communication book", "picture cards", "gestures", "gesture", "eye gaze", "spoken words", "single words", "short phrases",
        "at all times", "all the time", "is carried", "is lifted", "is dressed", "is washed", "is helped", "by an adult", "from an adult", "with help", "with support", "with prompts", "wakes", "sleeps",
    ];

    /// <summary>Where each begins and how long it is. A sentence that names a condition is the beginning of the sentence that says what follows from it ("He is autistic. He takes language literally ...").</summary>
    public static List<(int Start, int Length)> Split(string text)
    {
        var groups = new List<(int Start, int Length)>();
        foreach (var (start, length) in SentenceGroups.Split(text))
        {
            if (groups.Count > 0 && Spacing.Fold(text.Substring(groups[^1].Start, groups[^1].Length)) is var above && NeedCues.Of(above, listed: false) != NeedCue.Yes && NeedCues.IsDiagnosis(above) && Phrases.CountWords(above) <= MostOfDiagnosis
                && Phrases.StartsWithAny(Spacing.Fold(text.Substring(start, Math.Min(length, 12))), ["he", "she", "they"]) && NeedCues.Of(text.Substring(start, length), listed: false) == NeedCue.Yes)
            {
                groups[^1] = (groups[^1].Start, start + length - groups[^1].Start);
            }
            else
            {
                groups.Add((start, length));
            }
        }

        return groups;
    }

    /// <summary>
    /// From where to where a paragraph states its need: what states none before and behind (an assessment, a strength, what was) is no part of it. <paramref name="inTurn"/>: where one sentence
    /// says outright what is hard, neither is what the child does before it ("He walks on level ground."), but for what the child lives with.
    /// </summary>
    public static (int From, int End) Stating(string text, List<(int Start, int Length)> groups, Func<string, NeedCue> cueOf, bool inTurn)
    {
        var stating = groups.ConvertAll(group => (group.Start, group.Length, Cue: cueOf(text.Substring(group.Start, group.Length)))).FindAll(group => group.Cue != NeedCue.No);
        if (inTurn && stating.Exists(group => group.Cue == NeedCue.Yes))
        {
            stating = [.. stating.SkipWhile(group => group.Cue == NeedCue.Unsure && !NeedCues.NamesDifficulty(text.Substring(group.Start, group.Length)) && !IsPremise(text.Substring(group.Start, group.Length)))];
        }

        return stating.Count == 0 || groups.Count == 1 ? (0, text.Length) : (stating[0].Start, stating[^1].Start + stating[^1].Length);
    }

    // A sentence that says itself what follows ("She signs, so that few understand her.") is another need.
    private static bool IsPremise(string sentence) => Spacing.Fold(sentence) is var folded && LivesWith.In(folded) && !Phrases.HasAny(folded, ["so", "which means"]);

    /// <summary>"... at weekends. (Assessment of 12/02/2026.)": where the need was told is no part of it.</summary>
    public static string WithoutSource(string text) =>
        text.TrimEnd(' ', '.') is [.., ')'] && text.LastIndexOf(". (", StringComparison.Ordinal) is > 0 and var at && text.AsSpan(at).ContainsAnyInRange('0', '9') ? text[..(at + 1)] : text;
}
