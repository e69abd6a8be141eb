namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Lists in the columns of a band: beside each other as two texts, or in the cells of a table without lines.</summary>
internal sealed class BandLists(TextBuffer buffer)
{
    private const int FewestItems = 2;

    /// <summary>Two lists beside each other, whose items begin each on lines of their own: the items of a table's cells begin together.</summary>
    public bool AreLists(Band band)
    {
        if (band.Columns != 2)
        {
            return false;
        }

        var (left, right, both) = (0, 0, 0);
        for (var row = 0; row < band.Rows.Count; row++)
        {
            var (first, second) = (BeginsItem(band.WordsIn(row, 0)), BeginsItem(band.WordsIn(row, 1)));
            left += first ? 1 : 0;
            right += second ? 1 : 0;
            both += first && second ? 1 : 0;
        }

        return Math.Min(left, right) >= FewestItems && both * 2 <= Math.Min(left, right);
    }

    /// <summary>The rows of a table whose cells hold lists: set apart from each other, and each begins an item in every column.</summary>
    public bool AreCells(Band band, List<int> starts)
    {
        var rows = starts.FindAll(row => ItemsBegun(band, row) > 0);
        return rows.Count >= FewestItems && rows.TrueForAll(row => ItemsBegun(band, row) == band.Columns);
    }

    /// <summary>A cell begins with an item, and some line of it goes on with one: the lines are those of a list and no rows.</summary>
    public bool Wrap(Band band, int from, int to)
    {
        for (var column = 0; column < band.Columns; column++)
        {
            if (!BeginsItem(band.WordsIn(from, column)))
            {
                continue;
            }

            for (var row = from + 1; row < to; row++)
            {
                if (!BeginsItem(band.WordsIn(row, column)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether every line begins an item in every column.</summary>
    public bool BeginOnAll(Band band, int from, int to) => Enumerable.Range(from, to - from).All(row => ItemsBegun(band, row) == band.Columns);

    /// <summary>Whether items begin in all columns at once on more lines than one: a bullet in the midst of a line is no part of a value behind its label.</summary>
    public bool BeginTogether(Band band) => Enumerable.Range(0, band.Rows.Count).Count(row => ItemsBegun(band, row) == band.Columns) >= FewestItems;

    private int ItemsBegun(Band band, int row)
    {
        var begun = 0;
        for (var column = 0; column < band.Columns; column++)
        {
            begun += BeginsItem(band.WordsIn(row, column)) ? 1 : 0;
        }

        return begun;
    }

    private bool BeginsItem(ReadOnlySpan<Word> words) => words.Length > 1 && ListMarker.IsBullet(buffer.Slice(words[0].Start, words[0].Length));
}
