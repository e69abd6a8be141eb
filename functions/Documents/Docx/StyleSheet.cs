using System.Globalization;
using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>The styles part: what a paragraph or run looks like by its style, through w:basedOn and the document's defaults.</summary>
internal sealed class StyleSheet
{
    // Far beyond what a person builds; a longer chain is a cycle or an attack.
    private const int LongestChain = 32;

    private readonly Dictionary<string, WordStyle> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedStyle> _resolved = new(StringComparer.Ordinal);
    private string? _defaultParagraph;

    /// <summary>The document's defaults; type is 10 point where nothing is said.</summary>
    public RunFormat Defaults { get; private set; } = new() { Size = 20 };

    public static StyleSheet Read(XmlCursor x)
    {
        var sheet = new StyleSheet();
        if (!x.Root())
        {
            return sheet;
        }

        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "docDefaults":
                    sheet.ReadDefaults(x);
                    break;
                case "style" when x.IsWord():
                    sheet.ReadStyle(x);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        return sheet;
    }

    /// <summary>A paragraph style, the default one for null or an unknown id.</summary>
    public ResolvedStyle Paragraph(string? id) =>
        id is not null && _styles.ContainsKey(id) ? Resolve(id) : _defaultParagraph is { } usual ? Resolve(usual) : ResolvedStyle.None;

    /// <summary>A character or table style; nothing for null or an unknown id.</summary>
    public ResolvedStyle Other(string? id) => id is not null && _styles.ContainsKey(id) ? Resolve(id) : ResolvedStyle.None;

    private void ReadDefaults(XmlCursor x)
    {
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "rPr")
            {
                Defaults = RunFormat.Read(x).Over(Defaults);
            }
            else if (x.Name != "rPrDefault")
            {
                x.Skip();
            }
        }
    }

    private void ReadStyle(XmlCursor x)
    {
        var style = new WordStyle { Id = x.Own("styleId") ?? "" };
        if (x.Own("type") is "paragraph" or null && x.Own("default") is "1" or "true" or "on")
        {
            _defaultParagraph = style.Id;
        }

        for (var inside = x.Enter(); x.Next(inside);)
        {
            switch (x.Name)
            {
                case "name":
                    style.Name = x.Val() ?? "";
                    x.Skip();
                    break;
                case "basedOn":
                    style.BasedOn = x.Val();
                    x.Skip();
                    break;
                case "pPr":
                    style.Paragraph = ParagraphFormat.Read(x);
                    break;
                case "rPr":
                    style.Run = RunFormat.Read(x);
                    break;
                case "tblStylePr" when x.Own("type") == "firstRow":
                    style.FirstRowDressed = IsDressed(x);
                    break;
                default:
                    x.Skip();
                    break;
            }
        }

        _styles.TryAdd(style.Id, style);
    }

    private static bool IsDressed(XmlCursor x)
    {
        var dressed = false;
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.Name == "rPr")
            {
                dressed |= RunFormat.Read(x).Bold == true;
            }
            else if (x.Name == "shd")
            {
                dressed |= x.Own("fill") is not (null or "auto" or "FFFFFF");
            }
            else if (x.Name != "tcPr")
            {
                x.Skip();
            }
        }

        return dressed;
    }

    private ResolvedStyle Resolve(string id)
    {
        if (_resolved.TryGetValue(id, out var known))
        {
            return known;
        }

        var run = default(RunFormat);
        int? outline = null;
        int? numbering = null;
        int? level = null;
        string? numberingStyle = null;
        var dressed = false;
        var heading = 0;
        var next = id;
        for (var step = 0; step < LongestChain && next is not null && _styles.TryGetValue(next, out var style); step++, next = style.BasedOn)
        {
            run = run.Over(style.Run);
            outline ??= style.Paragraph.Outline;
            numberingStyle ??= style.Paragraph.Numbering is null ? null : style.Id;
            numbering ??= style.Paragraph.Numbering;
            level ??= style.Paragraph.NumberingLevel;
            dressed |= style.FirstRowDressed;
            if (heading == 0 && outline is null)
            {
                heading = ByName(style.Name);
            }
        }

        // An outline level said by the style or its bases decides; 9 says body text, as in the heading of a contents table.
        var resolved = new ResolvedStyle
        {
            Heading = outline is { } said ? (said is >= 0 and <= 8 ? said + 1 : 0) : heading,
            Numbering = numbering,
            NumberingLevel = level,
            NumberingStyle = numberingStyle,
            Run = run with { Style = null },
            FirstRowDressed = dressed,
        };
        _resolved[id] = resolved;
        return resolved;
    }

    private static int ByName(string name)
    {
        if (name.Equals("Title", StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        if (name.Equals("Subtitle", StringComparison.OrdinalIgnoreCase))
        {
            return 2;
        }

        const string Heading = "heading ";
        return name.StartsWith(Heading, StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(Heading.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            && level is >= 1 and <= 9 ? level : 0;
    }
}
