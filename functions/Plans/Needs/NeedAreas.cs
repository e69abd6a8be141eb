using EhcpPipeline.Plans.Headings;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Needs;

/// <summary>The areas of need (Code 6.28 onward) in the names councils give them.</summary>
internal static class NeedAreas
{
    private static readonly PhraseTable<NeedArea> Names = new(
    [
        (NeedArea.CommunicationAndInteraction, ["communication and interaction", "communication & interaction", "communication and interactions", "speech, language and communication", "speech and language", "speech, language & communication",
            "communication", "language and communication", "c&i", "c & i", "social communication", "social interaction", "communicating"]),
        (NeedArea.CognitionAndLearning, ["cognition and learning", "cognition & learning", "learning and cognition", "cognition", "learning", "thinking and learning", "c&l", "c & l", "academic", "literacy", "numeracy"]),
        (NeedArea.Semh, ["social, emotional and mental health", "social emotional and mental health", "social, emotional & mental health", "social, emotional, mental health", "social, emotional and mental wellbeing", "social, mental and emotional health", "semh", "social and emotional", "social, emotional and behavioural", "emotional wellbeing",
            "emotional health", "mental health", "behaviour", "feelings", "emotional and mental health", "social, emotional", "behaviour, emotional and social", "wellbeing"]),
        (NeedArea.SelfCareAndIndependence, ["self-care and independence", "self care and independence", "independence and self-care", "independence and self-help", "self-help and independence", "self-help", "self help", "self-care", "self care", "independence", "independence skills", "life skills", "daily living",
            "independent living", "preparing for adulthood", "preparation for adulthood", "self-help skills", "personal care", "looking after myself", "adaptive skills"]),
        (NeedArea.SensoryAndPhysical, ["sensory and physical", "sensory and/or physical", "sensory or physical", "sensory & physical", "physical and sensory", "physical and/or sensory", "physical & sensory", "s&p", "s & p", "p&s", "p & s", "sensory", "physical", "sensory needs", "physical needs", "motor skills", "hearing", "vision", "physical development", "medical and physical", "sensory and medical", "body and senses"]),
        (NeedArea.Health, ["health", "medical"]),
        (NeedArea.SocialCare, ["social care", "care needs"]),
    ]);

    private static readonly string[] Fillers =
    [
        "needs", "need", "and", "or", "the", "area", "of", "skills", "development", "difficulties", "difficulty", "in", "for", "with", "my", "s", "special", "educational", "provision", "outcomes", "outcome", "support", "1", "2", "3", "4", "5", "6", "7", "a", "b", "c", "d", "e", "f", "i", "ii", "iii", "iv", "v",
        "sen", "semh", "including", "language", "continued", "social", "emotional", "mental", "health", "physical", "sensory", "medical", "care", "learning", "cognition", "interaction", "communication", "speech", "independence", "self", "help", "behaviour", "behavioural", "wellbeing", "well-being", "being", "well",
        "adulthood", "preparation", "preparing", "life", "living", "daily", "primary", "secondary", "section", "category", "broad", "play", "c&i", "c&l", "s&p", "section:", "personal", "impairment", "hearing", "visual", "vision", "motor", "fine", "gross", "academic", "attainment", "progress", "numeracy", "literacy",
    ];

    // The areas as caseworkers abbreviate them.
    private static readonly HashSet<string> Short = new(StringComparer.Ordinal) { "C&I", "C & I", "C&L", "C & L", "S&P", "S & P", "P&S", "P & S" };

    private static readonly HashSet<string> FillerSet = new(Fillers, StringComparer.Ordinal);

    /// <summary>The area that the text names first, or Unknown.</summary>
    public static NeedArea Named(string text)
    {
        return Names.First(Spacing.Fold(text.Length > 140 ? text[..140] : text), 0).Value;
    }

    /// <summary>Whether the text is nothing but the name of an area, and so a heading whatever it looks like.</summary>
    public static bool IsHeading(string text)
    {
        if (IsAbbreviated(text))
        {
            return true;
        }

        if (text.Length > 90 || text.Length < 4 || text[^1] is '.' or ';' || char.IsLower(text[0]))
        {
            return false;
        }

        var folded = Spacing.Fold(text);
        if (Named(text) == NeedArea.Unknown || (Phrases.CountWords(text) == 1 && text is not ("SEMH" or "SEMH:") && !text.Contains("ensory", StringComparison.Ordinal)))
        {
            return false;
        }

        return HasNoOtherWord(folded);
    }

    /// <summary>Whether the text is the name of an area as caseworkers abbreviate it ("C&amp;I", "S&amp;P").</summary>
    public static bool IsAbbreviated(string text) => text.Length <= 7 && Short.Contains(text.TrimEnd(':'));

    /// <summary>Whether words within a sentence are the name of an area and nothing else: "in communication, she ...".</summary>
    public static bool IsName(string words) => Named(words) != NeedArea.Unknown && HasNoOtherWord(Spacing.Fold(words));

    private static bool HasNoOtherWord(string folded)
    {
        var start = LetterCodes.SkipNumbering(folded, 0);
        foreach (var word in folded[start..].Split([' ', ',', ';', '/', '&', ':', '-', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!FillerSet.Contains(word))
            {
                return false;
            }
        }

        return true;
    }
}
