using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EhcpPipeline.Ml.Training.Fitting;

/// <summary>
/// The second derivatives among the bias and the most widespread features (the first columns), of eight problems side by side as in <see cref="Lanes"/>, solved exactly by
/// Cholesky's roots. What stands in most texts stands together in them, and that is what makes the diagonal alone a poor measure of the rest.
/// </summary>
internal sealed class WidespreadBlock
{
    /// <summary>The least square that a root is taken of: rounding, or a lane in which no row takes part, may leave none.</summary>
    private const double Least = 1e-12;

    private readonly int _columns;
    private readonly float[] _sums;

    /// <summary>The lower triangle, row by row, the bias first.</summary>
    private readonly double[] _roots;
    private readonly double[] _inverses;
    private readonly double[] _places;

    public WidespreadBlock(int columns)
    {
        _columns = columns;
        (_sums, _roots) = (new float[RowAt(columns + 1)], new double[RowAt(columns + 1)]);
        (_inverses, _places) = (new double[(columns + 1) * Lanes.Count], new double[(columns + 1) * Lanes.Count]);
    }

    /// <summary>Takes the derivatives anew: each row's products, each lane's with its bend, over the lane's count.</summary>
    public void Gather(SparseMatrix features, float[] bends, ReadOnlySpan<double> l2, ReadOnlySpan<double> counts)
    {
        Array.Clear(_sums);
        for (var row = 0; row < features.Rows; row++)
        {
            AddRow(features.ColumnsOf(row), features.ValuesOf(row), Vector256.LoadUnsafe(ref bends[row * Lanes.Count]));
        }

        for (var cell = 0; cell < _sums.Length; cell++)
        {
            _roots[cell] = _sums[cell] / counts[cell % Lanes.Count];
        }

        for (var place = 1; place <= _columns; place++)
        {
            for (var lane = 0; lane < Lanes.Count; lane++)
            {
                _roots[RowAt(place + 1) - Lanes.Count + lane] += l2[lane] / counts[lane];
            }
        }

        TakeRoots();
    }

    /// <summary>Puts for the first places of <paramref name="scaled"/> and its bias what the block takes to those of <paramref name="rest"/>.</summary>
    public void Solve(double[] rest, double[] scaled)
    {
        var bias = rest.Length - Lanes.Count;
        rest.AsSpan(bias).CopyTo(_places);
        rest.AsSpan(0, _columns * Lanes.Count).CopyTo(_places.AsSpan(Lanes.Count));
        ref var roots = ref MemoryMarshal.GetArrayDataReference(_roots);
        ref var places = ref MemoryMarshal.GetArrayDataReference(_places);
        for (var row = 0; row <= _columns; row++)
        {
            var place = (nuint)(row * Lanes.Count);
            var sum = Vector512.LoadUnsafe(ref places, place) - Products(ref roots, (nuint)RowAt(row), ref places, 0, place);
            (sum * Vector512.LoadUnsafe(ref _inverses[0], place)).StoreUnsafe(ref places, place);
        }

        for (var row = _columns; row >= 0; row--)
        {
            var place = (nuint)(row * Lanes.Count);
            var value = Vector512.LoadUnsafe(ref places, place) * Vector512.LoadUnsafe(ref _inverses[0], place);
            value.StoreUnsafe(ref places, place);
            var root = (nuint)RowAt(row);
            for (nuint at = 0; at < place; at += Lanes.Count)
            {
                (Vector512.LoadUnsafe(ref places, at) - (value * Vector512.LoadUnsafe(ref roots, root + at))).StoreUnsafe(ref places, at);
            }
        }

        _places.AsSpan(0, Lanes.Count).CopyTo(scaled.AsSpan(bias));
        _places.AsSpan(Lanes.Count).CopyTo(scaled);
    }

    private static int RowAt(int place) => place * (place + 1) / 2 * Lanes.Count;

    private void AddRow(ReadOnlySpan<int> columns, ReadOnlySpan<float> values, Vector256<float> bends)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        (Vector256.LoadUnsafe(ref sums) + bends).StoreUnsafe(ref sums);
        for (var i = 0; i < columns.Length && columns[i] < _columns; i++)
        {
            var factors = bends * values[i];
            var start = (nuint)RowAt(columns[i] + 1);
            (Vector256.LoadUnsafe(ref sums, start) + factors).StoreUnsafe(ref sums, start);
            for (var j = 0; j <= i; j++)
            {
                var at = start + (nuint)((columns[j] + 1) * Lanes.Count);
                (Vector256.LoadUnsafe(ref sums, at) + (factors * values[j])).StoreUnsafe(ref sums, at);
            }
        }
    }

    private void TakeRoots()
    {
        ref var roots = ref MemoryMarshal.GetArrayDataReference(_roots);
        ref var inverses = ref MemoryMarshal.GetArrayDataReference(_inverses);
        for (var row = 0; row <= _columns; row++)
        {
            var start = (nuint)RowAt(row);
            for (var column = 0; column < row; column++)
            {
                var place = (nuint)(column * Lanes.Count);
                var sum = Vector512.LoadUnsafe(ref roots, start + place) - Products(ref roots, start, ref roots, (nuint)RowAt(column), place);
                (sum * Vector512.LoadUnsafe(ref inverses, place)).StoreUnsafe(ref roots, start + place);
            }

            var last = (nuint)(row * Lanes.Count);
            var square = Vector512.LoadUnsafe(ref roots, start + last) - Products(ref roots, start, ref roots, start, last);
            (Vector512<double>.One / Vector512.Sqrt(Vector512.Max(square, Vector512.Create(Least)))).StoreUnsafe(ref inverses, last);
        }
    }

    /// <summary>Each lane's sum of the products of two runs of places.</summary>
    private static Vector512<double> Products(ref double a, nuint fromA, ref double b, nuint fromB, nuint length)
    {
        var sum = Vector512<double>.Zero;
        for (nuint at = 0; at < length; at += Lanes.Count)
        {
            sum += Vector512.LoadUnsafe(ref a, fromA + at) * Vector512.LoadUnsafe(ref b, fromB + at);
        }

        return sum;
    }
}
