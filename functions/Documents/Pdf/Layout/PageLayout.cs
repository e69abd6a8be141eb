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

    /// <summary>Turned text of this length is more than a note in the margin, and may have columns.</summary>
    private const int FewestTurnedLetters = 200;

    /// <summary>Two rows of two cells.</summary>
    private const int FewestShades = 4;

    public PageContent Arrange(Page page, PageMarks marks, List<Word> words)
    {
        var letters = words.Sum(word => word.Length);
        var garbled = marks.Unmapped > 0 && marks.Unmapped * (GarbledShare - 1) > letters;
        var main = Direction.Main(words);
        var view = new View(marks, main);
        Direction.Renumber(words, main);
        DrawnBullets.Add(view.Dots, words, buffer);
        var upright = words.Exists(word => word.Turns != 0) ? words.FindAll(word => word.Turns == 0) : words;
        var grids = Grids(view, upright, page.Number);
        var content = new PageContent
        {
            Number = page.Number,
            Width = view.Width,
            Height = view.Height,
            IsPicture = garbled || (letters < NeedsOcrBelowLetters && marks.Images > 0),
        };
        var body = FillCells(grids, upright);
        var turned = upright == words ? [] : FillTurned(grids, words, view);
        var empty = turned.Count > 0 ? grids.RemoveAll(grid => grid.Cells.All(cell => cell.Words.Count == 0)) : 0;
        content.Items = Arrange(view, grids, body, page.Number);
        AddTurned(content, turned, view, empty > 0);
        return content;
    }

    private List<Grid> Grids(View view, List<Word> words, int page)
    {
        var grids = GridFinder.Find(view.Rulings, view.Fills, page, deadline);
        if (view.Fills.Count >= FewestShades)
        {
            var (across, down) = new FillTables(grids, words).Rule(view.Fills);
            grids.AddRange(GridFinder.Find(Rulings.Of(across, down), view.Fills, page, deadline));
        }

        return grids;
    }

    private List<PageItem> Arrange(View view, List<Grid> grids, List<Word> body, int page)
    {
        var tables = TopLevel(grids);
        foreach (var table in tables)
        {
            BuildCells(table, page);
        }

        var lines = LineBuilder.Build(CollectionsMarshal.AsSpan(body), buffer, page);
        return new BodyLayout(buffer, view.Rulings, view.Fills).Arrange(lines, tables);
    }

    /// <summary>Puts turned words into the cells of upright tables, such as column headings written upwards; gives back those that stand in none.</summary>
    private static List<Word> FillTurned(List<Grid> grids, List<Word> words, View view)
    {
        var rest = new List<Word>();
        foreach (var word in words)
        {
            if (word.Turns == 0)
            {
                continue;
            }

            // From the word's own coordinates back to the page's: as many turns as are left of four.
            var sideways = word.Turns % 2 == 1;
            var (x, y) = Direction.Turn(word.Middle, word.Base - (0.3f * word.Size), 4 - word.Turns, sideways ? view.Height : view.Width, sideways ? view.Width : view.Height);
            if (Innermost(grids, x, y) is { } grid && grid.Cells.Any(cell => cell.Words.Count > 0) && grid.At(x, y) is { } inside)
            {
                inside.Turned.Add(word);
            }
            else
            {
                rest.Add(word);
            }
        }

        return rest;
    }

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
            foreach (var turned in cell.Turned.GroupBy(word => word.Turns).OrderBy(group => group.Key))
            {
                cell.Lines.AddRange(LineBuilder.Build(turned.ToArray(), buffer, page));
            }

            // Grids nest strictly inside each other, so this ends; two boxes of one place cannot hold each other.
            foreach (var nested in cell.Nested)
            {
                BuildCells(nested, page);
            }
        }
    }

    /// <summary>Text turned against the page's direction comes last: a table put on its side, margin notes, stamps, watermarks.</summary>
    private void AddTurned(PageContent content, List<Word> words, View page, bool tables)
    {
        foreach (var group in words.GroupBy(word => word.Turns).OrderBy(group => group.Key))
        {
            var turned = group.ToList();
            if (tables || turned.Sum(word => word.Length) >= FewestTurnedLetters)
            {
                var view = page.Turned(group.Key);
                var grids = tables ? Grids(view, turned, content.Number) : [];
                var body = FillCells(grids, turned);
                grids.RemoveAll(grid => grid.Cells.All(cell => cell.Words.Count == 0));
                content.Items.AddRange(Arrange(view, grids, body, content.Number));
                continue;
            }

            foreach (var line in LineBuilder.Build(CollectionsMarshal.AsSpan(turned), buffer, content.Number))
            {
                content.Items.Add(new PageItem(line, null, null));
            }
        }
    }

    /// <summary>What a page shows besides its text, in the coordinates of one direction.</summary>
    private sealed class View(float width, float height, List<Mark> rules, List<Mark> fills, List<Mark> dots)
    {
        private Rulings? _rulings;

        public View(PageMarks marks, int turns)
            : this(
                turns % 2 == 0 ? marks.Width : marks.Height,
                turns % 2 == 0 ? marks.Height : marks.Width,
                Turn(marks.Rules, turns, marks.Width, marks.Height),
                Turn(marks.Fills, turns, marks.Width, marks.Height),
                Turn(marks.Dots, turns, marks.Width, marks.Height))
        {
        }

        public float Width { get; } = width;

        public float Height { get; } = height;

        public List<Mark> Fills { get; } = fills;

        public List<Mark> Dots { get; } = dots;

        public Rulings Rulings => _rulings ??= Rulings.Of(rules);

        public View Turned(int turns) => new(
            turns % 2 == 0 ? Width : Height,
            turns % 2 == 0 ? Height : Width,
            Turn(rules, turns, Width, Height),
            Turn(Fills, turns, Width, Height),
            []);

        private static List<Mark> Turn(List<Mark> marks, int turns, float width, float height) =>
            turns == 0 ? marks : marks.ConvertAll(mark => Direction.Turn(mark, turns, width, height));
    }
}
