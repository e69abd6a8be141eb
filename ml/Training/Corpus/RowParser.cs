using System.Text.Json;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>One row's fields to labels, with the consistency that the guide demands. Throws <see cref="FormatException"/> with the reason.</summary>
internal static class RowParser
{
    private const string Letters = "cafdwrsv";
    private const Dimensions Deciding = Dimensions.Content | Dimensions.Amount | Dimensions.Frequency | Dimensions.Who;

    public static ProvisionRow Provision(string[] fields)
    {
        var row = new ProvisionRow(
            fields[0], fields[1], Codes.ParseKind(fields[2]), ParseDimensions(fields[3]), ParseDimensions(fields[4]), Codes.ParseVerdict(fields[5]), Codes.ParseRed(fields[6]),
            fields[7] == "-" ? [] : fields[7].Split(',', StringSplitOptions.TrimEntries), fields[8].Trim());
        if ((row.Missing & ~Deciding) != 0)
        {
            throw new FormatException("Only content, amount, frequency and who can be missing.");
        }

        if ((row.Missing & row.Present) != 0)
        {
            throw new FormatException("A dimension is both present and missing.");
        }

        if (row.Verdict is Verdict.Full or Verdict.NotApplicable && row.Missing != 0)
        {
            throw new FormatException("A full or not applicable item has nothing missing.");
        }

        return row.Verdict == Verdict.NotApplicable && row.Present != 0 ? throw new FormatException("An item that is no provision has no dimensions.") : row;
    }

    public static OutcomeRow Outcome(string[] fields)
    {
        var row = new OutcomeRow(fields[0], fields[1], Flag(fields[2]), Flag(fields[3]), Flag(fields[4]), Codes.ParseOutcomeType(fields[5]), Codes.ParseTheme(fields[6]), fields[7].Trim());
        return row.Specific && row.Type != OutcomeType.Outcome ? throw new FormatException("Only an outcome is specific.") : row;
    }

    public static SectionRow Section(string[] fields)
    {
        var section = SectionOf(fields[2]);
        return Array.IndexOf(Heads.Sections, section) < 0
            ? throw new FormatException($"'{fields[2]}' is not a section that text can belong to.")
            : new SectionRow(fields[0], fields[1], section, fields[3], fields[4].Trim());
    }

    /// <summary>A line of JSON: <c>group</c>, <c>style</c>, <c>section</c> (a letter that stands in a plan), <c>grade</c> and <c>text</c>; others are for people.</summary>
    public static QualityRow Quality(string json)
    {
        using var document = JsonDocument.Parse(json);
        var row = document.RootElement;
        var section = SectionOf(Text("section"));
        return Array.IndexOf(Heads.Sections, section) <= 0
            ? throw new FormatException($"'{Text("section")}' is not a section that is graded.")
            : new QualityRow(Text("group"), Text("style"), section, Codes.ParseGrade(Text("grade")), Text("text"));

        string Text(string name) =>
            row.ValueKind == JsonValueKind.Object && row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && text.Trim().Length > 0
                ? text
                : throw new FormatException($"'{name}' is missing, empty or no text.");
    }

    /// <summary>By its letter alone: an enumeration would take a number for one of its values.</summary>
    private static SectionCode SectionOf(string code) =>
        Codes.ParseSection(code) is var section && section.Code() == code ? section : throw new FormatException($"'{code}' is not a section's letter.");

    private static bool Flag(string field) => field switch
    {
        "1" => true,
        "0" => false,
        _ => throw new FormatException($"'{field}' is neither 1 nor 0."),
    };

    private static Dimensions ParseDimensions(string field)
    {
        if (field == "-")
        {
            return Dimensions.None;
        }

        var dimensions = Dimensions.None;
        foreach (var letter in field)
        {
            var at = Letters.IndexOf(letter, StringComparison.Ordinal);
            dimensions |= at >= 0 ? Heads.DimensionOrder[at] : throw new FormatException($"'{letter}' is no dimension.");
        }

        return dimensions;
    }
}
