using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>The area of a need that stands under no heading, by the words it uses: the area with most of them, on a tie the one named first.</summary>
internal static class AreaWords
{
    private static readonly (NeedArea Area, string[] Words)[] Areas =
    [
        (NeedArea.CommunicationAndInteraction,
        [
            "language", "speech", "understand figurative", "explanations", "conversation", "conversations", "vocabulary", "words", "sentences", "instructions", "instruction", "express", "expressive", "receptive", "communicate", "communication", "speak", "speaks", "spoken", "talk", "talks", "social cues", "gestures", "turns", "interaction", "autistic", "selective mutism", "mutism", "says", "listening", "off the point", "signs", "makaton",
            "eye contact", "jokes", "join in", "play with", "other children",
        ]),
        (NeedArea.CognitionAndLearning,
        [
            "learning", "reading", "reads", "writing", "writes", "literacy", "numeracy", "number", "maths", "mathematics", "memory", "working memory", "processing", "retain", "retaining", "spelling", "phonics", "entry level", "attainment", "attention", "concentrate", "cognition", "cognitive", "abstract", "concepts", "curriculum", "percentile", "behind", "forgets", "work set", "english", "level of a year", "counts",
            "reasoning", "learns", "remember", "comprehension",
        ]),
        (NeedArea.Semh,
        [
            "anxious", "anxiety", "worries", "worry", "anger", "angry", "emotional", "emotions", "feelings", "mood", "behaviour", "self-esteem", "confidence", "friends", "friendships", "attendance", "regulate", "dysregulated", "upset", "distressed", "meltdown", "meltdowns", "violent", "temper", "panic", "afraid", "refuses", "mental health", "social, emotional", "trauma", "attachment", "lonely", "alone", "withdraws", "school refusal", "suspended",
            "excluded", "self-harm", "stress", "being looked at", "resilience", "impulsive", "vulnerable", "exploitation", "social situations", "overwhelmed", "peers",
        ]),
        (NeedArea.SensoryAndPhysical,
        [
            "hearing", "vision", "sight", "visual", "hand", "hands", "fine motor", "gross motor", "motor", "walk", "walks", "walking", "wheelchair", "balance", "posture", "sensory", "noise", "light", "touch", "textures", "tires", "fatigue", "physical", "mobility", "muscle", "pencil", "grip", "coordination", "mishears", "headaches", "bright", "smells", "movement", "stairs", "cut", "carry", "hypermobile", "cerebral palsy",
        ]),
        (NeedArea.SelfCareAndIndependence,
        [
            "dress", "dressing", "toilet", "toileting", "wash", "washing", "eat", "eating", "feeding", "cook", "cooking", "travel", "money", "budget", "independence", "independent", "self-care", "buttons", "zips", "personal care", "hygiene", "organise", "organising", "danger", "road", "shopping", "meal", "clothes", "continent", "nappies",
        ]),
    ];

    public static NeedArea Of(string text)
    {
        var folded = Spacing.Fold(text);
        var best = (Area: NeedArea.Unknown, Count: 0, First: int.MaxValue);
        foreach (var (area, words) in Areas)
        {
            var count = 0;
            var first = int.MaxValue;
            foreach (var word in words)
            {
                var at = Phrases.Find(folded, word);
                if (at >= 0)
                {
                    count++;
                    first = Math.Min(first, at);
                }
            }

            if (count > best.Count || (count == best.Count && count > 0 && first < best.First))
            {
                best = (area, count, first);
            }
        }

        return best.Area;
    }
}
