using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>What a statement in Sections B to D is, as far as plain rules can tell.</summary>
internal enum NeedCue
{
    Yes,
    No,
    Unsure,
}

/// <summary>
/// Tells a statement of need from strengths, bare diagnoses, history, provision and nil statements. A need describes a difficulty or what it leads to; the name
/// of a condition alone is none (Code 9.69: all identified needs specified).
/// </summary>
internal static class NeedCues
{
    private static readonly PhraseSet Difficulty =
    [
        "finds it hard", "finds it difficult", "finds it very", "finds it really", "find it hard", "find it difficult", "finds it challenging", "hard for", "difficult for", "difficulty", "difficulties", "struggles", "struggle", "struggling", "cannot", "can't", "unable", "not able", "not yet", "does not", "doesn't", "do not", "is not", "isn't", "has not", "will not", "won't", "delay", "delayed",
        "fewer than half", "less than half", "attention is short", "concentration is short", "acts before", "without thinking", "let him down", "let her down", "let them down",
        "below", "behind", "limited", "poor", "poorly", "weak", "weaker", "lacks", "lack of", "lacking", "needs", "need", "requires", "require", "anxious", "upset", "distressed", "distress", "dysregulated", "overwhelmed", "refuses", "refuse", "avoids", "avoid", "sensitive", "over-sensitive", "hypersensitive", "seeks", "withdraws", "works at", "working at", "presents with", "years behind", "months behind", "level of a",
        "withdrawn", "slow", "slowly", "slower", "tires", "tired", "fatigue", "tire", "meltdown", "meltdowns", "vulnerable", "risk", "relies", "reliant", "depends", "dependent", "reluctant", "challenges", "challenging", "problem", "problems", "unaware", "inaccurate", "inaccurately", "neither", "errors", "mistakes", "illegible", "misses", "rarely", "seldom", "only", "loses", "forgets", "confused", "frustrated", "frustration", "angry", "anger", "worries", "worry",
        "easily distracted", "distracted", "inattentive", "impulsive", "hits", "bites", "kicks", "runs away", "absconds", "shouts", "few", "non-verbal", "nonverbal", "pre-verbal", "unclear", "unintelligible", "hard to understand", "falls", "unsteady", "pain", "seizures", "incontinent", "affects", "affect", "stops", "prevents", "restricts", "hinders", "suffers", "made worse",
        "too", "harder", "hides", "hurts", "harm", "trouble", "unsafe", "fails", "low self-esteem", "low mood", "low confidence", "low", "self-esteem", "suspended", "well below", "significantly", "rigid", "obsessive", "fixated", "without help", "without support", "reduced", "restricted", "isolated", "excludes", "disrupts", "interrupts", "takes longer", "twice as long", "weakness", "aches",
        "clumsy", "fleeting", "calls out", "calling out", "migraines", "tics", "absent", "no sense of danger", "no safe way", "barrier", "barriers", "hard", "difficult", "misreads", "mishears", "misunderstands", "violent", "outbursts", "panic", "afraid", "frightened", "scared", "alone", "lost", "exhausting", "exhausted", "little", "less than", "literally", "tight", "overloaded", "lashes out", "hungry", "restless", "non-speaking", "no spoken", "harms", "shouting", "throwing", "running out", "fidgets", "cries",
        "screams", "sore", "no idea", "reacts to", "lashing out", "screaming", "biting", "hitting", "kicking", "single words", "less well", "chews", "mouths", "rocks", "unpredictable", "delays", "gaps", "immature", "unsettled", "unwilling", "resists", "demand avoidance", "attachment", "trauma", "missed", "out of school", "not spoken", "never", "no friends", "left out", "bullied", "unusual", "atypical", "persistent", "frequent", "severe", "profound", "takes him", "takes her", "takes them", "breathless", "limits", "tears up", "hits out", "hit out", "without permission", "narrowing", "mocked", "lashes", "obese", "overweight", "swears", "steals", "lies", "bolts", "soils", "wets", "don't", "aren't", "hasn't", "haven't", "scream", "but not", "no way to", "worse", "worst", "over-responsive", "under-responsive", "keeps him from", "keeps her from", "keeps them from", "keeps you from", "keep him from", "keep her from", "no circle of friends", "nowhere to", "stammer", "stammers", "gives up", "trusts anyone", "given away", "drops to the floor", "runs off", "no understanding", "wears off", "vapes", "cannabis", "trust anyone", "trusts everyone", "trust everyone", "give away", "gives away", "unusable", "slaps", "bruised", "pinches", "bangs his head", "bangs her head", "head-banging", "hypermobile", "muddle", "muddles", "talk over", "drifts off", "to repeat",
    ];

    private static readonly PhraseSet Attending = ["attends to", "attend to", "stays at", "stay at", "stays on", "stay on", "stays with", "stay with", "concentrates for", "concentrate for", "sits for", "sit for", "focuses for", "focus for", "keeps attention", "attention span"];

    private static readonly HashSet<string> Seconds = new(StringComparer.Ordinal) { "seconds", "secs", "sec" };
    private static readonly HashSet<string> Minutes = new(StringComparer.Ordinal) { "minute", "minutes", "min", "mins" };

    /// <summary>Minutes with a task that a plan states as a difficulty at any school age.</summary>
    private const int ShortSpan = 10;

    private static readonly PhraseSet StrengthStarts = ["strength", "strengths", "what is going well", "what i can do", "can do", "strengths:", "what is working", "positives", "strong", "now:", "baseline:", "at the moment:"];

    private static readonly PhraseSet Positive = ["enjoys", "likes", "loves", "good at", "is able to", "can", "well", "kind", "friendly", "polite", "happy", "strength", "strengths", "average", "above average", "confident", "sociable", "makes good progress", "has made progress", "popular", "pleasant", "practical", "gentle", "good manners", "good with", "never late", "funny", "caring", "cheerful", "affectionate", "sense of humour", "tries hard", "proud", "talented", "interested", "learns best", "best at", "loyal", "laughs", "determined", "at the level expected", "age-related expectations", "expected level", "fluently", "insight", "knows a great deal", "knows a lot"];

    // In a list of needs, praise and nothing that is hard. What the child likes may be the need itself ("Ali enjoys chewing clothes and hair.").
    private static readonly PhraseSet Praise = ["good at", "good with", "is kind", "is friendly", "polite", "sociable", "is popular", "affectionate", "is funny", "can be funny", "is caring", "cheerful", "sense of humour", "is proud", "talented", "sunny"];

    private static readonly PhraseSet Strong = ["is a strength", "are a strength", "relative strength", "are strengths", "good with his hands", "good with her hands"];

    private static readonly PhraseSet Conditional = ["but", "although", "though", "however", "only", "when", "if", "unless", "until", "too", "despite", "so"];

    private static readonly PhraseSet Background = ["was born", "was diagnosed", "has a diagnosis", "received a diagnosis", "has been diagnosed", "were diagnosed", "lives with", "attended", "moved to", "joined", "carried out", "was assessed", "was tested", "assessment completed", "assessment was completed", "assessment took place", "no longer", "spoke with", "visited", "completed an assessment", "do not wish", "does not wish", "under the care of", "is registered", "is known to", "was seen", "is seen by", "has been seen", "said on"];

    private static readonly PhraseSet Nil = ["no need for", "found no care needs", "found no needs", "no need was", "no health needs", "no social care needs", "no special educational needs", "no need in", "no needs in", "not affect his learning", "not affect her learning", "not affect their learning", "no social care need", "found no need", "no needs", "there are none", "needs are not related", "no health need", "no special educational need", "no difficulties", "no difficulty with", "no other health needs", "no other needs", "no other social care needs", "needs no provision", "no provision in this plan", "requires no provision", "did not identify any needs", "did not identify any social care", "did not identify any health", "did not identify any special", "is the primary need", "primary need is", "as described in section", "within normal limits", "was normal", "are normal", "is normal"];

    private static readonly PhraseSet Past = ["was", "were", "scored", "found that", "had", "experienced", "in the same assessment", "says that", "told us"];

    private static readonly PhraseSet Present = ["worries", "is anxious", "is afraid", "avoids", "refuses", "finds", "has difficulty", "misreads", "forgets", "loses", "becomes", "hides", "seeks", "falls", "hits", "lashes out", "is left out", "his attendance", "her attendance", "delay", "less well", "will not"];

    private static readonly PhraseSet Provided = ["has support from", "receives support", "is supported by", "receives", "attends weekly", "has access to", "will receive", "will have", "will be provided"];

    private static readonly string[] Services = [" and is known to ", ", is known to ", " and is under the care of ", ", under the care of ", " and is seen by ", ", for which he ", ", for which she ", ", for which they "];

    /// <summary>"Al has asthma".</summary>
    private const int FewestOfCondition = 3;
    private const int MostOfPageHead = 12;

    /// <summary>"Can be funny and likes banter."; what says more may turn ("He loves trains to the exclusion of anything else").</summary>
    private const int MostOfPraise = 6;

    // Names of conditions: what is left of the sentence without them must still say something.
    private static readonly string[] Conditions =
    [
        "profound and multiple learning difficulties", "moderate learning difficulties", "moderate learning difficulty", "severe learning difficulties", "severe learning difficulty", "specific learning difficulties", "specific learning difficulty", "learning difficulties", "learning difficulty", "learning disability", "hearing loss", "visual impairment", "vision impairment", "hearing impairment", "sight impaired",
        "severely sight impaired", "hearing impaired", "visually impaired", "autism spectrum disorder", "attention deficit", "anxiety", "anxiety disorder", "developmental delay", "global developmental delay", "speech delay", "language disorder", "developmental language disorder", "profound", "severe", "bilateral", "impairment", "impaired", "global delay", "low muscle tone", "delay", "disorder", "seizures", "brain injury",
        "non-verbal ability", "non-verbal reasoning", "nonverbal ability", "nonverbal reasoning", "non-verbal skills", "non-verbal intelligence", "difficulties with", "selective mutism", "developmental trauma", "trauma", "attachment disorder", "attachment difficulties", "disability",
        "working hard", "works hard", "work hard", "low average", "don't have any", "haven't been any", "hasn't any", "haven't any", "aren't a concern", "isn't a concern", "no worse than", "likes to repeat", "working at the level expected", "works at the level expected",
    ];

    private static readonly PhraseSet HardWords = ["finds it hard", "finds it difficult", "cannot", "can't", "unable", "struggles", "not yet", "does not", "needs", "hard for", "affects", "requires", "below", "limited", "which means", "so that", "no safe way", "difficulty", "made worse", "because", "misses", "tires", "tire", "neither", "inaccurately", "symptoms", "makes it harder", "harder for", "single words", "which leaves", "leaves her", "leaves him", "leaves them", "leaves you", "exhausted", "suffers", "panic attacks"];

    /// <summary>Judges a sentence, list item or cell. <paramref name="listed"/>: it stands in a list or column of needs.</summary>
    public static NeedCue Of(string text, bool listed)
    {
        if (NilStatements.Is(text[Provision.ItemReferences.Behind(text)..]) || Phrases.CountWords(text) < (listed ? 2 : 3))
        {
            return NeedCue.No;
        }

        var folded = Spacing.Fold(text);
        // "(CAMHS letter, November 2025)": where the need was told; "Borough of Al · Education, Health and Care Plan": the head of a page.
        if ((text is ['(', .., ')'] && text.IndexOf(')', StringComparison.Ordinal) == text.Length - 1) || (folded.EndsWith("education, health and care plan", StringComparison.Ordinal) && Phrases.CountWords(folded) <= MostOfPageHead))
        {
            return NeedCue.No;
        }

        if (Sentences.Remarks.IsGuidance(folded) || folded.StartsWith("each row ", StringComparison.Ordinal) || folded.StartsWith("each card ", StringComparison.Ordinal) || IsStrength(folded[Provision.ItemReferences.Behind(text)..]) || folded.StartsWith("please ", StringComparison.Ordinal) || folded.StartsWith('[') || Phrases.HasAny(folded, Nil))
        {
            return NeedCue.No;
        }

        // "For no longer than eight minutes" is a measure, and tells of no time gone by.
        folded = folded.Replace("no longer than", "at most", StringComparison.Ordinal);
        var rest = Without(folded);
        if (IsAssessment(text, folded))
        {
            return NeedCue.No;
        }

        var hard = Phrases.HasAny(rest, HardWords);
        if (!hard && (Phrases.HasAny(folded, ["assessment is in progress", "never had a sanction"]) || folded.TrimEnd('.').EndsWith(" main area of need", StringComparison.Ordinal)))
        {
            return NeedCue.No;
        }

        // "You are good at: knowing when you need a rest."
        if (!hard && folded.Contains("good at:", StringComparison.Ordinal))
        {
            return NeedCue.No;
        }

        if ((Phrases.HasAny(folded, Provided) || Phrases.HasAny(folded, Background)) && !hard)
        {
            return NeedCue.No;
        }

        if (Phrases.StartsWithAny(folded, ["her strengths", "his strengths", "their strengths", "the family know", "the family knows"]) && !hard)
        {
            return NeedCue.No;
        }

        // Scores and events of a past day are levels and history.
        if (!hard && !listed && Phrases.HasAny(rest, Past) && !Phrases.HasAny(rest, Present))
        {
            return NeedCue.No;
        }

        if (listed)
        {
            return !hard && ((Praise.In(folded) && Phrases.CountWords(folded) <= MostOfPraise) || Strong.In(folded)) && !Conditional.In(folded) && !Phrases.HasAny(rest, Difficulty) ? NeedCue.No : NeedCue.Yes;
        }

        var difficult = hard || Phrases.HasAny(rest, Difficulty) || LowPercentile(rest) || IsSpan(rest);
        return difficult ? NeedCue.Yes : IsDiagnosis(folded) || Phrases.HasAny(folded, Positive) ? NeedCue.No : NeedCue.Unsure;
    }

    // "The team assessed Ana on 7 April 2026.", "Early help assessment of 9 September 2025.": that there was an assessment, and when, is no finding of it.
    public static bool IsAssessment(string text) => IsAssessment(text, Spacing.Fold(text));

    private static bool IsAssessment(string text, string folded) =>
        folded.Length <= 160 && Phrases.HasAny(folded, ["assessed", "assessment", "reassessed", "review"]) && !Phrases.HasAny(Without(folded.Replace("needs assessment", "assessment", StringComparison.Ordinal).Replace("needs were assessed", "assessed", StringComparison.Ordinal).Replace("assessment of need", "assessment", StringComparison.Ordinal)), Difficulty) && Dates.BritishDates.First(text) is not null;

    // "She attends to one thing for about 90 secs before something else takes her.": how long, in minutes or less, the child stays with a thing.
    private static bool IsSpan(string folded)
    {
        if (!Attending.In(folded) || Phrases.HasAny(folded, Positive))
        {
            return false;
        }

        var words = folded.Split(' ');
        return Enumerable.Range(1, words.Length - 1).Any(at => int.TryParse(words[at - 1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && (Seconds.Contains(words[at].TrimEnd('.', ',')) || (number <= ShortSpan && Minutes.Contains(words[at].TrimEnd('.', ',')))));
    }

    // One standard deviation below the mean is the 16th percentile: what tests call below average.
    private static bool LowPercentile(string folded)
    {
        for (var at = folded.IndexOf("percentile", StringComparison.Ordinal); at >= 0; at = folded.IndexOf("percentile", at + 10, StringComparison.Ordinal))
        {
            var end = at;
            while (end > 0 && !char.IsAsciiDigit(folded[end - 1]) && at - end < 6)
            {
                end--;
            }

            var start = end;
            while (start > 0 && char.IsAsciiDigit(folded[start - 1]))
            {
                start--;
            }

            if (end - start is 1 or 2 && int.Parse(folded.AsSpan(start, end - start), System.Globalization.CultureInfo.InvariantCulture) <= 16)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text that the plan itself numbers as a need says more than the name of a condition, or that there is none.</summary>
    public static bool IsDescribed(string text) => Spacing.Fold(text) is var folded && !NilStatements.Is(text) && !IsStrength(folded) && !Phrases.HasAny(folded, Nil) && Phrases.CountWords(Without(folded)) >= 8;

    /// <summary>Whether the text speaks well of the child and names neither a difficulty nor a condition.</summary>
    public static bool IsOnlyPraise(string text) => IsPraise(text) && Of(text, listed: false) == NeedCue.No && !NamesDifficulty(text) && Spacing.Fold(text) is var folded && !Conditional.In(folded) && !IsDiagnosis(folded);

    /// <summary>Whether any part of the text denies a need.</summary>
    public static bool HasNil(string text) => Nil.In(Spacing.Fold(text));

    public static bool IsStrength(string folded) => Phrases.StartsWithAny(folded, StrengthStarts);

    /// <summary>Whether the sentence names a condition and nothing that follows from it, or tells what was.</summary>
    public static bool IsDiagnosis(string folded) => Without(folded).Length < folded.Length || Phrases.HasAny(folded, Background)
        || Phrases.HasAny(folded, ["autism", "autistic", "adhd", "syndrome", "cerebral palsy", "dyslexia", "epilepsy", "diagnosis", "had a", "had an"]);

    /// <summary>Whether the text says outright that something is hard for the child; a level or a strength alone does not.</summary>
    public static bool SaysHard(string text) => Spacing.Fold(text) is var folded && Phrases.HasAny(Without(folded), HardWords);

    /// <summary>Whether the text has a word of difficulty, be it in the name of a condition.</summary>
    public static bool NamesDifficulty(string text) => Difficulty.In(Spacing.Fold(text));

    /// <summary>Whether the text speaks well of the child.</summary>
    public static bool IsPraise(string text) => Phrases.HasAny(Spacing.Fold(text), Positive);

    /// <summary>A condition of health or care without the service that knows of it: "He has night terrors and is known to CAMHS", "She has anxiety, for which she was accepted by CAMHS".</summary>
    public static string WithoutService(string text)
    {
        foreach (var service in Services)
        {
            if (text.IndexOf(service, StringComparison.Ordinal) is > 0 and var at && Phrases.CountWords(text.AsSpan(0, at)) >= FewestOfCondition)
            {
                return text[..at] + ".";
            }
        }

        return text;
    }

    public static bool IsHistory(string text) => Phrases.HasAny(Spacing.Fold(text), Past) || Phrases.HasAny(Spacing.Fold(text), Positive);

    private static string Without(string folded)
    {
        foreach (var condition in Conditions)
        {
            var at = Phrases.Find(folded, condition);
            if (at >= 0)
            {
                folded = folded.Remove(at, condition.Length);
            }
        }

        return folded;
    }
}
