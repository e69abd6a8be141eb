namespace EhcpPipeline.Documents.Pdf.Layout;

/// <summary>How far apart the lines of one paragraph stand in this document, for each font size: the smallest distance that is common.</summary>
internal sealed class Leading
{
    private const float Otherwise = 1.38f;
    private const float Tightest = 0.85f;
    private const float Widest = 2.2f;
    private const int CommonShare = 12;

    private readonly Dictionary<int, Dictionary<int, int>> _distances = [];
    private readonly Dictionary<int, float> _known = [];

    /// <summary>Counts the distances of lines that follow each other in one column or cell.</summary>
    public void Count(IReadOnlyList<TextLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var distance = lines[i].Base - lines[i - 1].Base;
            var size = lines[i].Size;
            if (Math.Abs(lines[i - 1].Size - size) < 0.3f && distance > Tightest * size && distance < Widest * size)
            {
                var counts = _distances.TryGetValue(Key(size), out var there) ? there : _distances[Key(size)] = [];
                var key = (int)MathF.Round(distance * 2);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }
    }

    /// <summary>The usual distance of lines of a size, in points.</summary>
    public float Of(float size)
    {
        if (!_known.TryGetValue(Key(size), out var distance))
        {
            distance = Find(size);
            _known[Key(size)] = distance;
        }

        return distance;
    }

    private static int Key(float size) => (int)MathF.Round(size * 2);

    private float Find(float size)
    {
        if (!_distances.TryGetValue(Key(size), out var counts))
        {
            return Otherwise * size;
        }

        var all = counts.Values.Sum();
        foreach (var (distance, _) in counts.Where(count => count.Value * CommonShare >= all).OrderBy(count => count.Key))
        {
            return distance / 2f;
        }

        return Otherwise * size;
    }
}
