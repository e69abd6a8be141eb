using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Lexicon;

/// <summary>
/// Every word that a lexicon file mentions, numbered from 1 in the order of first mention. Found by hash in an open-addressed table.
/// </summary>
internal sealed class WordList
{
    private readonly List<string> _words = [""];
    private readonly List<int> _numbers = [-1];
    private readonly List<ulong> _hashOf = [0];
    private readonly List<(ulong Hash, int Word)> _aliases = [];
    private ulong[] _hashes = new ulong[1024];
    private int[] _slots = new int[1024];

    public WordList() => Slips = new Slips(this);

    public Slips Slips { get; }

    public int Count => _words.Count;

    public string Word(int word) => _words[word];

    public ulong Hash(int word) => _hashOf[word];

    public int Find(ulong hash)
    {
        var mask = _slots.Length - 1;
        for (var at = (int)(hash >> 20) & mask; ; at = (at + 1) & mask)
        {
            var word = _slots[at];
            if (word == 0)
            {
                return 0;
            }

            if (_hashes[at] == hash)
            {
                return word;
            }
        }
    }

    public int Find(string word) => Find(WordHash.Of(word));

    public int Add(string word)
    {
        var hash = WordHash.Of(word);
        var found = Find(hash);
        if (found != 0)
        {
            return found;
        }

        _words.Add(word);
        _hashOf.Add(hash);
        _numbers.Add(-1);
        if ((_words.Count + _aliases.Count) * 2 > _slots.Length)
        {
            Grow();
        }
        else
        {
            Insert(hash, _words.Count - 1);
        }

        return _words.Count - 1;
    }

    /// <summary>Lets a short or wrong spelling be read as the word it stands for.</summary>
    public void Alias(string written, string meant)
    {
        var word = Add(meant);
        var hash = WordHash.Of(written);
        if (Find(hash) != 0)
        {
            throw new FormatException($"'{written}' is already a word of the lexicon.");
        }

        _aliases.Add((hash, word));
        if ((_words.Count + _aliases.Count) * 2 > _slots.Length)
        {
            Grow();
        }
        else
        {
            Insert(hash, word);
        }
    }

    /// <summary>The value in hundredths of a number word, -1 for any other.</summary>
    public int NumberValue(int word) => _numbers[word];

    public void SetNumber(string word, int hundredths) => _numbers[Add(word)] = hundredths;

    private void Insert(ulong hash, int word)
    {
        var mask = _slots.Length - 1;
        var at = (int)(hash >> 20) & mask;
        while (_slots[at] != 0)
        {
            at = (at + 1) & mask;
        }

        _slots[at] = word;
        _hashes[at] = hash;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 4];
        _hashes = new ulong[_slots.Length];
        for (var word = 1; word < _words.Count; word++)
        {
            Insert(_hashOf[word], word);
        }

        foreach (var (hash, word) in _aliases)
        {
            Insert(hash, word);
        }
    }
}
