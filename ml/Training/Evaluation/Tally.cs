namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>True and false positives and false negatives of one label.</summary>
internal struct Tally
{
    public int Hits;
    public int FalseAlarms;
    public int Misses;

    public readonly double Precision => Share(Hits, Hits + FalseAlarms);

    public readonly double Recall => Share(Hits, Hits + Misses);

    /// <summary>1 where the label neither occurs nor is given.</summary>
    public readonly double F1 => Hits + FalseAlarms + Misses == 0 ? 1 : 2.0 * Hits / ((2 * Hits) + FalseAlarms + Misses);

    public void Add(bool truth, bool given)
    {
        Hits += truth && given ? 1 : 0;
        FalseAlarms += !truth && given ? 1 : 0;
        Misses += truth && !given ? 1 : 0;
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
