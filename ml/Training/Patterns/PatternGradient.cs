using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// Adds one example's gradient to a net. Vectors are of eight whatever the machine has, products and sums are never fused, and sums across a
/// vector go from its first to its last number: the same bits everywhere.
/// </summary>
internal sealed class PatternGradient(PatternNet net)
{
    private const int Depth = PatternShape.Depth;
    private const int Width = PatternShape.Width;
    private const int Answers = 2 * Width;

    /// <summary>Shares of a token's numbers, of its words and of the pooled answers left out at random, in 1/256: without them the patterns learn the corpus by heart.</summary>
    private const int LeaveOutInput = 51;
    private const int LeaveOutWord = 31;
    private const int LeaveOutPooled = 102;

    private readonly float[] _tokens = new float[(PatternShape.MostTokens + 4) * Depth];
    private readonly float[] _tokenSlopes = new float[(PatternShape.MostTokens + 4) * Depth];
    private readonly float[] _masks = new float[PatternShape.MostTokens * Depth];
    private readonly float[] _answers = new float[PatternShape.MostTokens * Answers];
    private readonly float[] _slope = new float[Width];
    private readonly int[] _where = new int[Answers];
    private readonly float[] _pooled = new float[PatternShape.Pooled];
    private readonly float[] _kept = new float[PatternShape.Pooled];
    private readonly float[] _pooledSlopes = new float[PatternShape.Pooled];
    private readonly float[] _heads = new float[net.Stride];
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
        for (var at = 0; at < count; at++)
        {
            Meet(at, 0);
            Meet(at, 1);
        }

        Pool(count, ref numbers);
        Judge(asked, weight);
        Array.Clear(_tokenSlopes, 0, (count + 4) * Depth);
        var mean = 1 / MathF.Sqrt(count);
        for (var at = 0; at < count; at++)
        {
            Return(at, 0, mean);
            Return(at, 1, mean);
        }

        foreach (var (row, token) in _rows)
        {
            Touched.Add(row);
            var vector = net.Vectors.Gradient.AsSpan(row * Depth, Depth);
            var slopes = _tokenSlopes.AsSpan((token + 2) * Depth, Depth);
            for (var at = 0; at < Depth; at++)
            {
                vector[at] += slopes[at] * _masks[(token * Depth) + at];
            }
        }
    }

    private void Lay(int[] rows, int[] ends, ref FixedNumbers numbers)
    {
        _rows.Clear();
        Array.Clear(_tokens, 0, (ends.Length + 4) * Depth);
        var from = 0;
        for (var token = 0; token < ends.Length; token++)
        {
            var sum = _tokens.AsSpan((token + 2) * Depth, Depth);
            for (; from < ends[token]; from++)
            {
                var row = rows[from];
                if (row < net.Keys.Length && net.IsWord(row) && (int)(numbers.Next() & 255) < LeaveOutWord)
                {
                    row = net.Keys.Length;
                }

                _rows.Add((row, token));
                var vector = net.Vectors.Values.AsSpan(row * Depth, Depth);
                for (var at = 0; at < Depth; at++)
                {
                    sum[at] += vector[at];
                }
            }

            ulong bits = 0;
            for (var at = 0; at < Depth; at++)
            {
                bits = at % 8 == 0 ? numbers.Next() : bits >> 8;
                var kept = (int)(bits & 255) < LeaveOutInput ? 0f : 256f / (256 - LeaveOutInput);
                _masks[(token * Depth) + at] = kept;
                sum[at] *= kept;
            }
        }
    }

    private static (int First, int Last) Places(int kind) => kind == 0 ? (0, PatternShape.ShortPlaces) : (PatternShape.ShortPlaces, PatternShape.Places);

    private void Meet(int at, int kind)
    {
        var (first, last) = Places(kind);
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(net.Turned);
        for (var chunk = 0; chunk < Width; chunk += 32)
        {
            var starts = net.Starts.Values.AsSpan((kind * Width) + chunk, 32);
            var (a, b, c, d) = (Vector256.Create<float>(starts), Vector256.Create<float>(starts[8..]), Vector256.Create<float>(starts[16..]), Vector256.Create<float>(starts[24..]));
            for (var place = first; place < last; place++)
            {
                var token = _tokens.AsSpan((at + 2 + PatternShape.Reach(place)) * Depth, Depth);
                for (var depth = 0; depth < token.Length; depth++)
                {
                    if (token[depth] == 0)
                    {
                        continue;
                    }

                    var value = Vector256.Create(token[depth]);
                    ref var pattern = ref Unsafe.Add(ref patterns, (((place * Depth) + depth) * Width) + chunk);
                    a += value * Vector256.LoadUnsafe(ref pattern);
                    b += value * Vector256.LoadUnsafe(ref pattern, 8);
                    c += value * Vector256.LoadUnsafe(ref pattern, 16);
                    d += value * Vector256.LoadUnsafe(ref pattern, 24);
                }
            }

            ref var answer = ref _answers[(at * Answers) + (kind * Width) + chunk];
            Vector256.Max(a, Vector256<float>.Zero).StoreUnsafe(ref answer);
            Vector256.Max(b, Vector256<float>.Zero).StoreUnsafe(ref answer, 8);
            Vector256.Max(c, Vector256<float>.Zero).StoreUnsafe(ref answer, 16);
            Vector256.Max(d, Vector256<float>.Zero).StoreUnsafe(ref answer, 24);
        }
    }

    private void Pool(int count, ref FixedNumbers numbers)
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

        ulong bits = 0;
        for (var at = 0; at < _pooled.Length; at++)
        {
            bits = at % 8 == 0 ? numbers.Next() : bits >> 8;
            _kept[at] = (int)(bits & 255) < LeaveOutPooled ? 0f : 256f / (256 - LeaveOutPooled);
            _pooled[at] *= _kept[at];
        }
    }

    /// <summary>The heads' answers, their slopes, and the slopes of the pooled answers.</summary>
    private void Judge(sbyte[] asked, float weight)
    {
        net.Biases.Values.AsSpan(0, net.Stride).CopyTo(_heads);
        var shares = net.Shares.Values;
        for (var at = 0; at < _pooled.Length; at++)
        {
            if (_pooled[at] != 0)
            {
                var value = Vector256.Create(_pooled[at]);
                for (var head = 0; head < net.Stride; head += 8)
                {
                    (Vector256.LoadUnsafe(ref _heads[head]) + (value * Vector256.LoadUnsafe(ref shares[(at * net.Stride) + head]))).StoreUnsafe(ref _heads[head]);
                }
            }
        }

        for (var head = 0; head < net.Stride; head++)
        {
            var isAsked = head < asked.Length && asked[head] >= 0;
            _heads[head] = isAsked ? weight * ((float)(1 / (1 + Math.Exp(-_heads[head]))) - asked[head]) : 0;
            net.Biases.Gradient[head] += _heads[head];
        }

        for (var at = 0; at < _pooled.Length; at++)
        {
            var slope = 0f;
            if (_kept[at] != 0)
            {
                var sum = Vector256<float>.Zero;
                var value = Vector256.Create(_pooled[at]);
                for (var head = 0; head < net.Stride; head += 8)
                {
                    var heads = Vector256.LoadUnsafe(ref _heads[head]);
                    ref var cell = ref net.Shares.Gradient[(at * net.Stride) + head];
                    sum += heads * Vector256.LoadUnsafe(ref shares[(at * net.Stride) + head]);
                    (Vector256.LoadUnsafe(ref cell) + (heads * value)).StoreUnsafe(ref cell);
                }

                for (var lane = 0; lane < 8; lane++)
                {
                    slope += sum[lane];
                }
            }

            _pooledSlopes[at] = slope * _kept[at];
        }
    }

    private void Return(int at, int kind, float mean)
    {
        var (first, last) = Places(kind);
        var any = false;
        for (var pattern = 0; pattern < Width; pattern++)
        {
            var index = (kind * Width) + pattern;
            var slope = _answers[(at * Answers) + index] > 0 ? (_pooledSlopes[Answers + index] * mean) + (_where[index] == at ? _pooledSlopes[index] : 0) : 0;
            _slope[pattern] = slope;
            net.Starts.Gradient[index] += slope;
            any |= slope != 0;
        }

        if (!any)
        {
            return;
        }

        ref var patterns = ref MemoryMarshal.GetArrayDataReference(net.Patterns.Values);
        ref var gradient = ref MemoryMarshal.GetArrayDataReference(net.Patterns.Gradient);
        for (var place = first; place < last; place++)
        {
            for (var part = 0; part < Depth; part += 32)
            {
                var from = ((at + 2 + PatternShape.Reach(place)) * Depth) + part;
                var token = _tokens.AsSpan(from, 32);
                var slopes = _tokenSlopes.AsSpan(from, 32);
                var (a, b, c, d) = (Vector256.Create<float>(token), Vector256.Create<float>(token[8..]), Vector256.Create<float>(token[16..]), Vector256.Create<float>(token[24..]));
                var (e, f, g, h) = (Vector256.Create<float>(slopes), Vector256.Create<float>(slopes[8..]), Vector256.Create<float>(slopes[16..]), Vector256.Create<float>(slopes[24..]));
                for (var pattern = 0; pattern < Width; pattern++)
                {
                    if (_slope[pattern] == 0)
                    {
                        continue;
                    }

                    var slope = Vector256.Create(_slope[pattern]);
                    var row = (((place * Width) + pattern) * Depth) + part;
                    ref var cell = ref Unsafe.Add(ref gradient, row);
                    ref var weight = ref Unsafe.Add(ref patterns, row);
                    (Vector256.LoadUnsafe(ref cell) + (slope * a)).StoreUnsafe(ref cell);
                    (Vector256.LoadUnsafe(ref cell, 8) + (slope * b)).StoreUnsafe(ref cell, 8);
                    (Vector256.LoadUnsafe(ref cell, 16) + (slope * c)).StoreUnsafe(ref cell, 16);
                    (Vector256.LoadUnsafe(ref cell, 24) + (slope * d)).StoreUnsafe(ref cell, 24);
                    e += slope * Vector256.LoadUnsafe(ref weight);
                    f += slope * Vector256.LoadUnsafe(ref weight, 8);
                    g += slope * Vector256.LoadUnsafe(ref weight, 16);
                    h += slope * Vector256.LoadUnsafe(ref weight, 24);
                }

                e.CopyTo(slopes);
                f.CopyTo(slopes[8..]);
                g.CopyTo(slopes[16..]);
                h.CopyTo(slopes[24..]);
            }
        }
    }
}
