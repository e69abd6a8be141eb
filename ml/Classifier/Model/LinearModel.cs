using System.Numerics;
using System.Runtime.InteropServices;
using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Model;

/// <summary>
/// Linear scores over sparse features, several heads at once. Weights are whole numbers, sums are whole numbers, so the order of addition and
/// the width of the machine's vectors change nothing. A calibrated score is (score * slope / 65,536) + offset.
/// </summary>
internal sealed class LinearModel
{
    private readonly int[] _weights;
    private readonly int[] _slots;
    private readonly int _mask;

    public LinearModel(string name, string[] heads, int[] biases, int[] slopes, int[] offsets, uint[] keys, int[] weights)
    {
        Name = name;
        Heads = heads;
        Biases = biases;
        Slopes = slopes;
        Offsets = offsets;
        Keys = keys;
        Stride = StrideOf(heads.Length);
        _weights = weights;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        _slots = new int[size];
        _mask = size - 1;
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)(keys[row] & (uint)_mask);
            while (_slots[at] != 0)
            {
                at = (at + 1) & _mask;
            }

            _slots[at] = row + 1;
        }
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

    public static int StrideOf(int heads) => (heads + 7) & ~7;

    public ReadOnlySpan<int> Row(int row) => _weights.AsSpan(row * Stride, Heads.Length);

    /// <summary>Raw scores of all heads into <paramref name="scores"/>, which is <see cref="Stride"/> long.</summary>
    public void Score(FeatureBuffer features, Span<int> scores)
    {
        scores.Clear();
        Biases.CopyTo(scores);
        var sums = MemoryMarshal.Cast<int, Vector<int>>(scores);
        for (var at = 0; at < features.Count; at++)
        {
            ref readonly var feature = ref features[at];
            var row = Find(feature.Key);
            if (row < 0)
            {
                continue;
            }

            var weights = MemoryMarshal.Cast<int, Vector<int>>(_weights.AsSpan(row * Stride, Stride));
            var value = new Vector<int>(feature.Value);
            for (var lane = 0; lane < weights.Length; lane++)
            {
                sums[lane] += weights[lane] * value;
            }
        }
    }

    /// <summary>What one feature adds to a head's raw score.</summary>
    public int Contribution(in Feature feature, int head)
    {
        var row = Find(feature.Key);
        return row < 0 ? 0 : _weights[(row * Stride) + head] * feature.Value;
    }

    /// <summary>Adds the answers of the patterns to the raw scores of a text.</summary>
    public void ScorePatterns(ItemReading item, Span<int> scores)
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

    private int Find(uint key)
    {
        for (var at = (int)(key & (uint)_mask); ; at = (at + 1) & _mask)
        {
            var row = _slots[at] - 1;
            if (row < 0 || Keys[row] == key)
            {
                return row;
            }
        }
    }
}
