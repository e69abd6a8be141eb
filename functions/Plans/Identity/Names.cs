namespace EhcpPipeline.Plans.Identity;

/// <summary>
/// Whom a plan is about and who stands near. Used while reading only (to tell another child's name, to know a parent's advice); never part of a plan or of any row.
/// </summary>
internal sealed record Names
{
    /// <summary>Given names and short names of the child, as written.</summary>
    public IReadOnlySet<string> Given { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public IReadOnlySet<string> Family { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Full names of parents and carers.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    public bool IsParent(string text) => Parents.Any(parent => text.Contains(parent, StringComparison.Ordinal));

    /// <summary>Whether the text says that something came from the child ("Voice messages from Maeve", "Drawings by Bo").</summary>
    public bool IsFromChild(string text)
    {
        var words = text.Split([' ', ',', '.', ';', '(', ')']);
        return words.Zip(words.Skip(1)).Any(pair => pair.First is "from" or "by" or "of" && Given.Contains(pair.Second));
    }

    /// <summary>Whether the text names someone of the child's family name, and not the child.</summary>
    public bool IsOfFamily(string text)
    {
        var words = text.Split([' ', ',', '.', ';', '(', ')']);
        return words.Any(Family.Contains) && !words.Any(Given.Contains);
    }

    public bool StartsWithChild(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '-'))
        {
            end++;
        }

        return end > 1 && Given.Contains(text[..end]);
    }
}
