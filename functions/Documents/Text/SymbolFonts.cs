namespace EhcpPipeline.Documents.Text;

/// <summary>
/// Characters set in symbol fonts, which a document stores as a font's own codes: 0x20 to 0xFF, or the same in the private area from U+F000.
/// Only what plans use: ticked and empty boxes, ticks, crosses, bullets and arrows.
/// </summary>
internal static class SymbolFonts
{
    public const char Ticked = '☒';
    public const char Empty = '☐';

    public static bool IsSymbolFont(string? font) =>
        font is not null && (font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) || font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) || font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>The character shown for a code of a font; of an unknown private code a bullet, since that is what they nearly always are.</summary>
    public static char Show(int code, string? font)
    {
        var glyph = code is >= 0xF000 and <= 0xF0FF ? code - 0xF000 : code;
        var known = font switch
        {
            null => code >= 0xF000 ? Wingdings(glyph) : '\0',
            _ when font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) => Wingdings2(glyph),
            _ when font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) => Wingdings(glyph),
            _ when font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) => Symbol(glyph),
            _ when font.StartsWith("Webdings", StringComparison.OrdinalIgnoreCase) => Webdings(glyph),
            _ => '\0',
        };
        if (known != '\0')
        {
            return known;
        }

        return code is >= 0xE000 and <= 0xF8FF || (IsSymbolFont(font) && glyph > 0x7E) ? '•' : (char)Math.Clamp(code, 0x20, 0xFFFD);
    }

    private static char Wingdings(int glyph) => glyph switch
    {
        0x6F or 0x70 or 0x71 or 0x72 or 0xA8 => Empty,
        0xFD or 0xFE or 0x78 => Ticked,
        0xFC => '✓',
        0xFB => '✗',
        0x6C or 0x9F or 0xB7 => '•',
        0x6E or 0xA7 => '▪',
        0x75 or 0x76 => '◆',
        0xD8 => '➢',
        0xE0 or 0xE8 or 0xF0 => '→',
        0x20 => ' ',
        _ => '\0',
    };

    private static char Wingdings2(int glyph) => glyph switch
    {
        0x2A or 0x30 or 0xA3 => Empty,
        0x51 or 0x52 or 0x53 or 0x54 => Ticked,
        0x50 => '✓',
        0x4F => '✗',
        0x20 => ' ',
        _ => '\0',
    };

    private static char Webdings(int glyph) => glyph switch
    {
        0x63 => Empty,
        0x61 => '✓',
        0x72 => '✗',
        0x3D => '•',
        0x20 => ' ',
        _ => '\0',
    };

    private static char Symbol(int glyph) => glyph switch
    {
        0xB7 => '•',
        0xA8 => '◆',
        0xA3 => '≤',
        0xB3 => '≥',
        0xB1 => '±',
        0xAE => '→',
        0xB0 => '°',
        0xB4 => '×',
        0xD7 => '·',
        0x2D => '−',
        >= 0x20 and <= 0x40 => (char)glyph,
        _ => '\0',
    };
}
