namespace EhcpPipeline.Documents.Tools.Images;

/// <summary>
/// Finds the straight lines drawn on a page, above all the borders of table cells, and wipes them out: they tell the layout where cells are, and left in
/// place the recogniser reads them as letters.
/// </summary>
internal static class DrawnLines
{
    private const int Dark = 150;

    // In parts of an inch. A stroke of a letter is shorter, a filled area thicker.
    private const double Shortest = 0.4;
    private const double Thickest = 0.05;

    /// <summary>The lines in pixels; <paramref name="image"/> is left without them.</summary>
    public static List<(int Left, int Top, int Right, int Bottom)> Take(GreyImage image, int dpi)
    {
        var lines = new List<(int Left, int Top, int Right, int Bottom)>();
        var (shortest, thickest) = ((int)(dpi * Shortest), Math.Max(2, (int)(dpi * Thickest)));
        foreach (var (start, end, first, last) in Merge(Runs(image.Height, image.Width, (y, x) => image.Pixels[(y * image.Width) + x] < Dark, shortest), thickest))
        {
            lines.Add((start, first, end, last + 1));
        }

        foreach (var (start, end, first, last) in Merge(Runs(image.Width, image.Height, (x, y) => image.Pixels[(y * image.Width) + x] < Dark, shortest), thickest))
        {
            lines.Add((first, start, last + 1, end));
        }

        foreach (var line in lines)
        {
            Wipe(image, line);
        }

        return lines;
    }

    // Dark runs along each row (or column); a hole of two pixels does not part a scanned line.
    private static List<Run> Runs(int across, int along, Func<int, int, bool> isDark, int shortest)
    {
        const int Hole = 2;
        var runs = new List<Run>();
        for (var line = 0; line < across; line++)
        {
            var (start, lastDark) = (-1, -1);
            for (var at = 0; at <= along; at++)
            {
                if (at < along && isDark(line, at))
                {
                    start = start < 0 ? at : start;
                    lastDark = at;
                }
                else if (start >= 0 && (at == along || at - lastDark > Hole))
                {
                    if (lastDark + 1 - start >= shortest)
                    {
                        runs.Add(new Run(start, lastDark + 1, line, line));
                    }

                    start = -1;
                }
            }
        }

        return runs;
    }

    // Runs on neighbouring rows that lie over each other are one line, unless together they are too thick: then they are a filled area.
    private static List<Run> Merge(List<Run> runs, int thickest)
    {
        var open = new List<Run>();
        var lines = new List<Run>();
        foreach (var run in runs)
        {
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (run.First - open[i].Last > 2)
                {
                    lines.Add(open[i]);
                    open.RemoveAt(i);
                }
            }

            var joined = open.FindIndex(line => run.Start < line.End && line.Start < run.End);
            if (joined < 0)
            {
                open.Add(run);
            }
            else
            {
                var line = open[joined];
                open[joined] = new Run(Math.Min(line.Start, run.Start), Math.Max(line.End, run.End), line.First, run.Last);
            }
        }

        lines.AddRange(open);
        return lines.FindAll(line => line.Last - line.First < thickest);
    }

    private static void Wipe(GreyImage image, (int Left, int Top, int Right, int Bottom) line)
    {
        for (var y = Math.Max(0, line.Top - 1); y < Math.Min(image.Height, line.Bottom + 1); y++)
        {
            var left = Math.Max(0, line.Left - 1);
            image.Row(y)[left..Math.Min(image.Width, line.Right + 1)].Fill(255);
        }
    }

    private readonly record struct Run(int Start, int End, int First, int Last);
}
