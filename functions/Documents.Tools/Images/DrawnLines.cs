namespace EhcpPipeline.Documents.Tools.Images;

/// <summary>
/// Finds the straight lines drawn on a page, above all the borders of table cells, and wipes them out: they tell the layout where cells are, and left in
/// place the recogniser reads them as letters.
/// </summary>
internal static class DrawnLines
{
    // In parts of an inch. A stroke of a letter is shorter, a filled area thicker.
    private const double Shortest = 0.4;
    private const double Thickest = 0.05;

    // Beyond its edges a drawn line has paper, apart from the lines that meet it; a row through letters has more of the letters.
    private const int Beyond = 3;
    private const double MostBeside = 0.25;

    /// <summary>The lines in pixels; <paramref name="image"/> is left without them.</summary>
    public static List<(int Left, int Top, int Right, int Bottom)> Take(GreyImage image, int dpi)
    {
        var lines = new List<(int Left, int Top, int Right, int Bottom)>();
        var (shortest, thickest) = ((int)(dpi * Shortest), Math.Max(2, (int)(dpi * Thickest)));
        foreach (var line in Find(InkMask.Across(image, thickest), shortest, thickest))
        {
            lines.Add((line.Start, line.First, line.End, line.Last + 1));
        }

        foreach (var line in Find(InkMask.Down(image, thickest), shortest, thickest))
        {
            lines.Add((line.First, line.Start, line.Last + 1, line.End));
        }

        foreach (var line in lines)
        {
            Wipe(image, line);
        }

        return lines;
    }

    private static List<Run> Find(InkMask ink, int shortest, int thickest) =>
        Merge(Runs(ink, shortest), thickest).FindAll(line => IsFree(line, line.First - Beyond, ink) && IsFree(line, line.Last + Beyond, ink));

    private static bool IsFree(Run line, int beside, InkMask ink) =>
        beside < 0 || beside >= ink.Lines || ink.Line(beside)[line.Start..line.End].Count(true) <= (line.End - line.Start) * MostBeside;

    // Ink along each row (or column). Lines that cross a line leave holes in it, where neither side is lighter; a row through letters has more holes than ink.
    private static List<Run> Runs(InkMask ink, int shortest)
    {
        const int Hole = 7;
        const double LeastInk = 0.8;
        var runs = new List<Run>();
        for (var line = 0; line < ink.Lines; line++)
        {
            var row = ink.Line(line);
            var (start, last) = (-1, -1);
            for (var at = 0; at <= row.Length; at++)
            {
                if (at < row.Length && row[at])
                {
                    start = start < 0 ? at : start;
                    last = at;
                }
                else if (start >= 0 && (at == row.Length || at - last > Hole))
                {
                    if (last + 1 - start >= shortest && row[start..(last + 1)].Count(true) >= LeastInk * (last + 1 - start))
                    {
                        runs.Add(new Run(start, last + 1, line, line));
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
        // The grey edge that scanning leaves along a line goes with it.
        const int Edge = 2;
        for (var y = Math.Max(0, line.Top - Edge); y < Math.Min(image.Height, line.Bottom + Edge); y++)
        {
            image.Row(y)[Math.Max(0, line.Left - Edge)..Math.Min(image.Width, line.Right + Edge)].Fill(255);
        }
    }

    private readonly record struct Run(int Start, int End, int First, int Last);
}
