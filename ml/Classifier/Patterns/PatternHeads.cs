using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Patterns;

/// <summary>
/// What the pooled answers of the patterns say to each head: a weighted sum of them, and a weighted sum of the blends, each of which is a weighted sum of pooled answers that
/// counts when it is above zero. A blend can ask for patterns together ("minutes" with "a week" and a therapist); a sum alone can only add them up.
/// </summary>
internal sealed class PatternHeads
{
    /// <summary>Shares are in 1/1024, the answers of heads and blends too.</summary>
    public const int ShareUnit = 1024;
    private const int PooledShift = 9;
    private const int BlendShift = 10;

    private readonly short[] _shares;
    private readonly short[] _blendShares;

    public PatternHeads(short[] shares, int[] biases, short[] blendShares)
    {
        Shares = shares;
        Biases = biases;
        BlendShares = blendShares;
        Count = biases.Length - PatternShape.Blends;
        _shares = InPairs(shares, biases.Length);
        _blendShares = InPairs(blendShares, Count);
    }

    /// <summary>How many heads there are.</summary>
    public int Count { get; }

    /// <summary>[pooled answer][head, then blend].</summary>
    public short[] Shares { get; }

    /// <summary>Where each head, then each blend, starts.</summary>
    public int[] Biases { get; }

    /// <summary>[blend][head].</summary>
    public short[] BlendShares { get; }

    /// <summary>The heads' answers in 1/1024 of a log-odds, from the pooled answers of the patterns, none below zero.</summary>
    public void Answer(ReadOnlySpan<short> pooled, Span<int> heads)
    {
        Span<int> sums = stackalloc int[LinearModel.StrideOf(Biases.Length)];
        sums.Clear();
        Add(pooled, _shares, sums);
        Span<short> blends = stackalloc short[PatternShape.Blends];
        for (var blend = 0; blend < blends.Length; blend++)
        {
            blends[blend] = (short)Math.Clamp((sums[Count + blend] >> PooledShift) + Biases[Count + blend], 0, short.MaxValue);
        }

        Span<int> blended = stackalloc int[LinearModel.StrideOf(Count)];
        blended.Clear();
        Add(blends, _blendShares, blended);
        for (var head = 0; head < Count; head++)
        {
            heads[head] = (sums[head] >> PooledShift) + (blended[head] >> BlendShift) + Biases[head];
        }
    }

    /// <summary>Adds to the sums each answer times its row of shares, two answers at a time.</summary>
    private static void Add(ReadOnlySpan<short> answers, short[] shares, Span<int> sums)
    {
        var pairs = MemoryMarshal.Cast<short, int>(answers);
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            if (pairs[pair] == 0)
            {
                continue;
            }

            var value = Vector256.Create(pairs[pair]).AsInt16();
            ref var row = ref shares[2 * pair * sums.Length];
            for (var at = 0; at < sums.Length; at += Vector256<int>.Count)
            {
                ref var sum = ref sums[at];
                (Vector256.LoadUnsafe(ref sum) + Products(value, Vector256.LoadUnsafe(ref row, 2 * (nuint)at))).StoreUnsafe(ref sum);
            }
        }
    }

    /// <summary>The sum of the products of each two neighbours: one instruction where the processor has it, whose whole numbers are the same.</summary>
    private static Vector256<int> Products(Vector256<short> one, Vector256<short> other)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(one, other);
        }

        var (first, second) = (one.AsInt32(), other.AsInt32());
        return (((first << 16) >> 16) * ((second << 16) >> 16)) + ((first >> 16) * (second >> 16));
    }

    /// <summary>The shares of two neighbouring answers in one output side by side, and outputs padded to whole vectors.</summary>
    private static short[] InPairs(short[] shares, int outputs)
    {
        var stride = LinearModel.StrideOf(outputs);
        var pairs = new short[shares.Length / outputs * stride];
        for (var at = 0; at < shares.Length; at++)
        {
            var (answer, output) = Math.DivRem(at, outputs);
            pairs[(((answer / 2 * stride) + output) * 2) + (answer % 2)] = shares[at];
        }

        return pairs;
    }
}
