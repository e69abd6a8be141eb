using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Model;

/// <summary>The questions each model answers, one linear score each, in the order of the model file.</summary>
internal static class Heads
{
    public const int NotApplicable = 0;

    /// <summary>Eight dimensions from here, in the order of <see cref="DimensionOrder"/>.</summary>
    public const int FirstDimension = 1;
    public const int Full = 9;
    public const int Partial = 10;
    public const int Vague = 11;
    public const int Flag = 12;

    /// <summary>Three reds from here: delegation, unilateral change, band or money.</summary>
    public const int FirstRed = 13;
    public const int Untimed = 16;
    public const int FirstKind = 17;

    public const int Specific = 0;
    public const int Measurable = 1;
    public const int TimeBound = 2;
    public const int Smart = 3;
    public const int FirstType = 4;
    public const int FirstTheme = 8;

    public static Dimensions[] DimensionOrder { get; } =
    [
        Dimensions.Content, Dimensions.Amount, Dimensions.Frequency, Dimensions.Duration, Dimensions.Who, Dimensions.Ratio, Dimensions.Setting, Dimensions.Review,
    ];

    public static string[] Provision { get; } =
    [
        "not_applicable", .. DimensionOrder.Select(dimension => dimension.Words()[0]), "full", "partial", "vague", "flag",
        "delegation", "unilateral_change", "band_or_money", "untimed", .. Enum.GetValues<ProvisionKind>().Select(kind => "kind " + kind.Code()),
    ];

    public static string[] Outcome { get; } =
    [
        "specific", "measurable", "time_bound", "smart", .. Enum.GetValues<OutcomeType>().Select(type => "type " + type.Code()),
        .. Enum.GetValues<AdulthoodTheme>().Select(theme => "theme " + theme.Code()),
    ];

    public static SectionCode[] Sections { get; } =
    [
        SectionCode.None, SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.H1, SectionCode.H2,
        SectionCode.I, SectionCode.J, SectionCode.K,
    ];

    public static string[] Section { get; } = [.. Sections.Select(section => "section " + section.Code())];

    /// <summary>Ordinal: each head asks whether the grade is at least so good.</summary>
    public static string[] Quality { get; } = ["requires_improvement or better", "good or better", "outstanding"];
}
