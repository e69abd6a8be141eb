using EhcpPipeline.Documents.Model;
using EhcpPipeline.Plans.Lines;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Plans.Needs;
using EhcpPipeline.Plans.Wording;

namespace EhcpPipeline.Plans.Sections;

/// <summary>Makes pieces of lines.</summary>
internal static class Pieces
{
    private const int LongestHeading = 120;

    public static Piece Of(Line line, bool headingsByLook = true) =>
        new(Kind(line, headingsByLook), line.Text, new Passage(line.Text, line.Page, line.Offset, line.Length) { Confidence = line.Confidence })
        {
            Label = line.Label,
            Table = line.Table,
            Level = line.Level,
            Strong = line.Strong,
            Banner = line.Table > 0 && line.Strong,
            Framed = line.Table > 0 && !line.IsRow,
        };

    /// <summary>What is left of a line behind the heading that begins it.</summary>
    public static Piece Rest(Line line, int from)
    {
        while (from < line.Text.Length && line.Text[from] == ' ')
        {
            from++;
        }

        var text = line.Text[from..];
        return new(PieceKind.Text, text, new Passage(text, line.Page, line.Offset + from, Math.Max(0, line.Length - from)) { Confidence = line.Confidence });
    }

    public static Piece Row(Line row, IReadOnlyList<Cell> cells, IReadOnlyList<string> titles)
    {
        if (BannerOf(cells) is { } banner)
        {
            return new(PieceKind.Heading, banner.Text, new Passage(banner.Text, banner.Page, banner.Offset, banner.Length) { Confidence = row.Confidence }) { Table = row.Table, Banner = true };
        }

        var text = string.Join(BlockText.CellSeparator, cells.Select(cell => cell.Text));
        var start = cells[0].Offset;
        var end = cells[^1].Offset + cells[^1].Length;
        return new(PieceKind.Row, text, new Passage(text, cells[0].Page, start, end - start) { Confidence = row.Confidence })
        {
            Cells = cells,
            Titles = titles,
            Table = row.Table,
            Whole = cells.Count < row.Cells.Count ? new Passage(row.Text, row.Page, row.Offset, row.Length) { Confidence = row.Confidence } : null,
        };
    }

    // An area of need alone in its row, or beside its number, heads the rows below it.
    private static Cell? BannerOf(IReadOnlyList<Cell> cells)
    {
        var shown = cells.Where(cell => !cell.Blank && !Characters.IsNumbering(cell.Text)).ToList();
        return cells.Count > 1 && shown is [var only] && !only.Continues && NeedAreas.IsHeading(only.Text) ? only : null;
    }

    private static PieceKind Kind(Line line, bool headingsByLook)
    {
        if (line.Kind == LineKind.Heading)
        {
            return PieceKind.Heading;
        }

        var text = line.Text;
        if (line.Kind == LineKind.Paragraph && ColumnTitles.IsTitleLine(text))
        {
            return PieceKind.ColumnTitles;
        }

        if (line.Kind == LineKind.Paragraph && headingsByLook
            && ((line.Strong && text.Length <= LongestHeading && !SentenceEnd(text)) || (text.Length <= 90 && text[^1] == ':') || NeedAreas.IsHeading(text)))
        {
            return PieceKind.Heading;
        }

        return line.Kind == LineKind.Item ? PieceKind.Item : PieceKind.Text;
    }

    private static bool SentenceEnd(string text) => text[^1] is '.' or '!' or ';' && text.Contains(' ', StringComparison.Ordinal);
}
