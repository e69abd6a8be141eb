using System.Text.RegularExpressions;

namespace EhcpPipeline.Benchmarks.Pdf;

/// <summary>Tells PDFs that office programs and browsers have made, as plans are, by what the file says of its producer (pdfinfo, poppler-utils).</summary>
internal static partial class OfficeMade
{
    public static bool Is(string file) => Producer().IsMatch(new OtherReader("pdfinfo \"$FILE\"", null).Read(file).Text);

    [GeneratedRegex(@"^(Producer|Creator):.*(Microsoft|Word|LibreOffice|OpenOffice|PDFMaker|Skia|Chrom|Google Docs|Pages)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Producer();
}
