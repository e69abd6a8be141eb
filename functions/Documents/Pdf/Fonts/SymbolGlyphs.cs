namespace EhcpPipeline.Documents.Pdf.Fonts;

/// <summary>
/// The marks that office programs set from Symbol and Wingdings and map to private characters (U+F0xx): bullets, ticks and boxes, given as the
/// characters they look like, so that a list is seen as one.
/// </summary>
internal static class SymbolGlyphs
{
    public static int Visible(int code) => code switch
    {
        0x20 or 0xA0 => ' ',
        0xB7 or 0x6C or 0x9F => '•',
        0xA7 or 0x6E => '▪',
        0x6F or 0xA8 or 0x71 or 0x72 => '☐',
        0x76 => '❖',
        0xD8 => '➢',
        0xE0 => '→',
        0xFC => '✓',
        0xFB => '✗',
        0xFD => '☒',
        0xFE => '☑',
        0x2D => '-',
        > 0x20 and < 0x7F => code,
        _ => 0xF000 + code,
    };
}
