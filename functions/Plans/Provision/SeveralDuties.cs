using EhcpPipeline.Plans.Sentences;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Provision;

/// <summary>
/// Clauses in the manner of a legal instrument, which bind to more than one thing ("13. Ear defenders shall be provided by the SENCo. She shall sit away from the door in every lesson."): in
/// each sentence somebody or something "shall", and none but the first goes on about what the one before it named. Where people "will", the second sentence most often says who or how often.
/// </summary>
internal static class SeveralDuties
{
    private const int FewestWords = 6;
    private const int MostOfSubject = 8;

    /// <summary>Letters of a word that tells what a sentence is about.</summary>
    private const int FewestLetters = 4;

    private const string Bound = "shall";
    private static readonly string[] Child = ["he", "she", "they", "you", "i"];
    private static readonly string[] Back = ["it", "them", "this", "these"];
    private static readonly string[] Conditions = ["how", "where", "when", "if", "in", "for", "as", "during", "once", "until", "after", "before", "at", "on", "by", "all", "any", "there"];

    public static bool In(string text)
    {
        var groups = SentenceGroups.Split(text);
        if (groups.Count < 2)
        {
            return false;
        }

        var sentences = groups.Select(group => Spacing.Fold(text.Substring(group.Start, group.Length))).ToList();
        return sentences.TrueForAll(sentence => Subject(sentence).Length > 0 && Phrases.CountWords(sentence) >= FewestWords) && Enumerable.Range(1, sentences.Count - 1).All(at => IsAnother(sentences[at - 1], sentences[at]));
    }

    private static bool IsAnother(string before, string sentence)
    {
        var subject = Subject(sentence);
        var words = subject.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // "The class teacher shall prepare them for each lesson."
        if (words.Length > MostOfSubject || !char.IsLetter(sentence[0]) || Array.IndexOf(Conditions, words[0]) >= 0 || Phrases.HasAny(sentence, Back))
        {
            return false;
        }

        // "A therapist shall teach Al. She shall work on ..." speaks of the therapist.
        return Array.IndexOf(Child, words[0]) >= 0
            ? words.Length == 1 && !Quantities.SaysWho(Subject(before))
            : !words.Any(word => word.Length >= FewestLetters && Phrases.Has(before, word));
    }

    // What stands before the duty; empty where there is none.
    private static string Subject(string sentence)
    {
        var at = Math.Max(0, Phrases.Find(sentence, Bound));
        return sentence[..at].Trim();
    }
}
