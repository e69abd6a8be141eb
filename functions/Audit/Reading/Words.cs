namespace EhcpPipeline.Audit.Reading;

/// <summary>Words of a text, as runs of letters and inner apostrophes.</summary>
internal static class Words
{
    public static IEnumerable<string> Of(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetter(text[i]) || (text[i] is '\'' or '\u2019' && start >= 0));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i].TrimEnd('\'', '\u2019');
                start = -1;
            }
        }
    }

    /// <summary>Neither a letter nor a digit: nothing is said.</summary>
    public static bool None(string text) => !text.Any(char.IsLetterOrDigit);

    public static int Count(string text) => Of(text).Count();
}
