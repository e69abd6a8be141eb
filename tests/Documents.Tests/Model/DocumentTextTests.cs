using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Tests.Model;

public class DocumentTextTests
{
    [Fact]
    public void Every_block_and_cell_lies_at_its_offset_in_the_text()
    {
        var document = Document.Create(DocumentFormat.Docx, 0,
        [
            new HeadingBlock { Text = "Section F" },
            new TableBlock
            {
                Rows =
                [
                    new TableRow { Cells = [Cell("Need"), Cell("Provision")], IsHeader = true },
                    new TableRow { Cells = [Cell("Speech"), Cell("Weekly session")] },
                ],
            },
            new ParagraphBlock { Text = "End" },
        ]);

        document.Text.ShouldBe("Section F\nNeed | Provision\nSpeech | Weekly session\nEnd");
        var table = document.Blocks[1].ShouldBeOfType<TableBlock>();
        var session = (TextBlock)table.Rows[1].Cells[1].Blocks[0];
        document.Text.Substring(session.Offset, session.Text.Length).ShouldBe("Weekly session");
        document.Text[document.Blocks[2].Offset..].ShouldBe("End");
    }

    [Fact]
    public void Empty_blocks_cells_and_rows_keep_every_block_at_its_offset()
    {
        var document = Document.Create(DocumentFormat.Docx, 0,
        [
            new TableBlock { Rows = [] },
            new ParagraphBlock { Text = "" },
            new TableBlock { Rows = [new TableRow { Cells = [new TableCell { Blocks = [] }] }, new TableRow { Cells = [Cell("a"), new TableCell { Blocks = [new ParagraphBlock { Text = "" }, new ParagraphBlock { Text = "b" }] }] }] },
            new TableBlock { Rows = [] },
            new ParagraphBlock { Text = "End" },
        ]);

        document.Text.ShouldBe("\n\na | \nb\nEnd");
        document.Text[document.Blocks[4].Offset..].ShouldBe("End");
        var cell = ((TableBlock)document.Blocks[2]).Rows[1].Cells[1].Blocks[1];
        document.Text[cell.Offset].ShouldBe('b');
    }

    private static TableCell Cell(string text) => new() { Blocks = [new ParagraphBlock { Text = text }] };
}
