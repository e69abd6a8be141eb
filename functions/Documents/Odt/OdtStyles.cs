using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Odt;

/// <summary>The styles of a document: common and automatic, by family and name, resolved through their parents; and the list styles.</summary>
internal sealed class OdtStyles
{
    private const int LongestChain = 32;

    private readonly Dictionary<(string Family, string Name), OdtStyle> _styles = [];
    private readonly Dictionary<(string Family, string Name), OdtStyle> _resolved = [];
    private readonly Dictionary<string, OdtListStyle> _lists = new(StringComparer.Ordinal);

    /// <summary>The numbering of headings.</summary>
    public OdtListStyle? Outline { get; private set; }

    public OdtListStyle? List(string? name) => name is null ? null : _lists.GetValueOrDefault(name);

    /// <summary>Reads the styles in the office:styles or office:automatic-styles that the cursor stands on; later ones of a name win.</summary>
    public void Read(XmlCursor x)
    {
        _resolved.Clear();
        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "style" or "default-style" when x.Namespace == OdtNames.Style:
                    var key = (x.Attribute("family", OdtNames.Style) ?? "", x.Attribute("name", OdtNames.Style) ?? "");
                    _styles[key] = OdtStyle.Read(x);
                    break;
                case "list-style":
                    var list = x.Attribute("name", OdtNames.Style) ?? "";
                    _lists[list] = OdtListStyle.Read(x);
                    break;
                case "outline-style":
                    Outline = OdtListStyle.Read(x);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }
    }

    /// <summary>A style with its parents and the family's default; what is said nowhere stays null.</summary>
    public OdtStyle Resolve(string family, string? name)
    {
        var key = (family, name ?? "");
        if (_resolved.TryGetValue(key, out var known))
        {
            return known;
        }

        // Sizes may be shares of the parent's, so the chain is put together from its far end.
        var chain = new List<OdtStyle>();
        for (var next = name; next is not null && chain.Count < LongestChain && _styles.TryGetValue((family, next), out var style); next = style.Parent)
        {
            chain.Add(style);
        }

        var resolved = _styles.GetValueOrDefault((family, "")) ?? OdtStyle.None;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            resolved = chain[i].Over(resolved);
        }

        return _resolved[key] = resolved;
    }
}
