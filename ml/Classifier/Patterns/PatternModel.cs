using System.Numerics;
using System.Runtime.InteropServices;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Text;

namespace EhcpPipeline.Ml.Patterns;

/// <summary>
/// Soft patterns over runs of words, learnt from the corpus: where the linear features know a run only as its exact signs, a pattern answers to
/// every run that looks like it. All numbers are whole, so that every machine gives the same answer. What it answers to each head
/// is added to the linear score of that head, by a share that was fitted on unseen texts, and is never the judgement itself.
/// </summary>
internal sealed class PatternModel
{
    /// <summary>Vectors are in 1/256, patterns in 1/1024, answers in 1/512.</summary>
    public const int VectorUnit = 256;
    public const int PatternUnit = 1024;
    public const int AnswerUnit = 512;
    private const int AnswerShift = 9;

    private readonly Products[] _products;
    private readonly WordProducts?[] _words;
    private readonly KeyTable _rows;

    public PatternModel(uint[] keys, short[] vectors, short[] patterns, short[] starts, PatternHeads heads)
    {
        Keys = keys;
        _rows = new KeyTable(keys);
        Vectors = vectors;
        Patterns = patterns;
        Starts = starts;
        Heads = heads;
        Rows = vectors.Length / PatternShape.Depth;
        _products = new Products[Rows];
        _words = new WordProducts?[keys.Length];
    }

    /// <summary>The signs that have a vector of their own, by row; two rows follow for unknown words and unknown endings.</summary>
    public uint[] Keys { get; }

    /// <summary>Row by row, <see cref="PatternShape.Depth"/> numbers each.</summary>
    public short[] Vectors { get; }

    /// <summary>[place][depth][pattern].</summary>
    public short[] Patterns { get; }

    /// <summary>Where each pattern starts before it has seen a token: short ones, then long ones.</summary>
    public short[] Starts { get; }

    /// <summary>What the pooled answers say to each head.</summary>
    public PatternHeads Heads { get; }

    public int Rows { get; }

    public int UnknownWord => Keys.Length;

    public int UnknownEnding => Keys.Length + 1;

    /// <summary>The row of a sign; -1 if nothing stands for it.</summary>
    public int RowOf(uint key, SignKind kind) =>
        _rows.Find(key) is >= 0 and var row ? row : kind switch { SignKind.Word => UnknownWord, SignKind.Ending => UnknownEnding, _ => -1 };

    /// <summary>What a sign adds to each pattern at each place. Worked out when first met; two threads that meet it together write the same.</summary>
    public Products ProductsOf(int row)
    {
        ref var products = ref _products[row];
        if (products.Values is null)
        {
            products = new Products(Multiply(row));
        }

        return products;
    }

    /// <summary>
    /// What all signs of a word add together, the word's own last: its classes and its ending are nearly always the same, so that a word is one row to add and not four. Null if
    /// the model has no such word, or met it first with other signs (a typing slip has another ending): its signs are then added one by one, to the same sum.
    /// </summary>
    public Products? ProductsOf(ReadOnlySpan<(uint Key, SignKind Kind)> signs)
    {
        var row = _rows.Find(signs[^1].Key);
        if (row < 0)
        {
            return null;
        }

        var together = 0u;
        foreach (var (key, _) in signs)
        {
            together = WordHash.Key(together, key);
        }

        var known = _words[row] ??= new WordProducts(together, Sum(signs));
        return known.Signs == together ? known.Products : null;
    }

    private Products Sum(ReadOnlySpan<(uint Key, SignKind Kind)> signs)
    {
        var sum = new short[PatternShape.Places * PatternShape.Width];
        foreach (var (key, kind) in signs)
        {
            var row = RowOf(key, kind);
            var values = row < 0 ? [] : kind == SignKind.Word ? Multiply(row) : ProductsOf(row).Values;
            for (var at = 0; at < values.Length; at++)
            {
                sum[at] += values[at];
            }
        }

        return new Products(sum);
    }

    private short[] Multiply(int row)
    {
        Span<int> sums = stackalloc int[PatternShape.Width];
        var lanes = MemoryMarshal.Cast<int, Vector<int>>(sums);
        var products = new short[PatternShape.Places * PatternShape.Width];
        var vector = Vectors.AsSpan(row * PatternShape.Depth, PatternShape.Depth);
        for (var place = 0; place < PatternShape.Places; place++)
        {
            sums.Clear();
            for (var depth = 0; depth < vector.Length; depth++)
            {
                var value = new Vector<int>(vector[depth]);
                var patterns = MemoryMarshal.Cast<short, Vector<short>>(Patterns.AsSpan(((place * PatternShape.Depth) + depth) * PatternShape.Width, PatternShape.Width));
                for (var at = 0; at < patterns.Length; at++)
                {
                    Vector.Widen(patterns[at], out var low, out var high);
                    lanes[2 * at] += low * value;
                    lanes[(2 * at) + 1] += high * value;
                }
            }

            for (var at = 0; at < sums.Length; at++)
            {
                products[(place * PatternShape.Width) + at] = (short)Math.Clamp(sums[at] >> AnswerShift, short.MinValue / 16, short.MaxValue / 16);
            }
        }

        return products;
    }

    /// <summary>By place and pattern. A structure, because storing an object into an array of objects is checked each time.</summary>
    public readonly record struct Products(short[] Values);

    private sealed record WordProducts(uint Signs, Products Products);
}
