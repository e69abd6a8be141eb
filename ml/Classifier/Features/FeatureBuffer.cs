using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Features;

/// <summary>
/// A feature of one text. <see cref="Name"/> is the number of a grammar feature, -1 for wording; <see cref="From"/> and <see cref="To"/> are
/// the tokens it stands on, both 0 for the text as a whole.
/// </summary>
internal readonly record struct Feature(uint Key, int Value, short Name, int From, int To);

/// <summary>The features of one text, each key once. Reused from text to text.</summary>
internal sealed class FeatureBuffer
{
    private Feature[] _items = new Feature[1024];
    private uint[] _seen = new uint[4096];
    private int[] _stamps = new int[4096];
    private int _stamp;

    public int Count { get; private set; }

    public ref readonly Feature this[int index] => ref _items[index];

    public void Clear()
    {
        Count = 0;
        _stamp++;
    }

    public void AddNamed(short name, uint key, int value, int from = 0, int to = 0) => Add(new Feature(key, value, name, from, to));

    public void AddWording(ulong hash, ulong space, int value, int from, int to) => Add(new Feature(WordHash.Key(hash, space), value, -1, from, to));

    private void Add(Feature feature)
    {
        if (Count * 2 >= _seen.Length)
        {
            Grow();
        }

        if (!Claim(feature.Key))
        {
            return;
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = feature;
    }

    private bool Claim(uint key)
    {
        var mask = _seen.Length - 1;
        for (var at = (int)(key & (uint)mask); ; at = (at + 1) & mask)
        {
            if (_stamps[at] != _stamp)
            {
                _stamps[at] = _stamp;
                _seen[at] = key;
                return true;
            }

            if (_seen[at] == key)
            {
                return false;
            }
        }
    }

    private void Grow()
    {
        _seen = new uint[_seen.Length * 4];
        _stamps = new int[_seen.Length];
        _stamp = 1;
        for (var at = 0; at < Count; at++)
        {
            Claim(_items[at].Key);
        }
    }
}
