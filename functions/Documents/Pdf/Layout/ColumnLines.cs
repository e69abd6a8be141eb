using System.Runtime.InteropServices;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>The lines of one column of text, each between the edges of that column and not of the page.</summary>
internal static class ColumnLines
{
    public static IEnumerable<PageItem> Of(List<Word> words, TextBuffer buffer, int page)
    {
        var lines = LineBuilder.Build(CollectionsMarshal.AsSpan(words), buffer, page);
        var margins = new Margins(lines.Min(line => line.Left), lines.Max(line => line.Right));
        return lines.Select(line => new PageItem(line, null, margins));
    }
}
