using System.Text;

namespace EhcpPipeline.Plans.Wording;

/// <summary>White space and typographic variants that carry no meaning.</summary>
internal static class Spacing
{
    /// <summary>The text with every run of white space as one space; the same string if it already is so.</summary>
    public static string OneLine(string text)
    {
        var clean = true;
        for (var i = 0; i < text.Length && clean; i++)
        {
            clean = !char.IsWhiteSpace(text[i]) || (text[i] == ' ' && i > 0 && text[i - 1] != ' ' && i < text.Length - 1);
        }

        if (clean)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                builder.Append(c);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString().TrimEnd();
    }

    /// <summary>
    /// Lower case, straight quotes and plain hyphens, each character for one character, so that positions in the folded text are positions in the text.
    /// </summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = source[i] switch
            {
                '’' or '‘' or '`' or '´' => '\'',
                '“' or '”' => '"',
                '–' or '—' or '‐' or '‑' or '−' => '-',
                '\u00a0' or '\n' or '\t' => ' ',
                var c => char.ToLowerInvariant(c),
            };
        }
    });
}
