using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Model;

/// <summary>The part of the model file that holds the patterns of one linear model: a count of signs, 0 for none, then its tables.</summary>
internal static class PatternFile
{
    private const int MostSigns = 1 << 18;

    public static void Write(BinaryWriter writer, LinearModel linear)
    {
        var model = linear.Patterns;
        writer.Write7BitEncodedInt(model?.Keys.Length ?? 0);
        if (model is null)
        {
            return;
        }

        uint previous = 0;
        foreach (var key in model.Keys)
        {
            writer.Write7BitEncodedInt64(key - previous);
            previous = key;
        }

        Write(writer, model.Vectors);
        Write(writer, model.Patterns);
        Write(writer, model.Starts);
        Write(writer, model.Heads.Shares);
        Write(writer, model.Heads.BlendShares);
        Write(writer, model.Heads.Biases);
        Write(writer, linear.PatternShares);
    }

    /// <summary>Throws <see cref="InvalidDataException"/> if the tables do not fit one another.</summary>
    public static (PatternModel? Patterns, int[] Shares) Read(BinaryReader reader, int heads)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
        {
            return (null, []);
        }

        if (count is < 0 or > MostSigns)
        {
            throw new InvalidDataException("The model file is damaged: a count is out of bounds.");
        }

        var keys = new uint[count];
        uint previous = 0;
        for (var at = 0; at < count; at++)
        {
            previous = unchecked(previous + (uint)reader.Read7BitEncodedInt64());
            keys[at] = previous;
        }

        var vectors = Numbers(reader, (count + 2) * PatternShape.Depth);
        var patterns = Numbers(reader, PatternShape.Places * PatternShape.Depth * PatternShape.Width);
        var starts = Numbers(reader, 2 * PatternShape.Width);
        var shares = Numbers(reader, PatternShape.Pooled * (heads + PatternShape.Blends));
        var blendShares = Numbers(reader, PatternShape.Blends * heads);
        var biases = Integers(reader, heads + PatternShape.Blends);
        return (new PatternModel(keys, vectors, patterns, starts, new PatternHeads(shares, biases, blendShares)), Integers(reader, heads));
    }

    private static void Write(BinaryWriter writer, short[] numbers)
    {
        foreach (var number in numbers)
        {
            writer.Write7BitEncodedInt((number << 1) ^ (number >> 31));
        }
    }

    private static void Write(BinaryWriter writer, int[] numbers)
    {
        foreach (var number in numbers)
        {
            writer.Write(number);
        }
    }

    private static int[] Integers(BinaryReader reader, int count)
    {
        var numbers = new int[count];
        for (var at = 0; at < count; at++)
        {
            numbers[at] = reader.ReadInt32();
        }

        return numbers;
    }

    private static short[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new short[count];
        for (var at = 0; at < count; at++)
        {
            var coded = (uint)reader.Read7BitEncodedInt();
            numbers[at] = (short)((int)(coded >> 1) ^ -(int)(coded & 1));
        }

        return numbers;
    }
}
