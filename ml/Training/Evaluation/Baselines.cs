using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>What a simpler tool would flag: by stock words, by the presence of a number.</summary>
internal static class Baselines
{
    private static readonly string[] StockWords =
    [
        "access to", "opportunit", "would benefit", "regular", "as appropriate", "as required", "as needed", "when needed", "support", "up to", "small group", "key adult", "high level", "a range of", "such as",
    ];

    public static bool KeywordRule(ProvisionRow row) => StockWords.Any(word => row.Text.Contains(word, StringComparison.OrdinalIgnoreCase));

    public static bool NoNumberRule(ProvisionRow row) => !row.Text.Any(char.IsAsciiDigit);
}
