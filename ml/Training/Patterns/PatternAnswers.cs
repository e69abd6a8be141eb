using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>What each pattern, short ones before long ones, answers to each token of one text, and of these the strongest and the mean.</summary>
internal sealed class PatternAnswers(PatternNet net)
{
    public const int Count = 2 * Width;

    /// <summary>From a token's answers to the next one's; past a power of two, or the answers of one pattern to neighbouring tokens would fall on the same few lines of the cache.</summary>
    public const int Stride = Count + Lanes;

    private const int Depth = PatternShape.Depth;
    private const int Width = PatternShape.Width;
    private const int Lanes = 16;

    private readonly float[] _answers = new float[(PatternShape.MostTokens + TokenRows.Together - 1) * Stride];
    private readonly int[] _strongest = new int[Count];

    /// <summary>[token][pattern], a token <see cref="Stride"/> long: never below nought.</summary>
    public ReadOnlySpan<float> All => _answers;

    /// <summary>The first token to which each pattern answers most; -1 where it answers to none.</summary>
    public ReadOnlySpan<int> Strongest => _strongest;

    /// <summary>Each pattern's strongest answer, then each one's sum by the square root of the tokens.</summary>
    public float[] Pooled { get; } = new float[PatternShape.Pooled];

    public static float MeanOf(int tokens) => 1 / MathF.Sqrt(tokens);

    public void Read(float[] tokens, int count)
    {
        for (var at = 0; at < count; at += TokenRows.Together)
        {
            Meet(tokens, at, 0);
            Meet(tokens, at, 1);
        }

        Pool(count);
    }

    /// <summary>Four neighbouring tokens together, 32 patterns at a time: eight sums on their way hide how long one takes, and patterns are fetched once for four tokens.</summary>
    private void Meet(float[] numbers, int at, int kind)
    {
        var (first, last) = PatternShape.PlacesOf(kind);
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(net.Turned);
        for (var chunk = 0; chunk < Width; chunk += 2 * Lanes)
        {
            ref var start = ref net.Starts.Values[(kind * Width) + chunk];
            var (a, e) = (Vector512.LoadUnsafe(ref start), Vector512.LoadUnsafe(ref start, Lanes));
            var (b, c, d, f, g, h) = (a, a, a, e, e, e);
            for (var place = first; place < last; place++)
            {
                var tokens = numbers.AsSpan(TokenRows.At(at + PatternShape.Reach(place), Depth), TokenRows.Together * Depth);
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

            ref var answer = ref _answers[(at * Stride) + (kind * Width) + chunk];
            Keep(ref answer, a, e);
            Keep(ref Unsafe.Add(ref answer, Stride), b, f);
            Keep(ref Unsafe.Add(ref answer, 2 * Stride), c, g);
            Keep(ref Unsafe.Add(ref answer, 3 * Stride), d, h);
        }
    }

    private static void Keep(ref float answer, Vector512<float> first, Vector512<float> second)
    {
        Vector512.Max(first, Vector512<float>.Zero).StoreUnsafe(ref answer);
        Vector512.Max(second, Vector512<float>.Zero).StoreUnsafe(ref answer, Lanes);
    }

    private void Pool(int count)
    {
        var mean = Vector512.Create(MeanOf(count));
        for (var pattern = 0; pattern < Count; pattern += Lanes)
        {
            var (most, sum, where) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512.Create(-1));
            for (var at = 0; at < count; at++)
            {
                var answer = Vector512.LoadUnsafe(ref _answers[(at * Stride) + pattern]);
                sum += answer;
                var more = Vector512.GreaterThan(answer, most);
                where = Vector512.ConditionalSelect(more.AsInt32(), Vector512.Create(at), where);
                most = Vector512.ConditionalSelect(more, answer, most);
            }

            where.StoreUnsafe(ref _strongest[pattern]);
            most.StoreUnsafe(ref Pooled[pattern]);
            (sum * mean).StoreUnsafe(ref Pooled[Count + pattern]);
        }
    }
}
