namespace EhcpPipeline.Ml.Lexicon;

/// <summary>Regular English inflection, for lexicon entries; irregular forms are written out in the files.</summary>
internal static class Forms
{
    public static string Plural(string noun) => noun switch
    {
        _ when EndsInConsonantY(noun) => noun[..^1] + "ies",
        _ when noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) => noun + "es",
        _ => noun + "s",
    };

    public static IEnumerable<string> OfVerb(string verb)
    {
        yield return verb;
        yield return Plural(verb);
        if (verb.EndsWith('e'))
        {
            yield return verb + "d";
            yield return verb[..^1] + "ing";
        }
        else if (EndsInConsonantY(verb))
        {
            yield return verb[..^1] + "ied";
            yield return verb + "ing";
        }
        else
        {
            yield return verb + "ed";
            yield return verb + "ing";
            yield return verb + verb[^1] + "ed";
            yield return verb + verb[^1] + "ing";
        }
    }

    private static bool EndsInConsonantY(string word) => word.Length > 1 && word[^1] == 'y' && word[^2] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
