namespace EhcpPipeline.Documents.Text;

/// <summary>Names that a database gives its fields: "F.PROVN_DESC", "CASE_ID".</summary>
public static class CodedNames
{
    private const int Shortest = 4;
    private const int Longest = 40;
    private const int FewestLetters = 3;

    /// <summary>Whether the text is such a name and nothing else: capitals and figures without a space, joined by low lines or stops.</summary>
    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is >= Shortest and <= Longest && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterOrDigit(text[^1])
            && text.AsSpan(1, text.Length - 2).IndexOfAny('_', '.') >= 0
            && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '_' or '.') && text.Count(char.IsAsciiLetterUpper) >= FewestLetters;
    }
}
