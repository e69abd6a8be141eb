using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sentences;

/// <summary>Groups sentences that speak of one thing: a sentence that begins by pointing back belongs to the one before it.</summary>
internal static class SentenceGroups
{
    private static readonly PhraseSet PointingBack =
    [
        "this", "these", "it", "they", "those", "that", "such", "each session", "sessions", "visits last", "visits are", "visits will be", "the session", "the sessions", "the programme will", "the programme is", "the group", "the work", "the intervention", "the therapy", "the hours", "the activity", "the activities", "delivered", "reviewed", "both",
        "in this group", "in these sessions", "during this", "during these", "the time", "to include", "including", "the support", "as a result", "consequently", "agreed by", "agreed with", "all of it", "all of this", "all of these",
    ];

    private static readonly PhraseSet Fresh = ["this section", "this plan", "it is recommended", "it is noted", "it was noted", "it has been noted", "it is expected", "it is important", "it is essential", "these outcomes", "this provision", "these provisions", "the support set out", "the support above", "the support described", "the support in this", "these targets"];

    // "The communication support worker will do this in two sessions each week."
    private static readonly string[] DoesThis = ["will do this", "shall do this", "must do this", "will do so", "shall do so"];

    private static readonly HashSet<string> OfQuantity = new(StringComparer.Ordinal) { "minute", "minutes", "min", "mins", "hour", "hours", "session", "sessions", "daily", "weekly", "fortnightly", "monthly", "termly", "each", "every", "per", "a", "day", "week", "fortnight", "month", "term", "times", "twice", "once", "morning", "afternoon", "lesson", "school", "x", "monday", "tuesday", "wednesday", "thursday", "friday", "one", "two", "three", "four", "five", "six", "ten", "fifteen", "twenty", "thirty", "forty", "forty-five", "sixty", "half", "an", "for" };

    private static readonly PhraseSet Counted = ["one", "two", "three", "four", "five", "six", "ten", "fifteen", "twenty", "thirty", "forty", "forty-five", "sixty", "half an hour", "an hour"];

    /// <summary>Words before "will do this".</summary>
    private const int MostOfSubject = 6;

    public static IReadOnlyList<(int Start, int Length)> Split(string text)
    {
        var groups = new List<(int Start, int Length)>();
        foreach (var (start, length) in SentenceSplitter.Split(text))
        {
            if (groups.Count > 0 && PointsBack(text.AsSpan(start, Math.Min(length, 220))))
            {
                groups[^1] = (groups[^1].Start, start + length - groups[^1].Start);
            }
            else
            {
                groups.Add((start, length));
            }
        }

        // What stands last without a full stop is no sentence: the cells of a row whose lines were lost ("Teaching assistant 15 minutes daily").
        if (groups.Count > 1 && text.AsSpan().TrimEnd()[^1] is not ('.' or '!' or '?' or '"' or '”' or ')' or ']'))
        {
            var last = groups[^1];
            groups.RemoveAt(groups.Count - 1);
            groups[^1] = (groups[^1].Start, last.Start + last.Length - groups[^1].Start);
        }

        return groups;
    }

    public static bool PointsBack(ReadOnlySpan<char> sentence)
    {
        var folded = Spacing.Fold(sentence.ToString());
        return IsBareQuantity(folded) || Array.Exists(DoesThis, phrase => Phrases.Find(folded, phrase) is > 0 and var at && Phrases.CountWords(folded.AsSpan(0, at)) <= MostOfSubject) || (Phrases.StartsWithAny(folded, PointingBack) && !Phrases.StartsWithAny(folded, Fresh) && !(Provision.ProvisionCues.MayBeCut(folded) && folded.Contains("set out", StringComparison.Ordinal)) && !Remarks.IsReason(folded));
    }

    // "10 minutes daily." behind the sentence that it completes.
    private static bool IsBareQuantity(string folded) =>
        folded.Length > 0 && (char.IsAsciiDigit(folded[0]) || Counted.Starts(folded)) && Array.TrueForAll(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => char.IsAsciiDigit(word[0]) || OfQuantity.Contains(word.TrimEnd('.', ',', ';')));
}
