namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>What the ends of lines tell about sentences.</summary>
internal static class Sentences
{
    /// <summary>The line ends as a sentence, a label or a clause does.</summary>
    public static bool Ends(TextLine line)
    {
        var text = line.TextOf(line.Words[^1]).TrimEnd("\"'\u2019\u201D)]");
        return !text.IsEmpty && text[^1] is '.' or '!' or '?' or ':' or ';';
    }

    /// <summary>The line starts in the middle of a sentence.</summary>
    public static bool StartsLower(TextLine line)
    {
        var text = line.TextOf(line.Words[0]).TrimStart("\"'\u2018\u201C([");
        return !text.IsEmpty && char.IsLower(text[0]);
    }
}
