using System.Text;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.Docx;

/// <summary>Counts the numbered paragraphs of a document in order and makes the label each of them shows.</summary>
internal sealed class NumberingCounter(NumberingPart part, StyleSheet styles)
{
    // Labels longer than this come from damage: nobody reads a page of label.
    private const int LongestLabel = 64;

    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _seen = [];

    /// <summary>The level, 0-based, at which a paragraph of this style and numbering stands when it says none itself.</summary>
    public int LevelFor(int numbering, string? style) =>
        style is not null && part.DefinitionOf(numbering, styles) is { } definition ? part.LevelOfStyle(definition, style) ?? 0 : 0;

    /// <summary>Counts one more paragraph and returns its label: "1.", "b)", "•", or "" where the list shows none. Null where there is no such list.</summary>
    public string? Next(int numbering, int level)
    {
        level = Math.Clamp(level, 0, NumberingPart.Levels - 1);
        if (part.DefinitionOf(numbering, styles) is not { } definition || part.Level(numbering, definition, level) is not { } look)
        {
            return null;
        }

        if (!_counts.TryGetValue(definition, out var counts))
        {
            _counts[definition] = counts = new int?[NumberingPart.Levels];
        }

        if (_seen.Add(numbering))
        {
            Restart(counts, numbering);
        }

        counts[level] = counts[level] is { } before ? before + 1 : part.StartOverride(numbering, level) ?? look.Start;
        for (var deeper = level + 1; deeper < counts.Length; deeper++)
        {
            var restart = part.Level(numbering, definition, deeper)?.Restart;
            if (restart is null || (restart > 0 && level < restart))
            {
                counts[deeper] = null;
            }
        }

        return look.Format == "bullet" ? Bullet(look) : Label(numbering, definition, look, counts);
    }

    private void Restart(int?[] counts, int numbering)
    {
        for (var level = 0; level < counts.Length; level++)
        {
            if (part.StartOverride(numbering, level) is not null)
            {
                counts[level] = null;
            }
        }
    }

    private static string Bullet(NumberingLevel look) =>
        look.Text.Length == 0 ? "" : SymbolFonts.IsSymbolFont(look.Font) || look.Text[0] >= '\uE000' ? SymbolFonts.Show(look.Text[0], look.Font).ToString() : look.Text.Trim();

    private string Label(int numbering, int definition, NumberingLevel look, int?[] counts)
    {
        var label = new StringBuilder();
        for (var i = 0; i < look.Text.Length && label.Length < LongestLabel; i++)
        {
            if (look.Text[i] == '%' && i + 1 < look.Text.Length && look.Text[i + 1] is >= '1' and <= '9')
            {
                var level = look.Text[++i] - '1';
                var own = part.Level(numbering, definition, level);
                label.Append(NumberFormat.Show(counts[level] ?? own?.Start ?? 1, look.IsLegal ? null : own?.Format));
            }
            else
            {
                label.Append(look.Text[i]);
            }
        }

        return label.ToString().Trim();
    }
}
