namespace EhcpPipeline.Ml.Text;

/// <summary>FNV-1a over UTF-16 code units, 64 bits: the same on every machine. Two words with one hash are one word to the lexicon and the features.</summary>
internal static class WordHash
{
    public const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Add(ulong hash, char letter) => (hash ^ letter) * Prime;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            hash = Add(hash, letter);
        }

        return hash;
    }

    /// <summary>The hashes of a few words, to be asked whether they hold a token's.</summary>
    public static HashSet<ulong> Set(params ReadOnlySpan<string> words)
    {
        var hashes = new HashSet<ulong>(words.Length);
        foreach (var word in words)
        {
            hashes.Add(Of(word));
        }

        return hashes;
    }

    /// <summary>A 32-bit feature key out of two 64-bit parts; the multiplier spreads the low bits.</summary>
    public static uint Key(ulong first, ulong second)
    {
        var mixed = (first ^ (second * 0x9E3779B97F4A7C15UL)) * 0xD6E8FEB86659FD93UL;
        return (uint)(mixed >> 32);
    }
}
