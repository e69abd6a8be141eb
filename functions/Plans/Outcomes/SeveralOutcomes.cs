using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Outcomes;

/// <summary>Several outcomes in one cell or paragraph: "By July 2026 Dion will read ... By the end of Year 6 Dion will recall ...".</summary>
internal static class SeveralOutcomes
{
    private const int LongestDate = 20;

    // Such a sentence goes on with the end before it, or says what is given and not what is reached.
    private static readonly PhraseSet Continuing = ["this", "these", "it", "that", "those", "so", "then", "record", "job coach", "help", "support"];

    private static readonly string[] Stages = ["the end of", "the age of", "his next", "her next", "your next", "the time", "easter", "christmas", "summer", "autumn", "spring"];

    /// <summary>The outcomes' places if each sentence states an end of its own: by a date of its own, or in the words of the first ("Dion will ..."); empty if the text is one outcome.</summary>
    public static IReadOnlyList<(int Start, int Length)> Split(string text)
    {
        var sentences = SentenceSplitter.Split(text);
        if (sentences.Count < 2)
        {
            return [];
        }

        var folded = sentences.Select(sentence => Spacing.Fold(text.Substring(sentence.Start, sentence.Length))).ToList();
        var subject = Subject(folded[0]);
        return subject.Length > 0 && folded.TrueForAll(sentence => Subject(sentence) == subject && (IsDated(sentence) || !Continuing.In(sentence))) && folded.Skip(1).All(sentence => IsDated(sentence) || sentence.StartsWith(subject, StringComparison.Ordinal)) ? sentences : [];
    }

    private static bool IsDated(string sentence) => sentence.StartsWith("by ", StringComparison.Ordinal) && sentence[3..] is var when && (Array.Exists(Stages, stage => when.StartsWith(stage, StringComparison.Ordinal)) || when.AsSpan(0, Math.Min(when.Length, LongestDate)).ContainsAnyInRange('0', '9'));

    // The word before "will".
    private static string Subject(string sentence) => Phrases.Find(sentence, "will") is > 1 and var at && sentence[..(at - 1)] is var before ? before[(before.LastIndexOf(' ') + 1)..] : "";
}
