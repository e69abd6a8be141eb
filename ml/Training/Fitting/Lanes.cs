using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// Eight problems over the same features, side by side: place <c>at</c> of problem <c>lane</c> stands at <c>at * 8 + lane</c>, so that a feature is looked up once for
/// all eight. Each lane's sums go in one order and products are never fused: a lane's bits depend neither on its neighbours nor on the machine.
/// </summary>
internal static class Lanes
{
    public const int Count = 8;
    private const int Half = Count / 2;

    /// <summary>For each lane the sum of the products of two vectors.</summary>
    public static void Dot(double[] a, double[] b, Span<double> sums)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var at = 0; at < a.Length; at += Count)
        {
            low += Load(a, at) * Load(b, at);
            high += Load(a, at + Half) * Load(b, at + Half);
        }

        low.CopyTo(sums);
        high.CopyTo(sums[Half..]);
    }

    /// <summary>Adds to each lane its factor times <paramref name="what"/>.</summary>
    public static void Add(double[] to, double[] what, ReadOnlySpan<double> factors)
    {
        var (low, high) = (Vector256.Create(factors), Vector256.Create(factors[Half..]));
        for (var at = 0; at < to.Length; at += Count)
        {
            Store(Load(to, at) + (low * Load(what, at)), to, at);
            Store(Load(to, at + Half) + (high * Load(what, at + Half)), to, at + Half);
        }
    }

    /// <summary><paramref name="to"/> becomes <paramref name="what"/> and each lane's factor times itself.</summary>
    public static void Turn(double[] to, double[] what, ReadOnlySpan<double> factors)
    {
        var (low, high) = (Vector256.Create(factors), Vector256.Create(factors[Half..]));
        for (var at = 0; at < to.Length; at += Count)
        {
            Store(Load(what, at) + (low * Load(to, at)), to, at);
            Store(Load(what, at + Half) + (high * Load(to, at + Half)), to, at + Half);
        }
    }

    public static void Divide(double[] what, double[] by, double[] quotient)
    {
        for (var at = 0; at < what.Length; at += Half)
        {
            Store(Load(what, at) / Load(by, at), quotient, at);
        }
    }

    /// <summary>A row's score in each lane, the bias (the last place) with it.</summary>
    public static void Score(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, double[] point, Span<double> scores)
    {
        var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
        for (var at = 0; at < columns.Length; at++)
        {
            var value = Vector256.Create((double)values[at]);
            var place = columns[at] * Count;
            low += value * Load(point, place);
            high += value * Load(point, place + Half);
        }

        (low + Load(point, point.Length - Count)).CopyTo(scores);
        (high + Load(point, point.Length - Half)).CopyTo(scores[Half..]);
    }

    /// <summary>Adds each lane's factor times a row, and to the last place the factor itself.</summary>
    public static void AddRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, ReadOnlySpan<double> factors, double[] to)
    {
        var (low, high) = (Vector256.Create(factors), Vector256.Create(factors[Half..]));
        for (var at = 0; at < columns.Length; at++)
        {
            var value = Vector256.Create((double)values[at]);
            var place = columns[at] * Count;
            Store(Load(to, place) + (value * low), to, place);
            Store(Load(to, place + Half) + (value * high), to, place + Half);
        }

        Store(Load(to, to.Length - Count) + low, to, to.Length - Count);
        Store(Load(to, to.Length - Half) + high, to, to.Length - Half);
    }

    /// <summary><see cref="Score(ReadOnlySpan{int}, ReadOnlySpan{float}, double[], Span{double})"/> in single precision.</summary>
    public static Vector256<float> Score(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, float[] point)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(point);
        var sum = Vector256.LoadUnsafe(ref first, (nuint)(point.Length - Count));
        for (var at = 0; at < columns.Length; at++)
        {
            sum += Vector256.Create(values[at]) * Vector256.LoadUnsafe(ref first, (nuint)(columns[at] * Count));
        }

        return sum;
    }

    /// <summary><see cref="AddRow(ReadOnlySpan{int}, ReadOnlySpan{float}, ReadOnlySpan{double}, double[])"/> in single precision.</summary>
    public static void AddRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector256<float> factors, float[] to)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(to);
        for (var at = 0; at < columns.Length; at++)
        {
            var place = (nuint)(columns[at] * Count);
            (Vector256.LoadUnsafe(ref first, place) + (Vector256.Create(values[at]) * factors)).StoreUnsafe(ref first, place);
        }

        var last = (nuint)(to.Length - Count);
        (Vector256.LoadUnsafe(ref first, last) + factors).StoreUnsafe(ref first, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(double[] from, int at) => Vector256.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(from), (nuint)at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> what, double[] to, int at) => what.StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(to), (nuint)at);
}
