namespace EhcpPipeline.Plans.Wording;

/// <summary>Reads a row of check boxes ("☐ Draft ☒ Final") as the choice that is ticked.</summary>
internal static class CheckBoxes
{
    private const string Ticked = "☒☑✓✔";
    private const string Empty = "☐□";

    /// <summary>What stands behind the ticked box, up to the next box; the whole text if it has no boxes.</summary>
    public static string Chosen(string text)
    {
        var at = text.AsSpan().IndexOfAny(Ticked);
        if (at < 0)
        {
            return text.AsSpan().IndexOfAny(Empty) >= 0 ? "" : text;
        }

        var from = at + 1;
        var length = text.AsSpan(from).IndexOfAny(Ticked + Empty);
        return (length < 0 ? text[from..] : text.Substring(from, length)).Trim(' ', ',', ';', '/');
    }
}
