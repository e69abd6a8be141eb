using System.Buffers.Binary;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Font programs with what a reader looks at and nothing else: no outlines.</summary>
internal static class FontProgram
{
    /// <summary>A TrueType font whose glyphs 1, 2, … are the given letters by its Unicode cmap (format 4, one segment a letter).</summary>
    public static byte[] TrueType(string letters)
    {
        var sorted = letters.Select((letter, i) => (Code: (int)letter, Glyph: i + 1)).Append((0xFFFF, 0)).OrderBy(pair => pair.Item1).ToArray();
        var count = sorted.Length;
        byte[] cmap =
        [
            .. Words(0, 1, 3, 1, 0, 12, 4, 16 + (8 * count), 0, 2 * count, 0, 0, 0),
            .. Words([.. sorted.Select(pair => pair.Item1)]), 0, 0,
            .. Words([.. sorted.Select(pair => pair.Item1)]),
            .. Words([.. sorted.Select(pair => pair.Item2 == 0 ? 1 : pair.Item2 - pair.Item1)]),
            .. Words(new int[count]),
        ];
        return Tables(("cmap", cmap));
    }

    /// <summary>A TrueType font without cmap whose glyphs 1, 2, … have the given names.</summary>
    public static byte[] Named(params string[] names)
    {
        byte[] post = [.. Words(2, 0), .. new byte[28], .. Words(names.Length + 1), .. Words(0), .. Words([.. names.Select((_, i) => 258 + i)])];
        foreach (var name in names)
        {
            post = [.. post, (byte)name.Length, .. Encoding.ASCII.GetBytes(name)];
        }

        return Tables(("post", post));
    }

    /// <summary>A bare CFF font whose glyphs 1, 2, … have the given names, none of them standard.</summary>
    public static byte[] Compact(params string[] names)
    {
        byte[] strings = Index([.. names.Select(Encoding.ASCII.GetBytes)]);
        byte[] glyphs = Index([.. Enumerable.Repeat(new byte[] { 14 }, names.Length + 1)]);
        byte[] charset = [0, .. Words([.. names.Select((_, i) => 391 + i)])];
        byte[] Top(int at) => [29, .. Long(at), 15, 29, .. Long(at + charset.Length), 17];
        byte[] start = [1, 0, 4, 4, .. Index([[(byte)'F']])];
        var place = start.Length + Index([Top(0)]).Length + strings.Length + 2;
        return [.. start, .. Index([Top(place)]), .. strings, 0, 0, .. charset, .. glyphs];
    }

    private static byte[] Tables(params (string Name, byte[] Data)[] tables)
    {
        byte[] font = [.. Words(1, 0, tables.Length, 0, 0, 0)];
        var at = 12 + (16 * tables.Length);
        foreach (var (name, data) in tables)
        {
            font = [.. font, .. Encoding.ASCII.GetBytes(name), .. Long(0), .. Long(at), .. Long(data.Length)];
            at += data.Length;
        }

        return [.. font, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] Index(byte[][] items)
    {
        byte[] index = [.. Words(items.Length), 1, 1];
        var at = 1;
        foreach (var item in items)
        {
            at += item.Length;
            index = [.. index, (byte)at];
        }

        return [.. index, .. items.SelectMany(item => item)];
    }

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[2 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), (ushort)values[i]);
        }

        return bytes;
    }

    private static byte[] Long(int value) => Words(value >> 16, value & 0xFFFF);
}
