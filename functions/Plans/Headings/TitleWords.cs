using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Headings;

/// <summary>Words that may surround a section's title in its heading without making it a sentence or another heading.</summary>
internal static class TitleWords
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "or", "my", "our", "your", "his", "her", "their", "for", "to", "a", "an", "as", "at", "with", "by", "from", "in", "on", "this", "that", "which", "who", "he", "she",
        "they", "i", "me", "him", "them", "child", "child's", "childs", "children", "young", "person", "person's", "persons", "people", "pupil", "pupil's", "learner", "learner's", "student", "student's", "parent",
        "parents", "parent's", "parents'", "carer", "carers", "carer's", "carers'", "family", "family's", "description", "summary", "details", "including", "includes", "relate", "related", "relates", "relating",
        "linked", "associated", "required", "reasonably", "result", "results", "resulting", "having", "have", "has", "sen", "send", "learning", "difficulties", "difficulty", "disabilities", "disability", "special",
        "educational", "education", "needs", "need", "sought", "intended", "agreed", "desired", "expected", "long", "short", "term", "made", "secured", "under", "section", "s2", "2", "chronically", "sick", "disabled",
        "act", "1970", "csdpa", "other", "any", "must", "be", "is", "are", "will", "type", "name", "named", "school", "school's", "institution", "setting", "college", "nursery", "maintained", "post-16", "placement",
        "attend", "attended", "arrangements", "used", "gathered", "course", "obtained", "received", "list", "reports", "report", "during", "assessment", "ehc", "ehcp", "plan", "we", "us", "it", "get", "given", "provided", "provision",
        "provisions", "services", "service", "support", "care", "health", "healthcare", "social", "views", "interests", "aspirations", "feelings", "wishes", "hopes", "strengths", "outcomes", "advice", "information", "evidence", "professional",
        "professionals", "gets", "what", "how", "where", "when", "go", "want", "achieve", "help", "identified", "current", "part", "one", "two", "three", "personal", "budget", "direct", "payment", "payments", "continued", "cont", "cont'd", "not",
        "specified", "specification", "statement", "meet", "each", "future", "life", "story", "history", "background", "appendices", "appendix", "only", "under-18s", "18", "adult", "adults", "education's", "about", "key", "people's", "adulthood", "preparing", "preparation", "else", "learn", "through", "money", "wrote", "written", "write", "papers", "documents", "read", "gave", "getting", "know", "appendix", "introduction", "introducing", "objectives", "aims", "goals", "ambitions", "hard", "difficult", "tricky", "find", "finds",
        "home", "paid", "struggle", "struggles", "matters", "letters", "next", "year", "disabled", "finds", "find", "hope", "am", "working", "towards", "toward", "taught", "teach", "teaches", "helps", "helped", "supported", "council", "being", "happen", "happens", "keep", "healthy", "well", "best", "grow", "said", "told", "makes", "does", "doing", "tell", "asked", "think", "thinks", "now", "later", "getting", "better", "stay", "safe", "looked", "after", "local", "authority", "receive", "receives", "behind", "goes", "attends", "aim", "aiming", "further", "additional", "make", "put", "puts", "place", "set", "out", "relating", "connected", "using", "sources", "says", "say", "feel", "feels", "tells", "arranged", "arrange", "by", "nhs", "called", "do", "does", "did", "could", "would", "like", "able", "so", "far", "before", "living", "live", "lives", "play", "work", "working", "everyone", "knows", "understand", "everybody", "matter", "important", "hoped", "able", "everyone", "work", "works", "important", "now", "will", "would", "like", "non-educational", "nhs", "medical", "so", "far", "all", "more", "lessons", "class", "classroom", "good", "things", "do", "does", "done", "need's", "came", "rests", "based", "upon", "relied", "those", "otherwise", "than", "eotas", "area", "areas", "together", "mother", "father", "mum", "dad", "mums", "dads", "grown-ups", "grownups", "playing", "friends", "mother's", "father's", "grandparents", "guardians", "both",
    };

    /// <summary>
    /// Whether all that is left of a heading outside <paramref name="start"/>..<paramref name="end"/> are such words, or at most three names (the child's, the school's).
    /// </summary>
    public static bool Explain(string text, string folded, int start, int end)
    {
        var names = 0;
        var words = 0;
        for (var i = 0; i < folded.Length; i++)
        {
            if (!Letter(folded[i]) || (i >= start && i < end))
            {
                continue;
            }

            var from = i;
            while (i < folded.Length && (Letter(folded[i]) || (folded[i] is '\'' or '-' && i + 1 < folded.Length && Letter(folded[i + 1]))))
            {
                i++;
            }

            if (++words > 28)
            {
                return false;
            }

            var word = folded[from..i];
            // "Part 3A" is numbered too.
            if (Characters.IsDigits(word) || (word.Length is 2 or 3 && Characters.IsDigits(word.AsSpan(0, word.Length - 1))))
            {
                continue;
            }

            if (!Fillers.Contains(word) && (!char.IsUpper(text[from]) || ++names > 3))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Letter(char c) => char.IsLetterOrDigit(c);
}
