using System.Numerics;
using System.Runtime.InteropServices;

namespace EhcpPipeline.Ml.Patterns;

/// <summary>Lays the patterns of a model over a text. One object serves many texts of one thread.</summary>
internal sealed class PatternReader
{
    private const int Row = PatternShape.Places * PatternShape.Width;
    private const int Answers = 2 * PatternShape.Width;

    /// <summary>A word may stand in up to three classes; more than the lexicon gives is never read.</summary>
    private const int MostSigns = 64;
    private static readonly int[] Means = [0, .. Enumerable.Range(1, PatternShape.MostTokens).Select(count => (int)Math.Round(65_536 / Math.Sqrt(count)))];

    [ThreadStatic]
    private static PatternReader? _ofThread;

    private readonly short[] _tokens = new short[(PatternShape.MostTokens + 4) * Row];
    private readonly PatternModel.Products[] _signs = new PatternModel.Products[MostSigns];
    private readonly short[] _most = new short[Answers];
    private readonly int[] _sum = new int[Answers];
    private readonly short[] _pooled = new short[PatternShape.Pooled];

    public static PatternReader OfThread => _ofThread ??= new PatternReader();

    public PatternTokens Tokens { get; } = new();

    /// <summary>The answer to each head, in 1/1024 of a log-odds, for the text whose signs are in <see cref="Tokens"/>.</summary>
    public void Read(PatternModel model, Span<int> heads)
    {
        Lay(model);
        Array.Clear(_most);
        Array.Clear(_sum);
        for (var at = 0; at < Tokens.Count; at++)
        {
            Meet(model.Starts, at);
        }

        var mean = Means[Tokens.Count];
        for (var at = 0; at < Answers; at++)
        {
            _pooled[at] = _most[at];
            _pooled[Answers + at] = (short)Math.Min(((long)_sum[at] * mean) >> 16, short.MaxValue);
        }

        model.Heads.Answer(_pooled, heads);
    }

    /// <summary>The sum of each token's signs, what the grammar says of it and the word's own, with two empty tokens on either side.</summary>
    private void Lay(PatternModel model)
    {
        Array.Clear(_tokens, 0, 2 * Row);
        Array.Clear(_tokens, (Tokens.Count + 2) * Row, 2 * Row);
        var from = 0;
        var signs = CollectionsMarshal.AsSpan(Tokens.Signs);
        for (var at = 0; at < Tokens.Count; at++)
        {
            var count = 0;
            var left = signs[from..Tokens.Ends[at]];
            from = Tokens.Ends[at];
            if (model.ProductsOf(left[1..]) is { } word)
            {
                _signs[count++] = word;
                left = left[..1];
            }

            foreach (var (key, kind) in left)
            {
                var row = model.RowOf(key, kind);
                if (row >= 0)
                {
                    _signs[count++] = model.ProductsOf(row);
                }
            }

            Add(count, (at + 2) * Row);
        }
    }

    /// <summary>Four vectors at a time, so that a token's sum stays in registers until all its signs are in.</summary>
    private void Add(int count, int where)
    {
        var step = (nuint)Vector<short>.Count;
        ref var token = ref _tokens[where];
        for (nuint lane = 0; lane < Row; lane += 4 * step)
        {
            var (a, b, c, d) = (Vector<short>.Zero, Vector<short>.Zero, Vector<short>.Zero, Vector<short>.Zero);
            for (var sign = 0; sign < count; sign++)
            {
                ref var products = ref MemoryMarshal.GetArrayDataReference(_signs[sign].Values);
                a += Vector.LoadUnsafe(ref products, lane);
                b += Vector.LoadUnsafe(ref products, lane + step);
                c += Vector.LoadUnsafe(ref products, lane + (2 * step));
                d += Vector.LoadUnsafe(ref products, lane + (3 * step));
            }

            a.StoreUnsafe(ref token, lane);
            b.StoreUnsafe(ref token, lane + step);
            c.StoreUnsafe(ref token, lane + (2 * step));
            d.StoreUnsafe(ref token, lane + (3 * step));
        }
    }

    private void Meet(short[] starts, int at)
    {
        ref var tokens = ref MemoryMarshal.GetArrayDataReference(_tokens);
        for (var kind = 0; kind < 2; kind++)
        {
            var (first, last) = PatternShape.PlacesOf(kind);
            var answers = MemoryMarshal.Cast<short, Vector<short>>(starts.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            var most = MemoryMarshal.Cast<short, Vector<short>>(_most.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            var sums = MemoryMarshal.Cast<int, Vector<int>>(_sum.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            for (var lane = 0; lane < answers.Length; lane++)
            {
                var answer = answers[lane];
                for (var place = first; place < last; place++)
                {
                    var where = ((at + 2 + PatternShape.Reach(place)) * Row) + (place * PatternShape.Width) + (lane * Vector<short>.Count);
                    answer += Vector.LoadUnsafe(ref tokens, (nuint)where);
                }

                answer = Vector.Max(answer, Vector<short>.Zero);
                most[lane] = Vector.Max(most[lane], answer);
                Vector.Widen(answer, out var low, out var high);
                sums[lane * 2] += low;
                sums[(lane * 2) + 1] += high;
            }
        }
    }
}
