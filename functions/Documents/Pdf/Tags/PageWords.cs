using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Layout;

namespace EhcpPipeline.Documents.Pdf.Tags;

/// <summary>The words of one page in the order shown, by the marked content they stand in, and what has become of each.</summary>
internal sealed class PageWords
{
    private const int Nobody = -1;

    private readonly int[] _next;
    private readonly Dictionary<int, (int First, int Last)> _chains = [];
    private (int[] Starts, int[] Indexes)? _byStart;
    private (GridCell? Cell, Margins Edges)[]? _drawn;

    public PageWords(int page, List<Word> words)
    {
        Page = page;
        Words = [.. words];
        Taken = new bool[Words.Length];
        Cells = new int[Words.Length];
        _next = new int[Words.Length];
        for (var i = 0; i < Words.Length; i++)
        {
            _next[i] = Nobody;
            Letters += Words[i].Length;
            if (Words[i].Mcid == ContentKeys.None)
            {
                continue;
            }

            Marked += Words[i].Length;
            ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(_chains, Words[i].Mcid, out var exists);
            if (exists)
            {
                _next[chain.Last] = i;
                chain.Last = i;
            }
            else
            {
                chain = (i, i);
            }
        }
    }

    public int Page { get; }

    public Word[] Words { get; }

    public int Letters { get; }

    /// <summary>Letters in marked content that has an identifier.</summary>
    public int Marked { get; }

    /// <summary>The words that have found their place: in an element, or as page furniture.</summary>
    public bool[] Taken { get; }

    /// <summary>The tagged table cell each word stands in, counted from 1; 0 for none.</summary>
    public int[] Cells { get; }

    /// <summary>The tables that the layout found drawn with lines, nested ones included.</summary>
    public IReadOnlyList<Grid> Grids { get; init; } = [];

    /// <summary>The height of the page as its text is read, in points.</summary>
    public float Height { get; init; }

    /// <summary>The page is read by its tags.</summary>
    public bool IsSound { get; set; }

    /// <summary>The first word of a piece of marked content, or -1.</summary>
    public int First(int key) => _chains.TryGetValue(key, out var chain) ? chain.First : Nobody;

    /// <summary>The next word of the same marked content, or -1.</summary>
    public int Next(int index) => _next[index];

    /// <summary>The index of a word by where its text starts, or -1.</summary>
    public int IndexOf(in Word word)
    {
        if (_byStart is null)
        {
            var starts = Array.ConvertAll(Words, own => own.Start);
            int[] indexes = [.. Enumerable.Range(0, starts.Length)];
            Array.Sort(starts, indexes);
            _byStart = (starts, indexes);
        }

        var at = Array.BinarySearch(_byStart.Value.Starts, word.Start);
        return at >= 0 ? _byStart.Value.Indexes[at] : Nobody;
    }

    /// <summary>The drawn table cell that the layout put a word into, or null.</summary>
    public GridCell? DrawnCell(in Word word) => Drawn(word).Cell;

    /// <summary>Between which edges the text of a word's drawn cell stands, or null.</summary>
    public Margins? DrawnEdges(in Word word) => Drawn(word) is { Cell: not null } drawn ? drawn.Edges : null;

    private (GridCell? Cell, Margins Edges) Drawn(in Word word)
    {
        if (Grids.Count == 0)
        {
            return default;
        }

        _drawn ??= Draw();
        return IndexOf(word) is >= 0 and var index ? _drawn[index] : default;
    }

    private (GridCell? Cell, Margins Edges)[] Draw()
    {
        var drawn = new (GridCell? Cell, Margins Edges)[Words.Length];
        foreach (var grid in Grids)
        {
            var padding = TableBuilder.Padding(grid);
            foreach (var cell in grid.Cells)
            {
                foreach (ref readonly var word in CollectionsMarshal.AsSpan(cell.Words))
                {
                    if (IndexOf(word) is >= 0 and var index)
                    {
                        drawn[index] = (cell, new Margins(cell.Left + padding, cell.Right - padding));
                    }
                }
            }
        }

        return drawn;
    }
}
