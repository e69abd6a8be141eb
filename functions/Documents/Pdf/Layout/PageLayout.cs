using System.Runtime.InteropServices;
using EhcpPipeline.Documents.Pdf.Content;
using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>Sorts a page's words into tables and lines, in reading order.</summary>
internal sealed class PageLayout(TextBuffer buffer, ReadDeadline deadline)
{
    private const int NeedsOcrBelowLetters = 25;

    /// <summary>More than one code in five without known text: the text layer says nothing.</summary>
    private const int GarbledShare = 5;

    /// <summary>Two rows of two cells.</summary>
    private const int FewestShades = 4;

    public PageContent Arrange(Page page, PageMarks marks, List<Word> words)
    {
        var letters = words.Sum(word => word.Length);
        var garbled = marks.Unmapped > 0 && marks.Unmapped * (GarbledShare - 1) > letters;
        DrawnBullets.Add(marks.Dots, words, buffer);
        var turns = MainDirection(words);
        var content = new PageContent
        {
            Number = page.Number,
            Width = turns % 2 == 0 ? marks.Width : marks.Height,
            Height = turns % 2 == 0 ? marks.Height : marks.Width,
            IsPicture = garbled || (letters < NeedsOcrBelowLetters && marks.Images > 0),
        };
        var main = words.Exists(word => word.Turns != turns) ? words.FindAll(word => word.Turns == turns) : words;
        var rules = turns == 0 ? marks.Rules : marks.Rules.ConvertAll(mark => Turn(mark, turns));
        var fills = turns == 0 ? marks.Fills : marks.Fills.ConvertAll(mark => Turn(mark, turns));
        var rulings = Rulings.Of(rules);
        var grids = GridFinder.Find(rulings, fills, page.Number, deadline);
        if (fills.Count >= FewestShades)
        {
            var (across, down) = new FillTables(grids, main).Rule(fills);
            grids.AddRange(GridFinder.Find(Rulings.Of(across, down), fills, page.Number, deadline));
        }

        var body = FillCells(grids, main);
        var tables = TopLevel(grids);
        foreach (var table in tables)
        {
            BuildCells(table, page.Number);
        }

        var lines = LineBuilder.Build(CollectionsMarshal.AsSpan(body), buffer, page.Number);
        content.Items = new BodyLayout(buffer, rulings).Arrange(lines, tables);
        AddTurned(content, words, turns);
        return content;
    }

    private static byte MainDirection(List<Word> words)
    {
        Span<int> letters = stackalloc int[4];
        foreach (var word in words)
        {
            letters[word.Turns] += word.Length;
        }

        byte best = 0;
        for (byte turns = 1; turns < 4; turns++)
        {
            if (letters[turns] > letters[best])
            {
                best = turns;
            }
        }

        return best;
    }

    /// <summary>A mark in the coordinates of a reading direction, as <see cref="WordBuilder"/> turns glyphs.</summary>
    private static Mark Turn(Mark mark, byte turns) => turns switch
    {
        1 => new Mark(mark.Top, -mark.Right, mark.Bottom, -mark.Left),
        2 => new Mark(-mark.Right, -mark.Bottom, -mark.Left, -mark.Top),
        _ => new Mark(-mark.Bottom, mark.Left, -mark.Top, mark.Right),
    };

    /// <summary>Puts words into the innermost cell around them; gives back those in no table.</summary>
    private static List<Word> FillCells(List<Grid> grids, List<Word> words)
    {
        if (grids.Count == 0)
        {
            return words;
        }

        var body = new List<Word>();
        foreach (var word in words)
        {
            var middle = word.Base - (0.3f * word.Size);
            if (Innermost(grids, word.Middle, middle)?.At(word.Middle, middle) is { } cell)
            {
                cell.Words.Add(word);
            }
            else
            {
                body.Add(word);
            }
        }

        return body;
    }

    private static Grid? Innermost(List<Grid> grids, float x, float y)
    {
        Grid? best = null;
        foreach (var grid in grids)
        {
            if (grid.Contains(x, y) && (best is null || best.Contains(grid)))
            {
                best = grid;
            }
        }

        return best;
    }

    private static List<Grid> TopLevel(List<Grid> grids)
    {
        var top = new List<Grid>();
        foreach (var grid in grids)
        {
            var (x, y) = ((grid.Left + grid.Right) / 2, (grid.Top + grid.Bottom) / 2);
            Grid? around = null;
            foreach (var other in grids)
            {
                if (other.Contains(grid) && (around is null || around.Contains(other)))
                {
                    around = other;
                }
            }

            if (around?.At(x, y) is { } cell)
            {
                cell.Nested.Add(grid);
            }
            else
            {
                top.Add(grid);
            }
        }

        return top;
    }

    private void BuildCells(Grid grid, int page)
    {
        foreach (var cell in grid.Cells)
        {
            cell.Lines = LineBuilder.Build(CollectionsMarshal.AsSpan(cell.Words), buffer, page);

            // Grids nest strictly inside each other, so this ends; two boxes of one place cannot hold each other.
            foreach (var nested in cell.Nested)
            {
                BuildCells(nested, page);
            }
        }
    }

    /// <summary>Text turned against the page's direction comes last: margin notes, stamps, watermarks.</summary>
    private void AddTurned(PageContent content, List<Word> words, byte main)
    {
        for (byte turns = 0; turns < 4; turns++)
        {
            if (turns == main || !words.Exists(word => word.Turns == turns))
            {
                continue;
            }

            var turned = words.FindAll(word => word.Turns == turns);
            foreach (var line in LineBuilder.Build(CollectionsMarshal.AsSpan(turned), buffer, content.Number))
            {
                content.Items.Add(new PageItem(line, null, null));
            }
        }
    }
}
