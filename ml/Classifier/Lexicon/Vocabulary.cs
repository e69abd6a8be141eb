namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// The semantic classes of single words: every lexicon class whose name begins with "v-". A word that no example taught still says that it is a
/// body part, a school subject or a verb of deciding.
/// </summary>
internal sealed class Vocabulary
{
    public const string Prefix = "v-";
    private readonly byte[][] _ofWord;

    public Vocabulary(LexiconReader lexicon, int words)
    {
        string[] names = [.. lexicon.ClassNames.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        if (names.Length > byte.MaxValue)
        {
            throw new FormatException("The vocabulary has more than 255 classes.");
        }

        Names = names;
        var lists = new List<byte>?[words];
        for (var at = 0; at < names.Length; at++)
        {
            foreach (var word in lexicon.Class(names[at]).Words())
            {
                (lists[word] ??= []).Add((byte)at);
            }
        }

        _ofWord = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    public IReadOnlyList<string> Names { get; }

    /// <summary>The classes of a lexicon word, in the order of their names; none for an unknown word.</summary>
    public ReadOnlySpan<byte> Of(int word) => (uint)word < (uint)_ofWord.Length ? _ofWord[word] : [];
}
