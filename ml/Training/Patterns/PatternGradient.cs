using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// Adds one example's gradient to a net. Vectors are of a fixed length whatever the machine has, a product is fused with its sum by one rounding or never, and sums across a
/// vector go from its first to its last number: the same bits everywhere.
/// </summary>
internal sealed class PatternGradient(PatternNet net)
{
    private const int Depth = PatternShape.Depth;
    private const int Width = PatternShape.Width;
    private const int Answers = 2 * Width;
    private const int Lanes = 16;
    private const int Together = 4;

    /// <summary>
    /// Shares of a token's numbers and of its words left out at random, in 1/256: without them the patterns learn the corpus by heart. Chosen on the held-out part from a tenth to
    /// two fifths; leaving out pooled answers as well cost the verdict 1.4 points.
    /// </summary>
    private const int LeaveOutInput = 77;
    private const int LeaveOutWord = 80;

    private readonly float[] _tokens = new float[(PatternShape.MostTokens + 4 + Together - 1) * Depth];
    private readonly float[] _tokenSlopes = new float[(PatternShape.MostTokens + 4) * Depth];
    private readonly float[] _masks = new float[PatternShape.MostTokens * Depth];
    private readonly float[] _answers = new float[(PatternShape.MostTokens + Together - 1) * Answers];
    private readonly (int At, float Slope)[] _answered = new (int, float)[PatternShape.MostTokens];
    private readonly int[] _where = new int[Answers];
    private readonly float[] _pooled = new float[PatternShape.Pooled];
    private readonly float[] _pooledSlopes = new float[PatternShape.Pooled];
    private readonly HeadGradient _heads = new(net);
    private readonly List<(int Row, int Token)> _rows = [];

    /// <summary>Rows of vectors that have a gradient, some more than once.</summary>
    public List<int> Touched { get; } = [];

    public void Add(int[] rows, int[] ends, sbyte[] asked, float weight, ref FixedNumbers numbers)
    {
        var count = ends.Length;
        if (count == 0)
        {
            return;
        }

        Lay(rows, ends, ref numbers);
        for (var at = 0; at < count; at += Together)
        {
            Meet(at, 0);
            Meet(at, 1);
        }

        Pool(count);
        _heads.Add(_pooled, asked, weight, _pooledSlopes);
        Array.Clear(_tokenSlopes, 0, (count + 4) * Depth);
        var mean = 1 / MathF.Sqrt(count);
        for (var pattern = 0; pattern < Answers; pattern++)
        {
            Return(pattern, count, mean);
        }

        foreach (var (row, token) in _rows)
        {
            Touched.Add(row);
            ref var vector = ref net.Vectors.Gradient[row * Depth];
            ref var slope = ref _tokenSlopes[(token + 2) * Depth];
            ref var mask = ref _masks[token * Depth];
            for (nuint at = 0; at < Depth; at += Lanes)
            {
                Vector512.FusedMultiplyAdd(Vector512.LoadUnsafe(ref slope, at), Vector512.LoadUnsafe(ref mask, at), Vector512.LoadUnsafe(ref vector, at)).StoreUnsafe(ref vector, at);
            }
        }
    }

    private void Lay(int[] rows, int[] ends, ref FixedNumbers numbers)
    {
        _rows.Clear();
        Array.Clear(_tokens, 0, (ends.Length + 4 + Together - 1) * Depth);
        var from = 0;
        for (var token = 0; token < ends.Length; token++)
        {
            ref var sum = ref _tokens[(token + 2) * Depth];
            for (; from < ends[token]; from++)
            {
                var row = rows[from];
                if (row < net.Keys.Length && net.IsWord(row) && (int)(numbers.Next() & 255) < LeaveOutWord)
                {
                    row = net.Keys.Length;
                }

                _rows.Add((row, token));
                ref var vector = ref net.Vectors.Values[row * Depth];
                for (nuint at = 0; at < Depth; at += Lanes)
                {
                    (Vector512.LoadUnsafe(ref sum, at) + Vector512.LoadUnsafe(ref vector, at)).StoreUnsafe(ref sum, at);
                }
            }

            ulong bits = 0;
            for (var at = 0; at < Depth; at++)
            {
                bits = at % 8 == 0 ? numbers.Next() : bits >> 8;
                var kept = (int)(bits & 255) < LeaveOutInput ? 0f : 256f / (256 - LeaveOutInput);
                _masks[(token * Depth) + at] = kept;
                Unsafe.Add(ref sum, at) *= kept;
            }
        }
    }

    private static (int First, int Last) Places(int kind) => kind == 0 ? (0, PatternShape.ShortPlaces) : (PatternShape.ShortPlaces, PatternShape.Places);

    /// <summary>Four neighbouring tokens together, 32 patterns at a time: eight sums on their way hide how long one takes, and patterns are fetched once for four tokens.</summary>
    private void Meet(int at, int kind)
    {
        var (first, last) = Places(kind);
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(net.Turned);
        for (var chunk = 0; chunk < Width; chunk += 2 * Lanes)
        {
            ref var start = ref net.Starts.Values[(kind * Width) + chunk];
            var (a, e) = (Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, Lanes));
            var (b, c, d, f, g, h) = (a, a, a, e, e, e);
            for (var place = first; place < last; place++)
            {
                var tokens = _tokens.AsSpan((at + 2 + PatternShape.Reach(place)) * Depth, Together * Depth);
                ref var pattern = ref Unsafe.Add(ref patterns, (place * Depth * Width) + chunk);
                for (var depth = 0; depth < Depth; depth++)
                {
                    var (i, j) = (Vector512.LoadUnsafe(ref pattern), Vector512.LoadUnsafe(ref pattern, Lanes));
                    var (k, l) = (Vector512.Create(tokens[depth]), Vector512.Create(tokens[Depth + depth]));
                    var (m, n) = (Vector512.Create(tokens[(2 * Depth) + depth]), Vector512.Create(tokens[(3 * Depth) + depth]));
                    a = Vector512.FusedMultiplyAdd(k, i, a);
                    b = Vector512.FusedMultiplyAdd(l, i, b);
                    c = Vector512.FusedMultiplyAdd(m, i, c);
                    d = Vector512.FusedMultiplyAdd(n, i, d);
                    e = Vector512.FusedMultiplyAdd(k, j, e);
                    f = Vector512.FusedMultiplyAdd(l, j, f);
                    g = Vector512.FusedMultiplyAdd(m, j, g);
                    h = Vector512.FusedMultiplyAdd(n, j, h);
                    pattern = ref Unsafe.Add(ref pattern, Width);
                }
            }

            ref var answer = ref _answers[(at * Answers) + (kind * Width) + chunk];
            Keep(ref answer, a, e);
            Keep(ref Unsafe.Add(ref answer, Answers), b, f);
            Keep(ref Unsafe.Add(ref answer, 2 * Answers), c, g);
            Keep(ref Unsafe.Add(ref answer, 3 * Answers), d, h);
        }
    }

    private static void Keep(ref float answer, Vector512<float> first, Vector512<float> second)
    {
        Vector512.Max(first, Vector512<float>.Zero).StoreUnsafe(ref answer);
        Vector512.Max(second, Vector512<float>.Zero).StoreUnsafe(ref answer, Lanes);
    }

    private void Pool(int count)
    {
        var mean = 1 / MathF.Sqrt(count);
        for (var pattern = 0; pattern < Answers; pattern++)
        {
            var (most, where, sum) = (0f, -1, 0f);
            for (var at = 0; at < count; at++)
            {
                var answer = _answers[(at * Answers) + pattern];
                sum += answer;
                if (answer > most)
                {
                    (most, where) = (answer, at);
                }
            }

            _where[pattern] = where;
            (_pooled[pattern], _pooled[Answers + pattern]) = (most, sum * mean);
        }
    }

    /// <summary>What one pattern, short ones before long ones, has to change, and what the tokens that it answered to have.</summary>
    private void Return(int pattern, int count, float mean)
    {
        if (_pooledSlopes[pattern] == 0 && _pooledSlopes[Answers + pattern] == 0)
        {
            return;
        }

        var answered = 0;
        var sum = 0f;
        for (var at = 0; at < count; at++)
        {
            if (_answers[(at * Answers) + pattern] > 0)
            {
                var slope = (_pooledSlopes[Answers + pattern] * mean) + (_where[pattern] == at ? _pooledSlopes[pattern] : 0);
                sum += slope;
                _answered[answered++] = (at, slope);
            }
        }

        net.Starts.Gradient[pattern] += sum;
        var (first, last) = Places(pattern / Width);
        for (var place = first; place < last; place++)
        {
            var row = ((place * Width) + (pattern % Width)) * Depth;
            Return(_answered.AsSpan(0, answered), PatternShape.Reach(place) + 2, ref net.Patterns.Gradient[row], ref net.Patterns.Values[row]);
        }
    }

    private void Return(ReadOnlySpan<(int At, float Slope)> answered, int reach, ref float gradient, ref float weights)
    {
        var (a, b, c, d) = (Vector512.LoadUnsafe(ref gradient), Vector512.LoadUnsafe(ref gradient, Lanes), Vector512.LoadUnsafe(ref gradient, 2 * Lanes), Vector512.LoadUnsafe(ref gradient, 3 * Lanes));
        var (e, f, g, h) = (Vector512.LoadUnsafe(ref weights), Vector512.LoadUnsafe(ref weights, Lanes), Vector512.LoadUnsafe(ref weights, 2 * Lanes), Vector512.LoadUnsafe(ref weights, 3 * Lanes));
        foreach (var (at, slope) in answered)
        {
            var value = Vector512.Create(slope);
            ref var token = ref _tokens[(at + reach) * Depth];
            ref var back = ref _tokenSlopes[(at + reach) * Depth];
            a = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref token), a);
            b = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref token, Lanes), b);
            c = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref token, 2 * Lanes), c);
            d = Vector512.FusedMultiplyAdd(value, Vector512.LoadUnsafe(ref token, 3 * Lanes), d);
            Vector512.FusedMultiplyAdd(value, e, Vector512.LoadUnsafe(ref back)).StoreUnsafe(ref back);
            Vector512.FusedMultiplyAdd(value, f, Vector512.LoadUnsafe(ref back, Lanes)).StoreUnsafe(ref back, Lanes);
            Vector512.FusedMultiplyAdd(value, g, Vector512.LoadUnsafe(ref back, 2 * Lanes)).StoreUnsafe(ref back, 2 * Lanes);
            Vector512.FusedMultiplyAdd(value, h, Vector512.LoadUnsafe(ref back, 3 * Lanes)).StoreUnsafe(ref back, 3 * Lanes);
        }

        a.StoreUnsafe(ref gradient);
        b.StoreUnsafe(ref gradient, Lanes);
        c.StoreUnsafe(ref gradient, 2 * Lanes);
        d.StoreUnsafe(ref gradient, 3 * Lanes);
    }
}
