using System.Runtime.CompilerServices;
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
    private const int Lanes = 16;

    /// <summary>
    /// Shares of a token's numbers and of its words left out at random, in 1/256: without them the patterns learn the corpus by heart. Chosen on the held-out part from a tenth to
    /// two fifths; leaving out pooled answers as well cost the verdict 1.4 points.
    /// </summary>
    private const int LeaveOutInput = 77;
    private const int LeaveOutWord = 80;

    private readonly float[] _tokens = new float[TokenRows.Length(PatternShape.MostTokens, Depth)];
    private readonly float[] _tokenSlopes = new float[TokenRows.Length(PatternShape.MostTokens, Depth)];
    private readonly float[] _masks = new float[PatternShape.MostTokens * Depth];
    private readonly float[] _pooledSlopes = new float[PatternShape.Pooled];
    private readonly PatternAnswers _answers = new(net);
    private readonly PatternReturn _return = new(net);
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
        _answers.Read(_tokens, count);
        _heads.Add(_answers.Pooled, asked, weight, _pooledSlopes);
        _return.Add(_tokens, _answers, _pooledSlopes, count, _tokenSlopes);
        foreach (var (row, token) in _rows)
        {
            Touched.Add(row);
            ref var vector = ref net.Vectors.Gradient[row * Depth];
            ref var slope = ref _tokenSlopes[TokenRows.At(token, Depth)];
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
        Array.Clear(_tokens, 0, TokenRows.Length(ends.Length, Depth));
        var from = 0;
        for (var token = 0; token < ends.Length; token++)
        {
            ref var sum = ref _tokens[TokenRows.At(token, Depth)];
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
}
