using System.Globalization;
using System.Text.Json;

namespace EhcpPipeline.Audit.Runs;

/// <summary>Takes the fields out of a manifest's JSON object, collecting every fault rather than stopping at the first.</summary>
internal sealed class ManifestFields
{
    private static readonly string[] Known =
    [
        "run", "asOf", "rubricVersion", "modelVersion", "cohort", "planSalt", "childSalt", "shards", "reviewMonths", "adulthoodYear",
        "fileNamePattern", "previous", "disclosureThreshold",
    ];

    private readonly JsonElement _json;
    private readonly List<ManifestFault> _faults = [];

    private ManifestFields(JsonElement json) => _json = json;

    public static ManifestReading Read(JsonElement json)
    {
        var fields = new ManifestFields(json);
        fields.RejectUnknown();
        var manifest = fields.Build();
        var faults = fields._faults.ToList();
        var told = faults.Select(fault => fault.Field).ToHashSet(StringComparer.Ordinal);
        faults.AddRange(ManifestRules.Check(manifest).Where(fault => !told.Contains(fault.Field)));
        return faults.Count == 0 ? new ManifestReading(manifest, []) : new ManifestReading(null, faults);
    }

    private RunManifest Build()
    {
        var standard = new RunManifest { Run = "", AsOf = default, PlanSalt = "", ChildSalt = "" };
        return standard with
        {
            Run = Text("run", null),
            AsOf = Date("asOf"),
            RubricVersion = Text("rubricVersion", ""),
            ModelVersion = Text("modelVersion", ""),
            Cohort = Rule("cohort"),
            PlanSalt = Text("planSalt", null),
            ChildSalt = Text("childSalt", null),
            Shards = Number("shards", standard.Shards),
            ReviewMonths = Number("reviewMonths", standard.ReviewMonths),
            AdulthoodYear = Number("adulthoodYear", standard.AdulthoodYear),
            FileNamePattern = Text("fileNamePattern", ""),
            Previous = Text("previous", ""),
            DisclosureThreshold = Number("disclosureThreshold", standard.DisclosureThreshold),
        };
    }

    private void RejectUnknown()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in _json.EnumerateObject())
        {
            if (!Known.Contains(property.Name, StringComparer.Ordinal))
            {
                Fault(property.Name, "no such field", $"remove it or mend its spelling; the fields are {string.Join(", ", Known)}");
            }
            else if (!seen.Add(property.Name))
            {
                Fault(property.Name, "given twice", "keep one");
            }
        }
    }

    private string Text(string field, string? absent)
    {
        if (!_json.TryGetProperty(field, out var value))
        {
            return absent ?? Missing(field);
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString()! : Wrong(field, "is not a text", "write it in quotes");
    }

    private int Number(string field, int absent)
    {
        if (!_json.TryGetProperty(field, out var value))
        {
            return absent;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number))
        {
            return number;
        }

        Fault(field, "is not a whole number", "write digits without quotes");
        return absent;
    }

    private DateOnly Date(string field)
    {
        var text = Text(field, null);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length > 0)
        {
            Fault(field, "is not a date", "write it as yyyy-mm-dd");
        }

        return default;
    }

    private CohortRule Rule(string field)
    {
        switch (Text(field, "none"))
        {
            case "none":
                return CohortRule.None;
            case "required":
                return CohortRule.Required;
            default:
                Fault(field, "is neither required nor none", "write \"required\" if a cohort file will be given, else \"none\"");
                return CohortRule.None;
        }
    }

    private string Missing(string field) => Wrong(field, "is missing", "add it");

    private string Wrong(string field, string fault, string remedy)
    {
        Fault(field, fault, remedy);
        return "";
    }

    private void Fault(string field, string fault, string remedy) => _faults.Add(new ManifestFault(field, fault, remedy));
}
