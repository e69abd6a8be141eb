namespace EhcpPipeline.Documents.Text;

/// <summary>Names that a database or a program gives its fields: "F.PROVN_DESC", "CASE_ID", "Prov.DeliveredBy".</summary>
public static class CodedNames
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int FewestLetters = 3;

    private static readonly HashSet<string> Records = new(StringComparer.OrdinalIgnoreCase)
    {
        "need", "needs", "outcome", "outcomes", "outc", "prov", "provision", "provisions", "view", "views", "advice", "plan", "ehcp", "ehc", "child", "pupil", "person", "learner", "student", "section", "record", "placement", "budget", "review", "case", "document", "contact", "field", "item", "service", "health", "care", "socialcare", "support", "intervention", "strength", "aspiration", "target", "step", "front", "cover", "header", "details",
    };

    /// <summary>Whether the text is such a name and nothing else: capitals and figures without a space, joined by low lines or stops, or words run together behind the name of their record.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return OfRecord(text) || (text.Length is >= Shortest and <= Longest && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            && text.AsSpan(1, text.Length - 2).IndexOfAny('_', '.') >= 0
            && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or '.') && text.Count(char.IsAsciiLetterUpper) >= FewestLetters);
    }

    /// <summary>Whether the text is a field of a plan's record: "Need.Description", "Outcome.ShortTermStep"; "Mrs.Jones" and "Speech.Language" are none.</summary>
    public static bool OfRecord(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is >= Shortest and <= Longest && text.IndexOf('.', StringComparison.Ordinal) is > 0 and var stop && Records.Contains(text[..stop])
            && text.Split('.').All(part => part.Length >= FewestLetters && char.IsAsciiLetterUpper(part[0]) && part.All(char.IsAsciiLetterOrDigit) && part.Any(char.IsAsciiLetterLower));
    }
}
