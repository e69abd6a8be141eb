using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Model;

/// <summary>
/// Linear scores over sparse features, several heads at once. Weights are whole numbers, sums are whole numbers, so the order of addition and
/// the width of the machine's vectors change nothing. Weights are in 1/1024 of a log-odds and none is beyond 32 log-odds. A calibrated score is (score * slope / 65,536) + offset.
/// </summary>
internal sealed class LinearModel
{
    private const int Lanes = 8;
    private const int Chunk = 256;
    private readonly short[] _weights;
    private readonly KeyTable _rows;

    public LinearModel(string name, string[] heads, int[] biases, int[] slopes, int[] offsets, uint[] keys, short[] weights)
    {
        Name = name;
        Heads = heads;
        Biases = biases;
        Slopes = slopes;
        Offsets = offsets;
        Keys = keys;
        Stride = StrideOf(heads.Length);
        _weights = weights;
        _rows = new KeyTable(keys);
    }

    public string Name { get; }

    public string[] Heads { get; }

    public int[] Biases { get; }

    public int[] Slopes { get; }

    public int[] Offsets { get; }

    public uint[] Keys { get; }

    /// <summary>The patterns whose answers are added to this model's scores; null if it reads none.</summary>
    public PatternModel? Patterns { get; init; }

    /// <summary>What a pattern's answer weighs beside the linear score, by head, in 1/1024.</summary>
    public int[] PatternShares { get; init; } = [];

    /// <summary>Heads padded to a multiple of eight, the length of a row of weights.</summary>
    public int Stride { get; }

    public static int StrideOf(int heads) => (heads + Lanes - 1) & -Lanes;

    public ReadOnlySpan<short> Row(int row) => _weights.AsSpan(row * Stride, Heads.Length);

    /// <summary>Raw scores of all heads for the text of <paramref name="item"/> into <paramref name="scores"/>, which is <see cref="Stride"/> long.</summary>
    public void Score(ItemReading item, FeatureBuffer features, Span<int> scores)
    {
        scores.Clear();
        Biases.CopyTo(scores);
        // Rows are found first and added up afterwards: neither waits for the other's way to memory.
        Span<int> rows = stackalloc int[Chunk];
        Span<int> values = stackalloc int[Chunk];
        for (var at = 0; at < features.Count;)
        {
            var found = 0;
            for (; at < features.Count && found < Chunk; at++)
            {
                ref readonly var feature = ref features[at];
                var row = _rows.Find(feature.Key);
                rows[found] = row * Stride;
                values[found] = feature.Value;
                found += row < 0 ? 0 : 1;
            }

            Add(rows[..found], values[..found], scores);
        }

        AddPatterns(item, scores);
    }

    private void Add(ReadOnlySpan<int> rows, ReadOnlySpan<int> values, Span<int> scores)
    {
        for (var head = 0; head < Stride; head += Lanes)
        {
            ref var sum = ref scores[head];
            var total = Vector256.LoadUnsafe(ref sum);
            for (var at = 0; at < rows.Length; at++)
            {
                total += Wide(Vector128.LoadUnsafe(ref _weights[rows[at] + head])) * values[at];
            }

            total.StoreUnsafe(ref sum);
        }
    }

    private static Vector256<int> Wide(Vector128<short> weights)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.ConvertToVector256Int32(weights);
        }

        var (low, high) = Vector128.Widen(weights);
        return Vector256.Create(low, high);
    }

    /// <summary>What one feature adds to a head's raw score.</summary>
    public int Contribution(in Feature feature, int head)
    {
        var row = _rows.Find(feature.Key);
        return row < 0 ? 0 : _weights[(row * Stride) + head] * feature.Value;
    }

    /// <summary>Adds the answers of the patterns to the raw scores of a text.</summary>
    public void AddPatterns(ItemReading item, Span<int> scores)
    {
        if (Patterns is null)
        {
            return;
        }

        var reader = PatternReader.OfThread;
        reader.Tokens.Read(item);
        Span<int> answers = stackalloc int[Heads.Length];
        reader.Read(Patterns, answers);
        for (var head = 0; head < answers.Length; head++)
        {
            scores[head] += (int)(((long)answers[head] * PatternShares[head]) >> 10);
        }
    }

    public int Calibrated(ReadOnlySpan<int> scores, int head) => (int)(((long)scores[head] * Slopes[head]) >> 16) + Offsets[head];
}
