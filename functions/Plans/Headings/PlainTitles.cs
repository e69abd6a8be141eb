using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>
/// Titles that councils made up for families ("The help I will get from health", "Money for my family", "The reports people wrote"): no list holds them all, but
/// each names what it is about in two or three plain words. The words decide together, whatever their order.
/// </summary>
internal static class PlainTitles
{
    private static readonly PhraseSet Help = ["help", "support", "provision", "services", "supported", "helped", "do for me", "be done", "taught"];
    private static readonly PhraseSet Needs = ["barrier", "need", "needs", "difficulties", "difficulty", "hard", "difficult", "tricky", "struggle", "struggles", "barriers", "challenges"];
    private static readonly PhraseSet Learning = ["school", "education", "educational", "learning", "learn", "nursery", "college", "lessons", "class", "setting", "training"];
    private static readonly PhraseSet Health = ["health", "healthy", "healthcare", "nhs", "medical", "doctors", "nurses", "body"];
    private static readonly PhraseSet Care = ["social care", "care", "social services", "social work", "home life", "family life", "at home", "my family", "our family"];
    private static readonly PhraseSet Aims = ["outcomes", "outcome", "objectives", "aims", "goals", "achieve", "ambitions", "working towards", "working toward", "aiming for", "aiming at", "aiming"];
    private static readonly PhraseSet Hoped = ["we hope", "hope", "hoped", "want", "wants", "would like"];
    private static readonly PhraseSet Ahead = ["will be able", "to be able", "to do", "to achieve", "to learn", "to happen", "to get to", "will do", "will learn", "will achieve", "will be doing"];
    private static readonly PhraseSet Found = ["finds hard", "finds difficult", "finds tricky", "find hard", "find difficult", "find tricky", "find challenging", "find it hard", "finds it hard", "finds challenging", "struggles with"];
    private static readonly PhraseSet Voice = ["about", "story", "hopes", "dreams", "wishes", "views", "voice", "aspirations", "getting to know", "important to", "matters to", "introducing", "tell us", "tells us", "told us", "say", "says", "think", "who am i", "who i am"];
    private static readonly PhraseSet Place = ["where", "named", "name", "attend", "go to", "placement", "place"];
    private static readonly string[] Schools = ["school", "college", "nursery", "academy", "placement"];
    private static readonly PhraseSet Money = ["money", "budget", "budgets", "payment", "payments"];
    private static readonly PhraseSet Papers = ["reports", "advice", "papers", "documents", "evidence", "assessments", "information"];
    private static readonly PhraseSet Written = ["wrote", "written", "write", "used", "gathered", "who", "people", "came from", "based", "list", "read", "helped", "gave"];

    private static readonly PhraseSet WillDo = ["will do", "must do", "should do", "is going to do", "are going to do"];

    private static readonly PhraseSet Authors = ["who told us", "who advised", "who wrote", "who has written", "who helped", "who gave", "who said", "people who wrote", "people who helped", "people who gave", "the people who wrote", "the people who helped", "the people who gave"];

    /// <summary>The sections that the plain words of a heading name, with the stretch of text read; null if they name none.</summary>
    public static (SectionCode[] Codes, int Start, int End)? Find(string folded, int from)
    {
        var text = folded[from..].TrimEnd();
        return text.Length > 0 && Phrases.CountWords(text) <= 12 && Of(text) is { } code ? (code, from, from) : null;
    }

    /// <summary>Whether the title asks who gave the advice.</summary>
    public static bool IsOfAuthors(string text) => text.Length <= 80 && Authors.Starts(text) && Written.In(text);

    /// <summary>Whether the title speaks of help and not of needs.</summary>
    public static bool IsHelp(string folded) => (Help.In(folded) || WillDo.In(folded)) && !Needs.In(folded);

    /// <summary>The sections of a title for help or needs that leaves open whose they are ("My support", "What I find hard") and then says so ("from health").</summary>
    public static SectionCode[]? OfService(string folded, SectionCode general)
    {
        var (health, care) = (Health.In(folded), Care.In(folded));
        return health == care ? null : (general, health) switch
        {
            (SectionCode.F, true) => [SectionCode.G],
            (SectionCode.F, false) => SectionTitles.SplitCare(folded),
            (SectionCode.B, true) => [SectionCode.C],
            (SectionCode.B, false) => [SectionCode.D],
            _ => null,
        };
    }

    // "Jago's school", "My college": whose it is and nothing else.
    private static bool IsOwnSchool(string text) =>
        Phrases.CountWords(text) == 2 && (text.StartsWith("my ", StringComparison.Ordinal) || text.StartsWith("your ", StringComparison.Ordinal) || text.Contains("'s ", StringComparison.Ordinal)) && Schools.Contains(text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    private static SectionCode[]? Of(string text)
    {
        if (Money.In(text))
        {
            return [SectionCode.J];
        }

        if (Papers.In(text) && Written.In(text))
        {
            return [SectionCode.K];
        }

        if (Aims.In(text) || (Hoped.In(text) && Ahead.In(text)))
        {
            return [SectionCode.E];
        }

        var help = IsHelp(text) || Help.In(text);
        if (help || Needs.In(text))
        {
            var general = help ? SectionCode.F : SectionCode.B;
            return OfService(text, general) ?? ((Learning.In(text) || (!help && Found.In(text))) && !Health.In(text) && !Care.In(text) ? [general] : null);
        }

        return (Place.In(text) && Learning.In(text)) || IsOwnSchool(text) ? [SectionCode.I] : Voice.In(text) && !Papers.In(text) && !Learning.In(text) ? [SectionCode.A] : null;
    }
}
