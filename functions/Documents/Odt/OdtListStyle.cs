using System.Text;
using EhcpPipeline.Documents.Packages;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Odt;

/// <summary>A list style (or the heading numbering): how the labels of each level look.</summary>
internal sealed class OdtListStyle
{
    public const int Levels = 10;

    private const int LongestLabel = 64;

    private readonly Level?[] _levels = new Level?[Levels];

    public int Start(int level) => _levels[level]?.Start ?? 1;

    public static OdtListStyle Read(XmlCursor x)
    {
        var style = new OdtListStyle();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            var number = x.Count("level", OdtNames.Text) - 1;
            if (number is >= 0 and < Levels)
            {
                style._levels[number] = Level.Read(x);
            }
            else
            {
                x.Skip();
            }
        }

        return style;
    }

    /// <summary>The label of an item at <paramref name="level"/> (0-based) when the counts of all levels are these; "" where none is shown.</summary>
    public string Label(int level, IReadOnlyList<int?> counts)
    {
        if (_levels[level] is not { } look)
        {
            return "";
        }

        if (look.Bullet is { } bullet)
        {
            return bullet;
        }

        if (string.IsNullOrEmpty(look.Format))
        {
            // A level without a number format shows its prefix and suffix alone.
            return (look.Prefix + look.Suffix).Trim();
        }

        var label = new StringBuilder(look.Prefix);
        for (var shown = Math.Max(0, level - look.Display + 1); shown <= level; shown++)
        {
            var format = _levels[shown]?.Format;
            if (shown < level && string.IsNullOrEmpty(format))
            {
                continue;
            }

            label.Append(NumberFormat.Show(counts[shown] ?? Start(shown), format)).Append(shown < level ? "." : "");
        }

        var text = label.Append(look.Suffix).ToString().Trim();
        return text.Length <= LongestLabel ? text : text[..LongestLabel];
    }

    private sealed record Level(int Start, string? Format, string Prefix, string Suffix, int Display, string? Bullet)
    {
        public static Level Read(XmlCursor x)
        {
            var bullet = x.Name == "list-level-style-bullet" ? x.Attribute("bullet-char", OdtNames.Text) ?? "•" : x.Name == "list-level-style-image" ? "•" : null;
            var level = new Level(
                x.Count("start-value", OdtNames.Text),
                FormatName(x.Attribute("num-format", OdtNames.Style)),
                x.Attribute("num-prefix", OdtNames.Style) ?? "",
                x.Attribute("num-suffix", OdtNames.Style) ?? "",
                Math.Clamp(x.Count("display-levels", OdtNames.Text), 1, Levels),
                null);
            string? font = null;
            for (var inside = x.Enter(); x.Next(inside);)
            {
                if (x.Name == "text-properties")
                {
                    font = x.Attribute("font-family", OdtNames.Format) ?? x.Attribute("font-name", OdtNames.Style) ?? font;
                }

                x.Skip();
            }

            return bullet is { Length: > 0 } ? level with { Bullet = Shown(bullet, font) } : level;
        }

        private static string Shown(string bullet, string? font)
        {
            var symbols = SymbolFonts.IsSymbolFont(font) ? font : null;
            return symbols is not null || bullet[0] >= '\uE000' ? SymbolFonts.Show(bullet[0], symbols).ToString() : bullet.Trim();
        }

        private static string? FormatName(string? format) => format switch
        {
            "a" => "lowerLetter",
            "A" => "upperLetter",
            "i" => "lowerRoman",
            "I" => "upperRoman",
            null or "" => "",
            _ => "decimal",
        };
    }
}
