namespace EhcpPipeline.Documents.Docx;

/// <summary>How a run looks once its own format, its style, its paragraph's style and the defaults are put together.</summary>
internal readonly record struct RunLook(bool Emphasised, bool Hidden, int Size, string? Font, bool Struck = false)
{
    /// <summary>
    /// Bold, hidden and struck are toggles: said by both the paragraph's and the run's style they cancel out, and the run's own word is final
    /// (ECMA-376 part 1, 17.7.3).
    /// </summary>
    public static RunLook Of(in RunFormat own, in RunFormat style, in RunFormat paragraph, in RunFormat defaults)
    {
        var bold = own.Bold ?? (defaults.Bold == true || (style.Bold == true ^ paragraph.Bold == true));
        var hidden = own.Hidden ?? (style.Hidden == true ^ paragraph.Hidden == true);
        var underlined = own.Underlined ?? style.Underlined ?? paragraph.Underlined ?? false;
        return new RunLook(bold || underlined, hidden, own.Size ?? style.Size ?? paragraph.Size ?? defaults.Size ?? 20, own.Font ?? style.Font ?? paragraph.Font, own.Struck ?? (style.Struck == true ^ paragraph.Struck == true));
    }
}
