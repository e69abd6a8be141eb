namespace EhcpPipeline.Documents.Text;

/// <summary>A bullet typed as text before a paragraph. Only signs that are nothing but bullets: a typed "1." or "-" may belong to the sentence.</summary>
internal static class TypedMarker
{
    private const string Bullets = "•●▪■◦○‣⁃·➢➤❖★☆";

    /// <summary>Splits "• text" into its bullet and the text; false for anything else.</summary>
    public static bool TrySplit(string text, out string label, out string rest)
    {
        if (text.Length > 2 && Bullets.Contains(text[0], StringComparison.Ordinal) && text[1] is ' ' or '\n')
        {
            label = text[..1];
            rest = text[2..];
            return true;
        }

        (label, rest) = ("", text);
        return false;
    }
}
