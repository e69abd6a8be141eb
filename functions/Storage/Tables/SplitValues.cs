using System.Globalization;

namespace EhcpPipeline.Storage.Tables;

/// <summary>
/// One property of the service holds 32 K UTF-16 units or 64 KiB; a longer value is stored as Name, Name__1, Name__2, … and joined again when read.
/// A pair of surrogates is never torn apart.
/// </summary>
internal static class SplitValues
{
    internal static int Parts(int length, int part) => Math.Max(1, (length + part - 1) / part);

    internal static bool IsPartName(string name)
    {
        var digits = name.Length;
        while (digits > 0 && char.IsAsciiDigit(name[digits - 1]))
        {
            digits--;
        }

        return digits < name.Length && digits >= 2 && name[digits - 1] == '_' && name[digits - 2] == '_';
    }

    internal static IEnumerable<KeyValuePair<string, object>> Split(IEnumerable<KeyValuePair<string, object>> values)
    {
        foreach (var (name, value) in values)
        {
            if (value is string text && text.Length > TableLimits.StringPart)
            {
                var ordinal = 0;
                for (var start = 0; start < text.Length;)
                {
                    var length = Math.Min(TableLimits.StringPart, text.Length - start);
                    length -= char.IsHighSurrogate(text[start + length - 1]) && start + length < text.Length ? 1 : 0;
                    yield return new(PartName(name, ordinal++), text.Substring(start, length));
                    start += length;
                }
            }
            else if (value is byte[] bytes && bytes.Length > TableLimits.BinaryPart)
            {
                for (var start = 0; start < bytes.Length; start += TableLimits.BinaryPart)
                {
                    yield return new(PartName(name, start / TableLimits.BinaryPart), bytes[start..Math.Min(start + TableLimits.BinaryPart, bytes.Length)]);
                }
            }
            else
            {
                yield return new(name, value);
            }
        }
    }

    /// <summary>The values with their parts joined, in ordinal order of name.</summary>
    internal static IReadOnlyDictionary<string, object> Join(IReadOnlyDictionary<string, object> stored)
    {
        var joined = new OrderedDictionary<string, object>(stored.Count, StringComparer.Ordinal);
        foreach (var name in stored.Keys.Where(name => !IsPartName(name)).Order(StringComparer.Ordinal))
        {
            joined.Add(name, stored.ContainsKey(PartName(name, 1)) ? Whole(stored, name) : stored[name]);
        }

        return joined;
    }

    private static object Whole(IReadOnlyDictionary<string, object> stored, string name)
    {
        var parts = new List<object>();
        while (stored.TryGetValue(PartName(name, parts.Count), out var part))
        {
            parts.Add(part);
        }

        return parts[0] is string ? string.Concat(parts) : parts.Cast<byte[]>().SelectMany(bytes => bytes).ToArray();
    }

    private static string PartName(string name, int ordinal) =>
        ordinal == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}__{ordinal}");
}
