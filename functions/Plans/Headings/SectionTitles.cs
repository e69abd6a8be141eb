using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>
/// The names that sections go by. Regulation 12 prescribes the letters, not the titles: councils write "My story", "Educational provision",
/// "Where I will go to school". Phrases are folded; of several in a line the first counts, of those the longest.
/// </summary>
internal static class SectionTitles
{
    private static readonly (SectionCode[] Codes, string[] Phrases)[] Rows =
    [
        ([SectionCode.A], ["views, interests and aspirations", "views, interests, and aspirations", "views interests and aspirations", "views, wishes and feelings",
            "views, wishes and aspirations", "views, hopes and aspirations", "views and aspirations", "interests and aspirations", "hopes and aspirations",
            "aspirations and views", "wishes and aspirations", "wishes and feelings", "hopes and dreams", "all about me", "about me and my family", "about me", "my story",
            "my views", "my voice", "my profile", "personal profile", "one page profile", "one-page profile", "pupil profile", "child profile", "views and interests",
            "views", "interests", "who i am", "this is me", "my life", "my hopes", "aspirations", "my aspirations", "child's story", "our story", "family story", "introducing me",
            "pen portrait", "pen picture", "voice of the child", "child and family views", "my family and me", "me and my family"]),
        ([SectionCode.C, SectionCode.D], ["health and social care needs", "health needs and social care needs", "health and care needs"]),
        ([SectionCode.G, SectionCode.H], ["health and social care provision", "health provision and social care provision", "health and care provision"]),
        ([SectionCode.B, SectionCode.F], ["special educational needs and provision", "special educational needs and special educational provision", "needs and provision"]),
        ([SectionCode.E, SectionCode.F], ["outcomes and provision", "outcomes and special educational provision", "outcomes and support"]),
        ([SectionCode.B, SectionCode.E, SectionCode.F], ["needs, outcomes and provision", "needs, provision and outcomes", "special educational needs, outcomes and provision"]),
        ([SectionCode.F], ["special educational provision", "special education provision", "special educational needs provision", "sen provision", "send provision",
            "special educational needs (sen) provision", "educational provision", "education provision", "provision to meet special educational needs", "provision for special educational needs",
            "provision to meet", "provision required to meet", "support in school", "support at school", "support in education", "educational support", "education support", "support for learning",
            "support i need", "help i need", "help i will get", "support i will get", "help at school", "support required", "specialist provision package", "my support", "my provision",
            "help that must be given", "how i will be supported", "how i will be helped", "provision required", "educational help"]),
        ([SectionCode.G], ["health provision", "non-educational provision", "non educational provision", "health care provision", "healthcare provision", "medical provision", "nhs provision", "provision from health",
            "health support", "health services", "help from health", "support from health", "help with my health", "help for my health"]),
        ([SectionCode.H], ["social care provision", "care provision", "social provision", "social care support", "social care services", "provision from social care", "support from social care",
            "help from social care", "other care", "care and support provision", "social care help", "help from care"]),
        ([SectionCode.H1], ["1970 act", "disabled child under", "provision under section 2", "services under section 2", "help under section 2", "support under section 2", "section 2 csdpa", "csdpa", "chronically sick and disabled persons act"]),
        ([SectionCode.D], ["social care needs", "social needs", "care needs", "social care", "needs for social care", "care and support needs", "family and care needs", "care and family life", "my home and my family", "home and my family", "home and family", "care and home life", "family life and care", "home and family life"]),
        ([SectionCode.C], ["health care needs", "non-educational needs", "non educational needs", "healthcare needs", "health needs", "medical needs", "health and medical needs", "my health", "my body and my health", "body and health", "health"]),
        ([SectionCode.B], ["special educational needs", "special education needs", "special educational need", "special educational needs and disabilities", "special needs", "educational needs", "education needs", "learning needs", "sen needs",
            "my needs", "strengths and needs", "needs and strengths", "strengths and difficulties", "summary of needs", "description of needs", "identified needs", "what i find hard",
            "what i find difficult", "what i need help with", "needs", "sen", "what makes learning hard"]),
        ([SectionCode.E], ["outcomes", "outcomes sought", "intended outcomes", "agreed outcomes", "what we want to achieve", "what i want to achieve", "what will be different", "goals", "my goals", "outcome", "objectives", "aims and objectives"]),
        ([SectionCode.I], ["placement", "name and type of school", "type and name of school", "name of school", "type of school", "school placement", "educational placement", "education placement",
            "name and type of educational setting", "educational setting", "education setting", "named school", "named placement", "named setting", "name of setting", "name of institution", "name of the school", "name of the setting",
            "name of the institution", "name and type of the school", "name and type of institution", "name and type of setting", "name and type of placement", "type of placement", "type of setting", "type of institution", "school or other institution",
            "school or setting", "school, college or other", "where i will learn", "where i will go to school", "my school", "my setting", "my college", "my placement", "educational institution", "nursery, school", "school/setting", "school named"]),
        ([SectionCode.J], ["personal budget", "personal budgets", "direct payment", "direct payments", "my budget"]),
        ([SectionCode.K], ["advice and information", "information and advice", "advice and evidence", "list of advice", "advice received", "advice obtained", "advice gathered", "advice used", "information gathered", "professional advice",
            "professional reports", "reports and advice", "advice and reports", "sources of information", "sources of advice", "sources of evidence", "evidence and advice", "supporting evidence", "supporting information", "contributions to this plan",
            "contributions", "contributors", "who contributed", "who helped to write", "appendices", "appendix", "advice", "reports", "evidence", "list of reports", "reports used"]),
    ];

    private static readonly PhraseTable<SectionCode[]> Titles = new(Rows);

    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "support i need", "help i need", "help i will get", "support i will get", "my support", "my provision", "support required", "provision required", "help that must be given", "how i will be supported", "how i will be helped", "provision to meet", "provision required to meet",
        "my needs", "needs", "identified needs", "description of needs", "summary of needs", "needs and strengths", "strengths and needs", "strengths and difficulties", "what i find hard", "what i find difficult", "what i need help with",
    };

    private static readonly PhraseSet UnderSection2 = ["chronically", "csdpa", "for disabled children", "for a disabled child", "as a disabled child", "section 2", "s2", "s.2", "1970"];
    private static readonly PhraseSet NotUnderSection2 = ["other social care", "any other", "other social", "other help", "other support", "other services", "further help", "further support", "further services", "additional help", "additional support", "anything else", "not provided under", "not under", "other care", "children act", "care act"];

    /// <summary>The earliest title in the folded text from <paramref name="from"/> on, with its place; null if there is none.</summary>
    public static (SectionCode[] Codes, int Start, int End)? Find(string folded, int from = 0)
    {
        // "Who wrote about me": the advisers, though the child is named behind them.
        if (PlainTitles.IsOfAuthors(folded[from..]))
        {
            return ([SectionCode.K], from, from);
        }

        var (start, length, codes) = Titles.First(folded, from);
        if (start < 0)
        {
            return null;
        }

        if (codes is [SectionCode.B] or [SectionCode.E] && Together(folded[(start + length)..], codes[0]) is { } together)
        {
            return (together, start, start + length);
        }

        // "Support I need" is Section F unless it goes on to "from social care".
        var own = codes is [SectionCode.H] ? SplitCare(folded)
            : codes is [SectionCode.C] or [SectionCode.D] && PlainTitles.IsHelp(folded[from..]) ? PlainTitles.OfService(folded[from..], SectionCode.F) ?? codes
            : General.Contains(folded.Substring(start, length)) ? PlainTitles.OfService(folded[from..], codes![0]) ?? codes : codes!;
        return (own, start, start + length);
    }

    // "Needs, outcomes and special educational provision by area of need": one heading for all that it joins.
    private static SectionCode[]? Together(string rest, SectionCode first)
    {
        var provision = Phrases.HasAny(rest, ["and provision", "and special educational provision", "and the provision", "and the special educational provision", "and support", "& provision", "& special educational provision", "& support"]);
        var outcomes = first == SectionCode.B && Phrases.Has(rest, "outcomes");
        return provision ? outcomes ? [first, SectionCode.E, SectionCode.F] : [first, SectionCode.F] : null;
    }

    public static bool Names(SectionCode code, string folded, int from = 0) =>
        Rows.Any(title => title.Codes.Contains(Whole(code)) && title.Phrases.Any(phrase => Phrases.Find(folded, phrase, from) >= 0));

    private static SectionCode Whole(SectionCode code) => code is SectionCode.H1 or SectionCode.H2 ? SectionCode.H : code;

    internal static SectionCode[] SplitCare(string folded)
    {
        var other = Phrases.HasAny(folded, NotUnderSection2);
        var second = Phrases.HasAny(folded, UnderSection2);
        return other ? [SectionCode.H2] : second ? [SectionCode.H1] : [SectionCode.H];
    }
}
