namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>
/// How far two labellers agree. <see cref="Kappa"/> is Cohen's: agreement beyond what their own shares of each label would give by chance, 1 at best; not a number
/// where both gave all items the same one label, since chance then explains everything.
/// </summary>
internal readonly record struct LabelAgreement(int Items, int Same, double Kappa)
{
    public double Raw => Items == 0 ? 0 : (double)Same / Items;

    public static LabelAgreement Of(IReadOnlyList<(string First, string Second)> pairs)
    {
        var same = pairs.Count(pair => pair.First == pair.Second);
        var second = pairs.CountBy(pair => pair.Second, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var chance = pairs.CountBy(pair => pair.First, StringComparer.Ordinal).Sum(label => (long)label.Value * second.GetValueOrDefault(label.Key));
        var room = ((long)pairs.Count * pairs.Count) - chance;
        return new LabelAgreement(pairs.Count, same, room == 0 ? double.NaN : (double)(((long)pairs.Count * same) - chance) / room);
    }
}
