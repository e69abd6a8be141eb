using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Text;

/// <summary>
/// Finds what is set larger than the document's running text. Only the whole document can say what its running size is: many plans set every
/// paragraph by hand and leave the default style untouched. Tables are often set smaller than the paragraphs around them, so the running size is
/// the largest one that a good part of the text has, not the commonest.
/// </summary>
internal sealed class TypeSizes
{
    private const int Largest = 400;

    // In half points. One point is the least difference that printed plans use on purpose.
    private const int Step = 2;

    private const int GoodPart = 5;

    private readonly long[] _characters = new long[Largest + 1];
    private readonly Dictionary<Block, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private int _largest;

    /// <summary>Counts a finished block whose smallest type is <paramref name="size"/>; 0 where it has no words.</summary>
    public void Count(TextBlock block, int size)
    {
        if (size <= 0)
        {
            return;
        }

        _characters[Math.Min(size, Largest)] += block.Text.Length;
        if (!block.Emphasised)
        {
            _sizes.TryAdd(block, size);
            _largest = Math.Max(_largest, size);
        }
    }

    /// <summary>The blocks, those set larger than the running text marked as emphasised.</summary>
    public IReadOnlyList<Block> Mark(IReadOnlyList<Block> blocks)
    {
        var all = _characters.Sum();
        var large = Array.FindLastIndex(_characters, count => count > 0 && count * GoodPart >= all) + Step;
        return _largest >= large ? Blocks(blocks, large) : blocks;
    }

    private Block[] Blocks(IReadOnlyList<Block> blocks, int large)
    {
        var marked = new Block[blocks.Count];
        for (var i = 0; i < marked.Length; i++)
        {
            marked[i] = blocks[i] switch
            {
                TextBlock text when _sizes.TryGetValue(text, out var size) && size >= large => text with { Emphasised = true },
                TableBlock table => table with { Rows = [.. table.Rows.Select(row => Row(row, large))] },
                var other => other,
            };
        }

        return marked;
    }

    private TableRow Row(TableRow row, int large) =>
        row with { Cells = [.. row.Cells.Select(cell => cell with { Blocks = Blocks(cell.Blocks, large) })] };
}
