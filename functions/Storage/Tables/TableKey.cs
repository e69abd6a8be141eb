using System.Globalization;
using System.Text;

namespace EhcpPipeline.Storage.Tables;

/// <summary>
/// Any text as a table key. The service forbids '/', '\', '#', '?' and control characters in keys, '%' and '+' are mangled by some clients, and stores do not
/// agree on the order of characters beyond U+FFFF; every adapter refuses such keys. A key made of council data (a cohort value, say) goes through <see cref="Encode"/> first.
/// </summary>
public static class TableKey
{
    private const char Escape = '=';

    /// <summary>The text with every refused UTF-16 unit, and '=' itself, written as "=XXXX". Text that needs none of it is unchanged, so keys stay readable.</summary>
    public static string Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Escape, '%', '+') && !text.Any(IsRefused))
        {
            return text;
        }

        var key = new StringBuilder(text.Length + 16);
        foreach (var unit in text)
        {
            if (unit is Escape or '%' or '+' || IsRefused(unit))
            {
                key.Append(Escape).Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                key.Append(unit);
            }
        }

        return key.ToString();
    }

    /// <summary>The text that <see cref="Encode"/> was given. Throws <see cref="FormatException"/> for a key it cannot have made.</summary>
    public static string Decode(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!key.Contains(Escape, StringComparison.Ordinal))
        {
            return key;
        }

        var text = new StringBuilder(key.Length);
        for (var i = 0; i < key.Length; i++)
        {
            if (key[i] != Escape)
            {
                text.Append(key[i]);
            }
            else if (i + 4 < key.Length && ushort.TryParse(key.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                text.Append((char)unit);
                i += 4;
            }
            else
            {
                throw new FormatException("The key does not come from TableKey.Encode.");
            }
        }

        return text.ToString();
    }

    internal static bool IsRefused(char unit) =>
        unit is '/' or '\\' or '#' or '?' or < ' ' or (>= '\u007f' and <= '\u009f') || char.IsSurrogate(unit);
}
