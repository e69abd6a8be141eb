namespace EhcpPipeline.Ml.Lexicon;

/// <summary>A set of lexicon words, as bits.</summary>
internal sealed class WordSet
{
    private ulong[] _bits = new ulong[64];

    public void Add(int word)
    {
        if (word >> 6 >= _bits.Length)
        {
            Array.Resize(ref _bits, Math.Max(_bits.Length * 2, (word >> 6) + 1));
        }

        _bits[word >> 6] |= 1UL << (word & 63);
    }

    /// <summary>True if the word is in the set; 0, the unknown word, never is.</summary>
    public bool Contains(int word) => word > 0 && word >> 6 < _bits.Length && (_bits[word >> 6] & (1UL << (word & 63))) != 0;

    public IEnumerable<int> Words()
    {
        for (var word = 1; word < _bits.Length * 64; word++)
        {
            if (Contains(word))
            {
                yield return word;
            }
        }
    }
}
