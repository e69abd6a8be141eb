namespace EhcpPipeline.Ml.Grammar;

/// <summary>The quantities of one text, reused from text to text.</summary>
internal sealed class QuantityBuffer
{
    private Quantity[] _items = new Quantity[32];

    public int Count { get; private set; }

    public ref Quantity this[int index] => ref _items[index];

    public void Clear() => Count = 0;

    public void Add(QuantityKind kind, int from, int to, QuantityMarks marks = QuantityMarks.None)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = new Quantity(kind, from, to, marks);
    }

    public bool Covers(QuantityKind kind, int token)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_items[at].Kind == kind && _items[at].From <= token && token < _items[at].To)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a quantity of the kind overlaps the stretch.</summary>
    public bool Touches(QuantityKind kind, int from, int to)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_items[at].Kind == kind && _items[at].From < to && from < _items[at].To)
            {
                return true;
            }
        }

        return false;
    }

    public bool AnyBinding(QuantityKind kind)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_items[at].Kind == kind && _items[at].Binds)
            {
                return true;
            }
        }

        return false;
    }

    public bool Any(QuantityKind kind, QuantityMarks marks)
    {
        for (var at = 0; at < Count; at++)
        {
            if (_items[at].Kind == kind && (_items[at].Marks & marks) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
