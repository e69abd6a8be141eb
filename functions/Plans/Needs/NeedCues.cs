using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>Tells a statement of need from strengths, diagnoses, history and nil statements.</summary>
internal static class NeedCues
{
    private static readonly string[] Difficulty =
    [
        "finds it hard", "finds it difficult", "finds it very", "finds it really", "find it hard", "find it difficult", "finds it challenging", "hard for", "difficult for", "difficulty", "difficulties", "struggles", "struggle", "cannot", "can't", "unable", "not able", "not yet", "does not", "doesn't", "do not", "is not", "isn't", "has not", "delay", "delayed",
        "below", "behind", "limited", "poor", "poorly", "weak", "weaker", "lacks", "lack of", "lacking", "needs", "need", "requires", "require", "impaired", "impairment", "anxious", "anxiety", "upset", "distressed", "distress", "dysregulated", "overwhelmed", "refuses", "refuse", "avoids", "avoid", "sensitive", "over-sensitive", "hypersensitive", "seeks", "withdraws",
        "withdrawn", "slow", "slowly", "slower", "tires", "tired", "fatigue", "meltdown", "meltdowns", "vulnerable", "risk", "relies", "reliant", "depends", "dependent", "reluctant", "challenges", "challenging", "problem", "problems", "unaware", "misses", "rarely", "seldom", "only", "loses", "forgets", "confused", "frustrated", "frustration", "angry", "anger", "worries",
        "easily distracted", "distracted", "inattentive", "impulsive", "hits", "bites", "kicks", "runs away", "absconds", "shouts", "few words", "non-verbal", "nonverbal", "pre-verbal", "unclear", "unintelligible", "hard to understand", "falls", "unsteady", "pain", "seizures", "incontinent", "affects", "affect", "stops", "prevents", "restricts", "hinders", "suffers",
        "too", "hides", "hurts", "harm", "trouble", "loss", "unsafe", "fails", "low self-esteem", "low mood", "low confidence", "self-esteem", "suspended", "excluded", "well below", "significantly", "rigid", "obsessive", "fixated", "without help", "without support", "reduced", "restricted", "isolated", "excludes", "disrupts", "interrupts", "takes longer", "twice as long", "weakness",
        "low tone", "low muscle tone", "clumsy", "epilepsy", "asthma", "migraines", "tics", "absent", "no sense of danger", "no safe way", "barrier", "barriers", "hard", "difficult",
    ];

    private static readonly string[] StrengthStarts = ["strength", "strengths", "what is going well", "what i can do", "can do", "strengths:"];

    private static readonly string[] Background = ["was born", "was diagnosed", "has a diagnosis of", "received a diagnosis", "has been diagnosed", "lives with", "attended", "moved to", "joined", "is a practical learner", "the assessment took place"];

    private static readonly string[] Hard = ["finds it hard", "finds it difficult", "cannot", "can't", "unable", "struggles", "difficulty", "difficulties", "not yet", "does not", "needs", "hard for", "affects", "requires", "below", "limited", "which means", "so that"];

    /// <summary>Whether a sentence, list item or cell states a need. <paramref name="listed"/>: it stands in a list or column of needs.</summary>
    public static bool States(string text, bool listed)
    {
        if (NilStatements.Is(text) || Phrases.CountWords(text) < 3)
        {
            return false;
        }

        var folded = Spacing.Fold(text);
        if (IsStrength(folded) || folded.StartsWith("please ", StringComparison.Ordinal) || folded.StartsWith('['))
        {
            return false;
        }

        if (listed)
        {
            return true;
        }

        if (Phrases.HasAny(folded, Background) && !Phrases.HasAny(folded, Hard))
        {
            return false;
        }

        return Phrases.HasAny(folded, Difficulty);
    }

    public static bool IsStrength(string folded) => Phrases.StartsWithAny(folded, StrengthStarts);
}
