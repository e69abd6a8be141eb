using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EhcpPipeline.Ml.Model;

/// <summary>
/// The model file: a magic word, a format number, the origin, the probability table, the settings, and for each model its heads and its rows
/// of weights as variable-length whole numbers. No compression, whose bytes would differ from one runtime to the next.
/// </summary>
internal static class ModelFile
{
    private const uint Magic = 0x4C4D5045;
    private const int Format = 3;
    private const int MostRows = 1 << 20;
    private const int MostHeads = 256;

    public static byte[] Write(PlanModel model)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(Format);
            writer.Write(model.Origin.GrammarVersion);
            writer.Write(model.Origin.CorpusHash);
            writer.Write(model.Origin.RubricHash);
            writer.Write(model.Origin.Trainer);
            writer.Write(model.Origin.TrainedOn);
            foreach (var entry in model.Probabilities.Table)
            {
                writer.Write(entry);
            }

            writer.Write7BitEncodedInt(model.Settings.Count);
            foreach (var (name, value) in model.Settings)
            {
                writer.Write(name);
                writer.Write(value);
            }

            writer.Write7BitEncodedInt(model.Models.Count);
            foreach (var linear in model.Models)
            {
                Write(writer, linear);
                PatternFile.Write(writer, linear);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Reads a model file. Throws <see cref="InvalidDataException"/> with the reason if it is none.</summary>
    public static PlanModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (reader.ReadUInt32() != Magic)
            {
                throw new InvalidDataException("This is not a model file.");
            }

            var format = reader.ReadInt32();
            if (format != Format)
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"The model file has format {format}; this build reads format {Format}."));
            }

            var origin = new ModelOrigin(reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString(), reader.ReadString());
            var table = new ushort[Probabilities.Entries];
            for (var at = 0; at < table.Length; at++)
            {
                table[at] = reader.ReadUInt16();
            }

            var settings = new KeyValuePair<string, int>[Bounded(reader.Read7BitEncodedInt(), MostHeads)];
            for (var at = 0; at < settings.Length; at++)
            {
                settings[at] = new(reader.ReadString(), reader.ReadInt32());
            }

            var models = new LinearModel[Bounded(reader.Read7BitEncodedInt(), MostHeads)];
            for (var at = 0; at < models.Length; at++)
            {
                models[at] = ReadLinear(reader);
            }

            return new PlanModel(origin, new Probabilities(table), models, settings);
        }
        catch (Exception problem) when (problem is EndOfStreamException or FormatException)
        {
            throw new InvalidDataException("The model file is damaged.", problem);
        }
    }

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the file.</summary>
    public static string VersionOf(ReadOnlySpan<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file))[..12];

    private static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Name);
        writer.Write7BitEncodedInt(model.Heads.Length);
        for (var head = 0; head < model.Heads.Length; head++)
        {
            writer.Write(model.Heads[head]);
            writer.Write(model.Biases[head]);
            writer.Write(model.Slopes[head]);
            writer.Write(model.Offsets[head]);
        }

        writer.Write7BitEncodedInt(model.Keys.Length);
        uint previous = 0;
        for (var row = 0; row < model.Keys.Length; row++)
        {
            writer.Write7BitEncodedInt64(model.Keys[row] - previous);
            previous = model.Keys[row];
            foreach (var weight in model.Row(row))
            {
                writer.Write7BitEncodedInt((weight << 1) ^ (weight >> 31));
            }
        }
    }

    private static LinearModel ReadLinear(BinaryReader reader)
    {
        var name = reader.ReadString();
        var count = Bounded(reader.Read7BitEncodedInt(), MostHeads);
        var heads = new string[count];
        var (biases, slopes, offsets) = (new int[count], new int[count], new int[count]);
        for (var head = 0; head < count; head++)
        {
            heads[head] = reader.ReadString();
            biases[head] = reader.ReadInt32();
            slopes[head] = reader.ReadInt32();
            offsets[head] = reader.ReadInt32();
        }

        var keys = new uint[Bounded(reader.Read7BitEncodedInt(), MostRows)];
        var stride = LinearModel.StrideOf(count);
        var weights = new short[keys.Length * stride];
        uint previous = 0;
        for (var row = 0; row < keys.Length; row++)
        {
            previous = unchecked(previous + (uint)reader.Read7BitEncodedInt64());
            keys[row] = previous;
            for (var head = 0; head < count; head++)
            {
                var coded = (uint)reader.Read7BitEncodedInt();
                weights[(row * stride) + head] = Weight((int)(coded >> 1) ^ -(int)(coded & 1));
            }
        }

        var (patterns, shares) = PatternFile.Read(reader, count);
        return new LinearModel(name, heads, biases, slopes, offsets, keys, weights) { Patterns = patterns, PatternShares = shares };
    }

    private static short Weight(int weight) =>
        weight is >= short.MinValue and <= short.MaxValue ? (short)weight : throw new InvalidDataException("The model file is damaged: a weight is out of bounds.");

    private static int Bounded(int count, int most) =>
        count >= 0 && count <= most ? count : throw new InvalidDataException("The model file is damaged: a count is out of bounds.");
}
