using System.Globalization;
using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Odt;

/// <summary>What a style says of the looks that matter for reading. Null: not said, so its parent decides.</summary>
internal sealed record OdtStyle
{
    public static readonly OdtStyle None = new();

    public string? Parent { get; init; }

    public bool? Bold { get; init; }

    public bool? Underlined { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>Struck through: a plan marked up by hand says it no longer.</summary>
    public bool? Struck { get; init; }

    /// <summary>Type size in half points; negative is per cent of the parent's size.</summary>
    public int? Size { get; init; }

    /// <summary>Heading level 1 to 9 that the style gives, 0 for body text.</summary>
    public int? Outline { get; init; }

    public string? ListStyle { get; init; }

    public bool? Shaded { get; init; }

    public OdtStyle Over(OdtStyle under) => new()
    {
        Bold = Bold ?? under.Bold,
        Underlined = Underlined ?? under.Underlined,
        Hidden = Hidden ?? under.Hidden,
        Struck = Struck ?? under.Struck,
        Size = Size is < 0 and var share ? (under.Size is > 0 and var size ? size * -share / 100 : null) : Size ?? under.Size,
        Outline = Outline ?? under.Outline,
        ListStyle = ListStyle ?? under.ListStyle,
        Shaded = Shaded ?? under.Shaded,
    };

    /// <summary>Reads the style:style or style:default-style that the cursor stands on.</summary>
    public static OdtStyle Read(XmlCursor x)
    {
        var name = x.Attribute("name", OdtNames.Style);
        var style = new OdtStyle
        {
            Parent = x.Attribute("parent-style-name", OdtNames.Style),
            ListStyle = x.Attribute("list-style-name", OdtNames.Style) is { Length: > 0 } list ? list : null,
            Outline = x.Attribute("default-outline-level", OdtNames.Style) is { } level
                ? int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var outline) ? Math.Min(outline, 9) : 0
                : name switch
                {
                    "Title" => 1,
                    "Subtitle" => 2,
                    _ => null,
                },
        };
        for (var inside = x.Enter(); x.Next(inside);)
        {
            style = x.Name switch
            {
                "text-properties" => style.WithText(x),
                "table-cell-properties" => style with { Shaded = IsShade(x.Attribute("background-color", OdtNames.Format)) },
                _ => style,
            };
            x.Skip();
        }

        return style;
    }

    private static bool? IsShade(string? colour) =>
        colour is null ? null : colour is not "transparent" && !colour.Equals("#FFFFFF", StringComparison.OrdinalIgnoreCase);

    private OdtStyle WithText(XmlCursor x) => this with
    {
        Bold = x.Attribute("font-weight", OdtNames.Format) is { } weight ? weight is "bold" or "700" or "800" or "900" : Bold,
        Underlined = x.Attribute("text-underline-style", OdtNames.Style) is { } line ? line != "none" : Underlined,
        Hidden = x.Attribute("display", OdtNames.Text) is { } display ? display == "none" : Hidden,
        Struck = x.Attribute("text-line-through-style", OdtNames.Style) is { } through ? through != "none" : Struck,
        Size = SizeOf(x.Attribute("font-size", OdtNames.Format)) ?? Size,
    };

    private static int? SizeOf(string? size)
    {
        if (size is null)
        {
            return null;
        }

        var share = size.EndsWith('%');
        var number = size.AsSpan().TrimEnd("%pt");
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is > 0 and < 1_000
            ? share ? -(int)value : (int)Math.Round(value * 2, MidpointRounding.AwayFromZero)
            : null;
    }
}
