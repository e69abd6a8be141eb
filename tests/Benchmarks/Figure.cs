namespace EhcpPipeline.Benchmarks;

/// <summary>One line of the table of figures: what was measured, for this reader and for what it is held against, and the figure to reach.</summary>
internal sealed record Figure(string What, string Ours, string Other, string Target, bool Met)
{
    public static void Print(IEnumerable<Figure> figures)
    {
        Console.WriteLine("| what | this reader | the other side | to reach | reached |");
        Console.WriteLine("|---|---:|---:|---:|---|");
        foreach (var figure in figures)
        {
            Console.WriteLine($"| {figure.What} | {figure.Ours} | {figure.Other} | {figure.Target} | {(figure.Target.Length == 0 ? "" : figure.Met ? "yes" : "**no**")} |");
        }
    }
}
