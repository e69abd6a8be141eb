using EhcpPipeline.Plans.Provision;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sentences;

/// <summary>Headings that stand on the line of the text they head, with a full stop behind them ("For behaviour and feelings. Tom will ...").</summary>
internal static class RunIn
{
    private const int MostWords = 7;

    private static readonly PhraseSet Verbs =
    [
        "will", "is", "are", "has", "have", "can", "must", "should", "needs", "does", "was", "were", "may", "access", "support", "opportunity", "opportunities", "help", "therapy", "training", "teaching", "sessions", "lessons", "input", "time", "use", "programme", "programmes", "group", "advice", "assistant", "curriculum", "equipment", "intervention", "interventions", "strategies", "board", "breaks", "visits", "liaison", "materials", "counselling", "mentoring",
    ];

    // "Feelings and friends.", "Lessons, examinations and growing up."
    private static readonly HashSet<string> Subjects = new(StringComparer.Ordinal) { "feelings", "friends", "language", "talking", "mathematics", "maths", "number", "reading", "spelling", "writing", "lessons", "examinations", "exams", "growing up", "body", "senses", "communication", "learning", "independence", "adhd", "sleep", "behaviour", "health", "literacy", "numeracy", "transition", "attention", "self-care", "mealtimes", "play", "movement", "anxiety", "speech", "hearing", "vision" };

    // "Communication skills." may be all that a plan says it provides.
    private static readonly string[] Provided = ["support", "help", "skills", "play", "care", "progress"];

    /// <summary>Whether a sentence that others follow in its paragraph is their heading.</summary>
    public static bool IsTitle(string sentence)
    {
        var folded = Spacing.Fold(sentence);
        return IsArea(sentence, folded) || (sentence[^1] == '.' && Phrases.CountWords(sentence) <= MostWords && !sentence.AsSpan().ContainsAnyInRange('0', '9')
            && (folded.StartsWith("for ", StringComparison.Ordinal) || (!Verbs.In(folded) && Gerund(folded)) || NamesSubjects(folded)) && !Quantities.SaysHowOften(folded) && !Quantities.SaysHowMuch(folded));
    }

    // "Social and emotional."
    private static bool IsArea(string sentence, string folded) => sentence[^1] == '.' && Needs.NeedAreas.IsHeading(sentence[..^1]) && !Phrases.HasAny(folded, Provided);

    private static bool NamesSubjects(string folded) => folded.TrimEnd('.').Replace(" and ", ",", StringComparison.Ordinal).Split([',', '/'], StringSplitOptions.TrimEntries) is var parts && Array.TrueForAll(parts, Subjects.Contains);

    // "Moving on.", "Checking the plan."
    private static bool Gerund(string folded) => folded.AsSpan(0, folded.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? end : folded.Length).TrimEnd('.').EndsWith("ing");
}
