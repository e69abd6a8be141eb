namespace EhcpPipeline.Ml.Labels;

/// <summary>The fixed lower-case words that labels have in files, tables and the command line's JSON; part of the outward contract.</summary>
public static class Codes
{
    private static readonly string[] Kinds =
    [
        "salt", "ot", "physio", "ep", "ta_support", "literacy", "numeracy", "semh", "sensory", "equipment", "environment", "curriculum",
        "transition", "training", "medical", "social_care", "transport", "other",
    ];

    private static readonly string[] Verdicts = ["full", "partial", "vague", "not_applicable"];
    private static readonly string[] Reds = ["none", "delegation", "unilateral_change", "band_or_money"];
    private static readonly string[] OutcomeTypes = ["outcome", "provision", "aspiration", "target_vague"];
    private static readonly string[] Themes = ["none", "employment", "independent_living", "community", "health"];
    private static readonly string[] Grades = ["inadequate", "requires_improvement", "good", "outstanding"];

    private static readonly (Dimensions Dimension, string Word)[] DimensionWords =
    [
        (Dimensions.Content, "content"), (Dimensions.Amount, "amount"), (Dimensions.Frequency, "frequency"), (Dimensions.Who, "who"),
        (Dimensions.Duration, "duration"), (Dimensions.Ratio, "ratio"), (Dimensions.Setting, "setting"), (Dimensions.Review, "review"),
    ];

    public static string Code(this ProvisionKind kind) => Kinds[(int)kind];

    public static string Code(this Verdict verdict) => Verdicts[(int)verdict];

    public static string Code(this LegalRed red) => Reds[(int)red];

    public static string Code(this OutcomeType type) => OutcomeTypes[(int)type];

    public static string Code(this AdulthoodTheme theme) => Themes[(int)theme];

    public static string Code(this Grade grade) => Grades[(int)grade];

    /// <summary>"A" to "K", "H1", "H2", and "none".</summary>
    public static string Code(this SectionCode section) => section == SectionCode.None ? "none" : section.ToString();

    /// <summary>The words of a set of dimensions, the deciding four first: content, amount, frequency, who, duration, ratio, setting, review.</summary>
    public static IReadOnlyList<string> Words(this Dimensions dimensions) =>
        [.. DimensionWords.Where(pair => dimensions.HasFlag(pair.Dimension)).Select(pair => pair.Word)];

    public static ProvisionKind ParseKind(string code) => (ProvisionKind)Find(Kinds, code);

    public static Verdict ParseVerdict(string code) => (Verdict)Find(Verdicts, code == "na" ? "not_applicable" : code);

    public static LegalRed ParseRed(string code) => (LegalRed)Find(Reds, code);

    public static OutcomeType ParseOutcomeType(string code) => (OutcomeType)Find(OutcomeTypes, code);

    public static AdulthoodTheme ParseTheme(string code) => (AdulthoodTheme)Find(Themes, code);

    public static Grade ParseGrade(string code) => (Grade)Find(Grades, code);

    public static SectionCode ParseSection(string code) =>
        code == "none" ? SectionCode.None : Enum.TryParse<SectionCode>(code, out var section) ? section : throw Unknown(code);

    private static int Find(string[] codes, string code)
    {
        var index = Array.IndexOf(codes, code);
        return index >= 0 ? index : throw Unknown(code);
    }

    private static FormatException Unknown(string code) => new($"'{code}' is not one of the known codes.");
}
