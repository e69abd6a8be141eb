using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Text;

namespace EhcpPipeline.Documents.PlainText;

/// <summary>
/// Reads plain text in any of the encodings that reach a council: typed text, and text taken out of a PDF with its layout kept, whose tables are drawn
/// with spaces and whose pages end with form feeds.
/// </summary>
internal sealed class PlainTextReader : IFormatReader
{
    public ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, ReadDeadline deadline)
    {
        var budget = new ReadBudget(limits, deadline);
        try
        {
            if (Decoding.Decode(content.Span) is not { } text)
            {
                return Failures.Unsupported;
            }

            budget.Characters(text.Length);
            var pages = TextPages.Of(text);
            if (pages.Pages > limits.Pages)
            {
                throw new LimitReachedException(nameof(ReadLimits.Pages));
            }

            var blocks = Blocks(pages.Rows, budget);
            return blocks.Count == 0
                ? Failures.NoText
                : ReadResult.Of(Document.Create(DocumentFormat.PlainText, pages.Pages, blocks, [.. pages.Furniture.Select(line => new ParagraphBlock { Text = line })]));
        }
        catch (LimitReachedException limit)
        {
            return limit.AsFailure();
        }
    }

    private static List<Block> Blocks(List<TextRow> rows, ReadBudget budget)
    {
        var groups = Groups(rows);
        var paragraphs = new TextParagraphs(rows);
        var blocks = new List<Block>();
        for (var at = 0; at < groups.Count;)
        {
            budget.Cells(0);
            var length = TextTable.Length(groups, at);
            if (length > 0)
            {
                var table = TextTable.Read(groups.Skip(at).Take(length));
                budget.Cells(table.Rows.Sum(row => row.Cells.Count));
                blocks.Add(table);
                at += length;
            }
            else
            {
                blocks.AddRange(paragraphs.Read(groups[at++]).Where(block => block.Text.Length > 0));
            }
        }

        return blocks;
    }

    private static List<TextRow[]> Groups(List<TextRow> rows)
    {
        var groups = new List<TextRow[]>();
        var group = new List<TextRow>();
        foreach (var row in rows)
        {
            if (!row.IsBlank)
            {
                group.Add(row);
            }
            else if (group.Count > 0)
            {
                groups.Add([.. group]);
                group.Clear();
            }
        }

        if (group.Count > 0)
        {
            groups.Add([.. group]);
        }

        return groups;
    }
}
