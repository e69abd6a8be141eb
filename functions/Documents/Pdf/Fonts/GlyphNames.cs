using System.Collections.Frozen;
using System.Globalization;

namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>What a glyph name reads as, by the rules of the Adobe glyph list: listed names, uniXXXX, uXXXXXX, parts joined by "_", a suffix after ".".</summary>
internal static class GlyphNames
{
    private static readonly FrozenDictionary<string, string> Listed = Load();

    /// <summary>The text, or empty when the name says nothing.</summary>
    public static string Text(string name)
    {
        if (Listed.TryGetValue(name, out var listed))
        {
            return listed;
        }

        if (name.Length == 1)
        {
            return char.IsAsciiLetter(name[0]) ? name : "";
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
        {
            return Text(name[..dot]);
        }

        if (name.Contains('_', StringComparison.Ordinal) && name.Length <= 64)
        {
            return string.Concat(name.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(Text));
        }

        return Hexadecimal(name);
    }

    private static string Hexadecimal(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = "";
            for (var i = 3; i < name.Length && text.Length < 16; i += 4)
            {
                if (!TryCode(name.AsSpan(i, 4), out var code))
                {
                    return "";
                }

                text += (char)code;
            }

            return text;
        }

        return name.Length is >= 5 and <= 7 && name[0] == 'u' && TryCode(name.AsSpan(1), out var point) && point is <= 0x10FFFF and not (>= 0xD800 and < 0xE000)
            ? char.ConvertFromUtf32(point)
            : "";
    }

    private static bool TryCode(ReadOnlySpan<char> digits, out int code) => int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);

    private static FrozenDictionary<string, string> Load()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in GlyphNameData.Named.Split(';'))
        {
            var parts = entry.Split(' ');
            names[parts[0]] = string.Concat(parts.Skip(1).Select(code => (char)int.Parse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        }

        foreach (var line in GlyphNameData.Accented.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            var accent = line[..space];
            for (var i = space + 1; i + 1 < line.Length; i += 2)
            {
                names.TryAdd(line[i] + accent, line[i + 1].ToString());
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
