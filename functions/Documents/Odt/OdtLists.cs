namespace EhcpPipeline.Documents.Odt;

/// <summary>Counts list items: which list an item belongs to, whether it goes on with an earlier one, and at which number.</summary>
internal sealed class OdtLists(OdtStyles styles)
{
    private readonly Dictionary<string, int?[]> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int?[]> _byStyle = new(StringComparer.Ordinal);
    private readonly int?[] _outline = new int?[OdtListStyle.Levels];
    private readonly Stack<Open> _open = new();

    /// <summary>1-based level of the innermost open list; 0 outside of lists.</summary>
    public int Level => _open.Count;

    /// <summary>Opens a list: its own style or the one around it, and the counts it goes on with.</summary>
    public void Begin(string? id, string? style, string? continues, bool continuesStyle)
    {
        var outer = _open.TryPeek(out var around) ? around : null;
        var name = style ?? outer?.Style;
        var counts = outer?.Counts
            ?? (continues is not null && _byId.TryGetValue(continues, out var known) ? known
                : continuesStyle && name is not null && _byStyle.TryGetValue(name, out var last) ? last
                : new int?[OdtListStyle.Levels]);
        if (id is not null)
        {
            _byId[id] = counts;
        }

        if (name is not null)
        {
            _byStyle[name] = counts;
        }

        _open.Push(new Open(name, counts));
    }

    public void End() => _open.Pop();

    /// <summary>An item begins: its first paragraph takes a label, unless it is a list header.</summary>
    public void Item(bool header, int? start)
    {
        if (_open.TryPeek(out var list))
        {
            list.Waiting = !header;
            list.Start = start;
        }
    }

    /// <summary>The label for a paragraph: null where it is no item's first paragraph. <paramref name="paragraphStyle"/> names the list style for lists that name none.</summary>
    public string? Label(string? paragraphStyle)
    {
        if (!_open.TryPeek(out var list) || !list.Waiting || _open.Count > OdtListStyle.Levels)
        {
            return null;
        }

        list.Waiting = false;
        return styles.List(list.Style ?? paragraphStyle) is { } look ? Next(look, list.Counts, _open.Count - 1, list.Start) : "";
    }

    /// <summary>The number of a heading by the document's heading numbering; "" where it shows none.</summary>
    public string HeadingLabel(int level, int? restart) =>
        styles.Outline is { } look && level is >= 1 and <= OdtListStyle.Levels ? Next(look, _outline, level - 1, restart) : "";

    private static string Next(OdtListStyle look, int?[] counts, int level, int? start)
    {
        counts[level] = start ?? (counts[level] is { } before ? before + 1 : look.Start(level));
        Array.Clear(counts, level + 1, counts.Length - level - 1);
        return look.Label(level, counts);
    }

    private sealed class Open(string? style, int?[] counts)
    {
        public string? Style { get; } = style;

        public int?[] Counts { get; } = counts;

        public bool Waiting { get; set; }

        public int? Start { get; set; }
    }
}
