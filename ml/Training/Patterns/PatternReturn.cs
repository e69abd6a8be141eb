using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// The way back through the patterns: from the slopes of one text's pooled answers to what the patterns have to change and what the text's tokens have. A pattern answers to not
/// quite half of the tokens; taking them all, in blocks that stay in registers, costs half of what picking those out does. Sums go over the tokens in their order, and over the
/// patterns in theirs with the places of each together.
/// </summary>
internal sealed class PatternReturn(PatternNet net)
{
    private const int Depth = PatternShape.Depth;
    private const int Width = PatternShape.Width;
    private const int Stride = PatternAnswers.Stride;
    private const int Lanes = 16;

    /// <summary>[token][pattern], with rows of nought on both sides: how much each answer weighs in the example's loss.</summary>
    private readonly float[] _slopes = new float[TokenRows.Length(PatternShape.MostTokens, Stride)];

    /// <summary>Adds to the gradient of patterns and starts, and writes the slopes of the tokens' rows (<see cref="TokenRows"/>).</summary>
    public void Add(float[] tokens, PatternAnswers answers, float[] pooledSlopes, int count, float[] tokenSlopes)
    {
        Answered(answers, pooledSlopes, count);
        for (var place = 0; place < PatternShape.Places; place++)
        {
            for (var pattern = 0; pattern < Width; pattern += 4)
            {
                Change(tokens, place, pattern, count);
            }
        }

        for (var at = 0; at < count; at += TokenRows.Together)
        {
            Back(at, tokenSlopes);
        }
    }

    private void Answered(PatternAnswers answers, float[] pooledSlopes, int count)
    {
        var mean = Vector512.Create(PatternAnswers.MeanOf(count));
        ref var answered = ref MemoryMarshal.GetReference(answers.All);
        ref var strongest = ref MemoryMarshal.GetReference(answers.Strongest);
        for (var pattern = 0; pattern < PatternAnswers.Count; pattern += Lanes)
        {
            var ofStrongest = Vector512.LoadUnsafe(ref pooledSlopes[pattern]);
            var ofEach = Vector512.LoadUnsafe(ref pooledSlopes[PatternAnswers.Count + pattern]) * mean;
            var where = Vector512.LoadUnsafe(ref strongest, (nuint)pattern);
            var sum = Vector512<float>.Zero;
            for (var at = 0; at < count; at++)
            {
                var slope = ofEach + Vector512.ConditionalSelect(Vector512.Equals(where, Vector512.Create(at)).AsSingle(), ofStrongest, Vector512<float>.Zero);
                var isAnswered = Vector512.GreaterThan(Vector512.LoadUnsafe(ref answered, (nuint)((at * Stride) + pattern)), Vector512<float>.Zero);
                slope = Vector512.ConditionalSelect(isAnswered, slope, Vector512<float>.Zero);
                sum += slope;
                slope.StoreUnsafe(ref _slopes[TokenRows.At(at, Stride) + pattern]);
            }

            ref var start = ref net.Starts.Gradient[pattern];
            (Vector512.LoadUnsafe(ref start) + sum).StoreUnsafe(ref start);
        }

        Array.Clear(_slopes, TokenRows.At(count, Stride), TokenRows.Length(count, Stride) - TokenRows.At(count, Stride));
    }

    /// <summary>Four neighbouring patterns together at one place: sixteen sums on their way, and a token's row is fetched once for the four.</summary>
    private void Change(float[] tokens, int place, int pattern, int count)
    {
        ref var first = ref net.Patterns.Gradient[((place * Width) + pattern) * Depth];
        ref var second = ref Unsafe.Add(ref first, Depth);
        ref var third = ref Unsafe.Add(ref first, 2 * Depth);
        ref var fourth = ref Unsafe.Add(ref first, 3 * Depth);
        var (a, b, c, d) = Load(ref first);
        var (e, f, g, h) = Load(ref second);
        var (i, j, k, l) = Load(ref third);
        var (m, n, o, p) = Load(ref fourth);
        ref var token = ref tokens[TokenRows.At(PatternShape.Reach(place), Depth)];
        ref var slope = ref _slopes[TokenRows.At(0, Stride) + (place < PatternShape.ShortPlaces ? 0 : Width) + pattern];
        for (var at = 0; at < count; at++)
        {
            var (q, r, s, t) = Load(ref token);
            var value = Vector512.Create(slope);
            (a, b, c, d) = (Vector512.FusedMultiplyAdd(value, q, a), Vector512.FusedMultiplyAdd(value, r, b), Vector512.FusedMultiplyAdd(value, s, c), Vector512.FusedMultiplyAdd(value, t, d));
            value = Vector512.Create(Unsafe.Add(ref slope, 1));
            (e, f, g, h) = (Vector512.FusedMultiplyAdd(value, q, e), Vector512.FusedMultiplyAdd(value, r, f), Vector512.FusedMultiplyAdd(value, s, g), Vector512.FusedMultiplyAdd(value, t, h));
            value = Vector512.Create(Unsafe.Add(ref slope, 2));
            (i, j, k, l) = (Vector512.FusedMultiplyAdd(value, q, i), Vector512.FusedMultiplyAdd(value, r, j), Vector512.FusedMultiplyAdd(value, s, k), Vector512.FusedMultiplyAdd(value, t, l));
            value = Vector512.Create(Unsafe.Add(ref slope, 3));
            (m, n, o, p) = (Vector512.FusedMultiplyAdd(value, q, m), Vector512.FusedMultiplyAdd(value, r, n), Vector512.FusedMultiplyAdd(value, s, o), Vector512.FusedMultiplyAdd(value, t, p));
            token = ref Unsafe.Add(ref token, Depth);
            slope = ref Unsafe.Add(ref slope, Stride);
        }

        Store(ref first, a, b, c, d);
        Store(ref second, e, f, g, h);
        Store(ref third, i, j, k, l);
        Store(ref fourth, m, n, o, p);
    }

    /// <summary>Four neighbouring tokens together: sixteen sums on their way, and a pattern is fetched once for the four.</summary>
    private void Back(int at, float[] tokenSlopes)
    {
        var (a, b, c, d) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero);
        var (e, f, g, h) = (a, b, c, d);
        var (i, j, k, l) = (a, b, c, d);
        var (m, n, o, p) = (a, b, c, d);
        ref var patterns = ref MemoryMarshal.GetArrayDataReference(net.Patterns.Values);
        for (var pattern = 0; pattern < PatternAnswers.Count; pattern++)
        {
            var (first, last) = PatternShape.PlacesOf(pattern / Width);
            for (var place = first; place < last; place++)
            {
                var (q, r, s, t) = Load(ref Unsafe.Add(ref patterns, ((place * Width) + (pattern % Width)) * Depth));
                ref var slope = ref _slopes[TokenRows.At(at - PatternShape.Reach(place), Stride) + pattern];
                var value = Vector512.Create(slope);
                (a, b, c, d) = (Vector512.FusedMultiplyAdd(value, q, a), Vector512.FusedMultiplyAdd(value, r, b), Vector512.FusedMultiplyAdd(value, s, c), Vector512.FusedMultiplyAdd(value, t, d));
                value = Vector512.Create(Unsafe.Add(ref slope, Stride));
                (e, f, g, h) = (Vector512.FusedMultiplyAdd(value, q, e), Vector512.FusedMultiplyAdd(value, r, f), Vector512.FusedMultiplyAdd(value, s, g), Vector512.FusedMultiplyAdd(value, t, h));
                value = Vector512.Create(Unsafe.Add(ref slope, 2 * Stride));
                (i, j, k, l) = (Vector512.FusedMultiplyAdd(value, q, i), Vector512.FusedMultiplyAdd(value, r, j), Vector512.FusedMultiplyAdd(value, s, k), Vector512.FusedMultiplyAdd(value, t, l));
                value = Vector512.Create(Unsafe.Add(ref slope, 3 * Stride));
                (m, n, o, p) = (Vector512.FusedMultiplyAdd(value, q, m), Vector512.FusedMultiplyAdd(value, r, n), Vector512.FusedMultiplyAdd(value, s, o), Vector512.FusedMultiplyAdd(value, t, p));
            }
        }

        ref var back = ref tokenSlopes[TokenRows.At(at, Depth)];
        Store(ref back, a, b, c, d);
        Store(ref Unsafe.Add(ref back, Depth), e, f, g, h);
        Store(ref Unsafe.Add(ref back, 2 * Depth), i, j, k, l);
        Store(ref Unsafe.Add(ref back, 3 * Depth), m, n, o, p);
    }

    private static (Vector512<float> A, Vector512<float> B, Vector512<float> C, Vector512<float> D) Load(ref float row) =>
        (Vector512.LoadUnsafe(ref row), Vector512.LoadUnsafe(ref row, Lanes), Vector512.LoadUnsafe(ref row, 2 * Lanes), Vector512.LoadUnsafe(ref row, 3 * Lanes));

    private static void Store(ref float row, Vector512<float> a, Vector512<float> b, Vector512<float> c, Vector512<float> d)
    {
        a.StoreUnsafe(ref row);
        b.StoreUnsafe(ref row, Lanes);
        c.StoreUnsafe(ref row, 2 * Lanes);
        d.StoreUnsafe(ref row, 3 * Lanes);
    }
}
