using EhcpPipeline.Ml.Lexicon;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Grammar;

/// <summary>
/// A post by its last word ("parent link worker", "premises manager", "Communication Aids Service"), since a named post is a role however it is
/// called; and roles that only own a thing ("the teacher's face") or a paper ("OT report").
/// </summary>
internal static class PostReader
{
    private static readonly HashSet<ulong> Heads = WordHash.Set("worker", "workers", "adviser", "advisers", "advisor", "officer", "officers", "coordinator", "coordinators", "practitioner", "practitioners", "specialist",
        "specialists", "mentor", "mentors", "manager", "technician", "instructor", "assistant", "assistants", "therapist", "therapists", "nurse", "nurses", "lead", "leader", "leaders", "apprentice", "physiologist",
        "psychologist", "deputy", "assessor", "consultant", "coach", "carer", "tutor", "warden", "engineer", "interpreter", "teacher", "trainer", "facilitator", "supervisor", "supervisors", "educator", "reporter", "communicator", "profiler", "scientist", "champion", "caseworker", "aide", "steward", "registrar", "attendant", "chauffeur");

    private static readonly HashSet<ulong> Services = WordHash.Set("service", "services", "store");

    private static readonly HashSet<ulong> NoPost = WordHash.Set("a", "an", "the", "another", "any", "each", "every", "key", "trusted", "familiar", "named", "same", "new", "suitable", "appropriate", "other", "our", "my", "his",
        "her", "their", "this", "that", "such", "of", "or", "and", "to", "by", "with", "will", "can", "supporting", "main", "own", "gait", "peer", "class", "year", "line", "group", "team", "good", "is", "as", "in", "for",
        "on", "from", "at", "walking", "bike", "balance", "appointed", "whichever", "which", "what", "skilled", "experienced", "consistent", "hand", "should", "may", "must", "not", "young", "virtual", "hard", "no",
        "previous");

    private static readonly HashSet<ulong> Work = WordHash.Set("time", "hours", "help", "support", "input", "attendance", "visits", "services", "sessions", "assistance", "supervision", "visit", "session", "attention", "lessons");

    private static readonly HashSet<ulong> Papers = WordHash.Set("report", "reports", "advice", "recommendations", "guidance", "programme", "plan", "targets", "strategies", "exercises", "exercise", "vest", "prog", "sheet",
        "regime", "techniques", "principles", "equipment", "room", "review", "reviews");

    public static bool IsPost(string text, TokenBuffer tokens, int at, out bool isService)
    {
        isService = tokens[at].Capital && Services.Contains(tokens[at].Hash);
        if (tokens[at].Kind == TokenKind.Word && tokens[at].Word == 0 && HasEnding(text.AsSpan(tokens[at].Start, tokens[at].Length)))
        {
            return true;
        }

        ref readonly var before = ref tokens[at - 1];
        return (isService || Heads.Contains(tokens[at].Hash)) && before.Kind == TokenKind.Word && before.Value < 0 && before.Length > 1 && !NoPost.Contains(before.Hash) && (!isService || before.Capital);
    }

    /// <summary>"Neurophysiotherapist", "prosthetist", "audiologists": a calling by its ending.</summary>
    private static bool HasEnding(ReadOnlySpan<char> word)
    {
        word = word[^1] is 's' or 'S' ? word[..^1] : word;
        return word.EndsWith("therapist", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ologist", StringComparison.OrdinalIgnoreCase) || word.EndsWith("etist", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("ician", StringComparison.OrdinalIgnoreCase) || word.EndsWith("keeper", StringComparison.OrdinalIgnoreCase);
    }

    public static bool IsPaper(ulong word) => Papers.Contains(word);

    /// <summary>"The teacher's face", "the OT's pool": the role owns something; "a TA's time" is the role at work.</summary>
    public static bool IsOwner(string text, TokenBuffer tokens, CueMatch role)
    {
        var end = tokens[role.To - 1].End;
        var owns = end >= 2 && end <= text.Length && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '\u2019';
        return owns && !IsWork(tokens, role.To) && !IsWork(tokens, role.To + 1);
    }

    private static bool IsWork(TokenBuffer tokens, int at) => at < tokens.Count && Work.Contains(tokens[at].Hash);
}
