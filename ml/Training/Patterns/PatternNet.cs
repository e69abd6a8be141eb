using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>The pattern model while it learns: the same measures as <see cref="PatternModel"/>, in floating point.</summary>
internal sealed class PatternNet
{
    /// <summary>A word must stand in so many texts to have a vector of its own, an ending in so many.</summary>
    private const int LeastWord = 3;
    private const int LeastEnding = 6;

    public PatternNet(IReadOnlyList<Example> examples, int heads, ref FixedNumbers numbers)
    {
        Heads = heads;
        Stride = LinearModel.StrideOf(heads);
        Outputs = Stride + PatternShape.Blends;
        var kinds = KindsOf(examples);
        Keys = [.. kinds.Keys.Order()];
        Words = [.. Keys.Select(key => kinds[key] == SignKind.Word)];
        Vectors = new AdamMemory((Keys.Length + 2) * PatternShape.Depth);
        Patterns = new AdamMemory(PatternShape.Places * PatternShape.Depth * PatternShape.Width);
        Starts = new AdamMemory(2 * PatternShape.Width);
        Shares = new AdamMemory(PatternShape.Pooled * Outputs);
        Biases = new AdamMemory(Outputs);
        BlendShares = new AdamMemory(PatternShape.Blends * Stride);
        for (var at = 0; at < Vectors.Values.Length; at++)
        {
            Vectors.Values[at] = 0.3f * numbers.Normal();
        }

        var (shorter, longer) = (1 / MathF.Sqrt(PatternShape.ShortPlaces * PatternShape.Depth), 1 / MathF.Sqrt((PatternShape.Places - PatternShape.ShortPlaces) * PatternShape.Depth));
        for (var at = 0; at < Patterns.Values.Length; at++)
        {
            Patterns.Values[at] = ((2 * numbers.Share()) - 1) * (at < PatternShape.ShortPlaces * PatternShape.Depth * PatternShape.Width ? shorter : longer);
        }

        Turn();
        Spread(Shares.Values, Outputs, PatternShape.Pooled, ref numbers);
        Spread(BlendShares.Values, Stride, PatternShape.Blends, ref numbers);
    }

    public int Heads { get; }

    /// <summary>Heads padded to whole vectors.</summary>
    public int Stride { get; }

    /// <summary>Heads, padded, and the blends behind them: what the pooled answers are added up to.</summary>
    public int Outputs { get; }

    public uint[] Keys { get; }

    private bool[] Words { get; }

    public bool IsWord(int row) => Words[row];

    /// <summary>The rows of a text's signs and where each token's end; signs that nothing stands for are left out.</summary>
    public (int[] Rows, int[] Ends) RowsOf(PatternText text)
    {
        var rows = new List<int>(text.Signs.Length);
        var ends = new int[text.Ends.Length];
        var from = 0;
        for (var token = 0; token < ends.Length; token++)
        {
            for (; from < text.Ends[token]; from++)
            {
                var (key, kind) = text.Signs[from];
                var row = Array.BinarySearch(Keys, key);
                row = row >= 0 ? row : kind switch { SignKind.Word => Keys.Length, SignKind.Ending => Keys.Length + 1, _ => -1 };
                if (row >= 0)
                {
                    rows.Add(row);
                }
            }

            ends[token] = rows.Count;
        }

        return ([.. rows], ends);
    }

    public AdamMemory Vectors { get; }

    /// <summary>[place][pattern][depth], as a gradient is added to it.</summary>
    public AdamMemory Patterns { get; }

    /// <summary>The same as [place][depth][pattern], as a text is read; kept up by <see cref="Turn"/>.</summary>
    public float[] Turned { get; } = new float[PatternShape.Places * PatternShape.Depth * PatternShape.Width];

    public void Turn()
    {
        for (var place = 0; place < PatternShape.Places; place++)
        {
            for (var pattern = 0; pattern < PatternShape.Width; pattern++)
            {
                var row = ((place * PatternShape.Width) + pattern) * PatternShape.Depth;
                for (var depth = 0; depth < PatternShape.Depth; depth++)
                {
                    Turned[(((place * PatternShape.Depth) + depth) * PatternShape.Width) + pattern] = Patterns.Values[row + depth];
                }
            }
        }
    }

    public AdamMemory Starts { get; }

    /// <summary>[pooled answer][output].</summary>
    public AdamMemory Shares { get; }

    public AdamMemory Biases { get; }

    /// <summary>[blend][head].</summary>
    public AdamMemory BlendShares { get; }

    /// <summary>The same in whole numbers.</summary>
    public PatternModel Round()
    {
        var outputs = Enumerable.Range(0, Outputs).Where(output => !IsPadding(output)).ToArray();
        var heads = outputs[..Heads];
        return new PatternModel(
            Keys,
            [.. Vectors.Values.Take((Keys.Length + 2) * PatternShape.Depth).Select(value => Whole(value, PatternModel.VectorUnit))],
            [.. Turned.Select(value => Whole(value, PatternModel.PatternUnit))],
            [.. Starts.Values.Select(value => Whole(value, PatternModel.AnswerUnit))],
            new PatternHeads(
                [.. Enumerable.Range(0, PatternShape.Pooled).SelectMany(at => outputs.Select(output => Whole(Shares.Values[(at * Outputs) + output], PatternHeads.ShareUnit)))],
                [.. outputs.Select(output => (int)MathF.Round(Biases.Values[output] * PatternHeads.ShareUnit))],
                [.. Enumerable.Range(0, PatternShape.Blends).SelectMany(blend => heads.Select(head => Whole(BlendShares.Values[(blend * Stride) + head], PatternHeads.ShareUnit)))]));
    }

    private bool IsPadding(int output) => output >= Heads && output < Stride;

    /// <summary>The beginnings of a table of shares: even, and the smaller the more answers are added up.</summary>
    private void Spread(float[] shares, int stride, int answers, ref FixedNumbers numbers)
    {
        for (var at = 0; at < answers; at++)
        {
            for (var output = 0; output < stride; output++)
            {
                if (!IsPadding(output))
                {
                    shares[(at * stride) + output] = ((2 * numbers.Share()) - 1) / MathF.Sqrt(answers);
                }
            }
        }
    }

    private static short Whole(float value, int unit) => (short)Math.Clamp(MathF.Round(value * unit), short.MinValue, short.MaxValue);

    private static Dictionary<uint, SignKind> KindsOf(IReadOnlyList<Example> examples)
    {
        var counts = new Dictionary<uint, (SignKind Kind, int Texts, int Last)>();
        for (var at = 0; at < examples.Count; at++)
        {
            foreach (var (key, kind) in examples[at].Text!.Signs)
            {
                var (_, texts, last) = counts.GetValueOrDefault(key, (kind, 0, -1));
                counts[key] = (kind, last == at ? texts : texts + 1, at);
            }
        }

        return counts.Where(pair => pair.Value.Texts >= pair.Value.Kind switch { SignKind.Word => LeastWord, SignKind.Ending => LeastEnding, _ => 1 })
            .ToDictionary(pair => pair.Key, pair => pair.Value.Kind);
    }
}
