namespace EhcpPipeline.Plans.Wording;

/// <summary>Reads a row of check boxes ("☐ Draft ☒ Final", "Draft ☐ Final ☑", "[ ] Draft [x] Final") as the choice that is ticked.</summary>
internal static class CheckBoxes
{
    private const string Ticked = "☒☑✓✔";
    private const string Empty = "☐□";
    private const int LongestOption = 2;

    // Boxes drawn with the keys of a keyboard.
    private static readonly (string Key, string Sign)[] Keys = [("[ ]", "☐"), ("[]", "☐"), ("( )", "☐"), ("[x]", "☒"), ("[X]", "☒"), ("[✓]", "☒"), ("[✔]", "☒"), ("(x)", "☒"), ("(X)", "☒"), ("(✓)", "☒"), ("(✔)", "☒")];

    /// <summary>The words of the ticked box; nothing if no box is ticked; the whole text if it has no boxes. A row that opens with a word and
    /// ends with a box has its boxes behind their words, any other before them.</summary>
    public static string Chosen(string text)
    {
        text = Drawn(text);
        var at = text.AsSpan().IndexOfAny(Ticked);
        if (at < 0)
        {
            return text.Any(IsBox) ? "" : text;
        }

        if (!IsBox(text[0]) && WithoutRemark(text) is [.., var last] && IsBox(last))
        {
            return Trim(text[(text.AsSpan(0, at).LastIndexOfAny(Ticked + Empty) + 1)..at]);
        }

        var from = at + 1;
        var length = text.AsSpan(from).IndexOfAny(Ticked + Empty);
        return Trim(length < 0 ? text[from..] : text.Substring(from, length));
    }

    /// <summary>The choice where a text offers one and it is made (several boxes, one of them ticked); the text itself where it does not.</summary>
    public static string ChosenOfSeveral(string text)
    {
        var drawn = Drawn(text);
        return drawn.Count(IsBox) > 1 && drawn.Count(sign => Ticked.Contains(sign, StringComparison.Ordinal)) == 1 ? Chosen(text) : text;
    }

    /// <summary>
    /// What stands before the boxes of a line that asks for a choice of a word or two ("Communication and interaction ☐ none ☑ needs"); nothing if it has no boxes, opens with one, or goes on to tell something.
    /// </summary>
    public static string Asked(string text)
    {
        var parts = Drawn(text).Split([.. Ticked, .. Empty]);
        return parts.Length > 1 && parts.Skip(1).All(option => Phrases.CountWords(option) <= LongestOption) ? Trim(parts[0]) : "";
    }

    private static bool IsBox(char sign) => Ticked.Contains(sign, StringComparison.Ordinal) || Empty.Contains(sign, StringComparison.Ordinal);

    // "Draft ☐ Final ☑ (please tick)".
    private static string WithoutRemark(string text) => text.TrimEnd() is [.., ')'] closed && closed.LastIndexOf('(') is > 0 and var open ? closed[..open].TrimEnd() : text.TrimEnd();

    private static string Drawn(string text) => text.Trim() is var drawn && drawn.AsSpan().IndexOfAny('[', '(') < 0 ? drawn : Keys.Aggregate(drawn, (line, box) => line.Replace(box.Key, box.Sign, StringComparison.Ordinal));

    private static string Trim(string text) => text.Trim(' ', ',', ';', '/', ':');
}
