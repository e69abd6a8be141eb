using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Plans.Tests.Support;

/// <summary>Writes a document as a page is written: one call a block, in order.</summary>
internal sealed class Paper
{
    private readonly List<Block> _blocks = [];
    private readonly List<TextBlock> _furniture = [];

    public Paper H(int level, string text) => Put(new HeadingBlock { Level = level, Text = text });

    public Paper P(params string[] texts)
    {
        _blocks.AddRange(texts.Select(text => new ParagraphBlock { Text = text }));
        return this;
    }

    public Paper Bold(string text) => Put(new ParagraphBlock { Text = text, Emphasised = true });

    public Paper Li(params string[] texts)
    {
        _blocks.AddRange(texts.Select(text => new ListItemBlock { Text = text, Label = "•" }));
        return this;
    }

    /// <summary>List items of one level, 1 outermost.</summary>
    public Paper Item(int level, params string[] texts)
    {
        _blocks.AddRange(texts.Select(text => new ListItemBlock { Text = text, Label = "•", Level = level }));
        return this;
    }

    public Paper Num(params string[] texts)
    {
        _blocks.AddRange(texts.Select((text, i) => new ListItemBlock { Text = text, Label = $"{i + 1}." }));
        return this;
    }

    /// <summary>One list item under a label of its own: "45.", "(a)".</summary>
    public Paper Labelled(string label, string text) => Put(new ListItemBlock { Text = text, Label = label });

    /// <summary>A table: one string a row, cells parted by " | ", paragraphs in a cell by " // ", list items by " * ". A row that begins with "# " is a header row; "^" continues the cell above, "^^" widens the cell before; a lone cell spans the row.</summary>
    public Paper T(params string[] rows) => Put(Table(rows));

    public Paper Footer(string text)
    {
        _furniture.Add(new ParagraphBlock { Text = text });
        return this;
    }

    public Document Document() => EhcpPipeline.Documents.Model.Document.Create(DocumentFormat.Docx, 0, _blocks, _furniture);

    private static TableBlock Table(string[] rows)
    {
        var width = rows.Max(row => row.Split(" | ").Length);
        var built = new List<TableRow>();
        foreach (var row in rows)
        {
            var header = row.StartsWith("# ", StringComparison.Ordinal);
            var texts = (header ? row[2..] : row).Split(" | ");
            var cells = texts.Select((text, column) => Cell(text, column, texts.Length == 1 ? width : column + 1 < texts.Length && texts[column + 1] == "^^" ? 2 : 1, built)).Where((_, column) => texts[column] != "^^").ToList();
            built.Add(new TableRow { Cells = cells, IsHeader = header });
        }

        return new TableBlock { Rows = built };
    }

    private static TableCell Cell(string text, int column, int span, List<TableRow> above)
    {
        text = text.Trim();
        if (text == "^")
        {
            return above[^1].Cells[column] with { ContinuesAbove = true };
        }

        var blocks = text.Split(" // ", StringSplitOptions.RemoveEmptyEntries).SelectMany(part => (" " + part).Split(" * ").Select((piece, i) => (Piece: piece.Trim(), Item: i > 0)).Where(piece => piece.Piece.Length > 0))
            .Select(piece => piece.Item ? (Block)new ListItemBlock { Text = piece.Piece, Label = "•" } : new ParagraphBlock { Text = piece.Piece }).ToList();
        return new TableCell { Blocks = blocks, Column = column, ColumnSpan = span };
    }

    private Paper Put(Block block)
    {
        _blocks.Add(block);
        return this;
    }
}
