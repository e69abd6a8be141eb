using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>What a w:rPr says of the looks that matter for reading. Null: not said here, so a style or the default decides.</summary>
internal readonly record struct RunFormat
{
    public bool? Bold { get; init; }

    public bool? Underlined { get; init; }

    /// <summary>Hidden text (w:vanish).</summary>
    public bool? Hidden { get; init; }

    /// <summary>Struck through (w:strike, w:dstrike): a plan marked up by hand says it no longer.</summary>
    public bool? Struck { get; init; }

    /// <summary>Type size in half points.</summary>
    public int? Size { get; init; }

    public string? Font { get; init; }

    public string? Style { get; init; }

    /// <summary>On a paragraph's mark: the mark was deleted or moved away in a tracked change, so the paragraph runs on into the next.</summary>
    public bool Deleted { get; init; }

    /// <summary>This format where it speaks, the other where it does not.</summary>
    public RunFormat Over(RunFormat under) => new()
    {
        Bold = Bold ?? under.Bold,
        Underlined = Underlined ?? under.Underlined,
        Hidden = Hidden ?? under.Hidden,
        Struck = Struck ?? under.Struck,
        Size = Size ?? under.Size,
        Font = Font ?? under.Font,
        Style = Style ?? under.Style,
    };

    /// <summary>Reads the w:rPr that the cursor stands on. Formats kept from before a tracked change (w:rPrChange) are not looked at.</summary>
    public static RunFormat Read(XmlCursor x)
    {
        var format = default(RunFormat);
        for (var inside = x.Enter(); x.Next(inside);)
        {
            if (x.IsWord())
            {
                format = format.With(x);
            }

            x.Skip();
        }

        return format;
    }

    private RunFormat With(XmlCursor x) => x.Name switch
    {
        "b" => this with { Bold = x.Switch() },
        "u" => this with { Underlined = x.Val() is { } kind && kind != "none" },
        "vanish" => this with { Hidden = x.Switch() },
        "strike" or "dstrike" => this with { Struck = x.Switch() || Struck == true },
        "sz" => this with { Size = x.Number() },
        "rFonts" => this with { Font = x.Own("ascii") ?? x.Own("hAnsi") },
        "rStyle" => this with { Style = x.Val() },
        "del" or "moveFrom" => this with { Deleted = true },
        _ => this,
    };
}
