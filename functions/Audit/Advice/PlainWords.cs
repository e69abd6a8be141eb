namespace EhcpPipeline.Audit.Advice;

/// <summary>Words that stand in any advice and say nothing of its subject: how it is given, how hard something is, what leaves it open.</summary>
internal static class PlainWords
{
    private static readonly string[] Beginnings =
    [
        "requir", "appropriat", "possibl", "availab", "necessar", "opportunit", "deliver", "receiv", "minut", "dail", "week", "fortnight", "month", "termly", "recommend", "advis", "suggest", "consider", "benefit", "struggl", "troubl", "unab",
        "become", "weak", "know", "written", "write by", "date", "report", "agree", "ensur", "arrang", "individual", "group", "qualif", "register", "hcpc", "direct", "someon", "adult", "pupil", "peer", "finds", "find", "want", "woul",
    ];

    public static HashSet<string> Without(HashSet<string> stems)
    {
        stems.RemoveWhere(stem => Array.Exists(Beginnings, beginning => stem.StartsWith(beginning, StringComparison.Ordinal)));
        return stems;
    }
}
