namespace EhcpPipeline.Ml.Lexicon;

/// <summary>A phrase found: tokens <see cref="From"/> up to, not including, <see cref="To"/>.</summary>
internal readonly record struct CueMatch(Cue Cue, int From, int To);

/// <summary>The phrases found in one text, reused from text to text.</summary>
internal sealed class CueBuffer
{
    private readonly int[] _lastEnd = new int[Enum.GetValues<Cue>().Length];
    private readonly int[] _last = new int[Enum.GetValues<Cue>().Length];
    private readonly int[] _counts = new int[Enum.GetValues<Cue>().Length];
    private CueMatch[] _matches = new CueMatch[64];

    public int Count { get; private set; }

    public CueMatch this[int index] => _matches[index];

    public void Clear()
    {
        Count = 0;
        Array.Clear(_lastEnd);
        Array.Clear(_counts);
    }

    public int CountOf(Cue cue) => _counts[(int)cue];

    public bool Has(Cue cue) => _counts[(int)cue] > 0;

    public void Add(Cue cue, int from, int to)
    {
        if (_counts[(int)cue] > 0)
        {
            var last = _matches[_last[(int)cue]];
            if (last.From == from)
            {
                if (to > last.To)
                {
                    _matches[_last[(int)cue]] = new CueMatch(cue, from, to);
                    _lastEnd[(int)cue] = to;
                }

                return;
            }

            if (to <= _lastEnd[(int)cue])
            {
                return;
            }
        }

        if (Count == _matches.Length)
        {
            Array.Resize(ref _matches, Count * 2);
        }

        _last[(int)cue] = Count;
        _lastEnd[(int)cue] = to;
        _counts[(int)cue]++;
        _matches[Count++] = new CueMatch(cue, from, to);
    }

    /// <summary>True if a phrase of the cue covers a token of the stretch.</summary>
    public bool Touches(Cue cue, int from, int to)
    {
        if (_counts[(int)cue] == 0)
        {
            return false;
        }

        for (var at = 0; at < Count; at++)
        {
            if (_matches[at].Cue == cue && _matches[at].From < to && _matches[at].To > from)
            {
                return true;
            }
        }

        return false;
    }
}
