using System.Collections.Frozen;
using System.Text.Json;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Rubrics;

/// <summary>Takes a rubric out of its JSON, noting every field that is missing or of the wrong kind and going on with a stand-in.</summary>
internal sealed class RubricFields(string hash)
{
    private static readonly string[] Steps = ["note", "amber", "red"];
    private static readonly string[] Weighs = ["note", "less", "full"];
    private static readonly string[] Decisions = ["text", "text_and_meaning", "metadata", "advice", "human"];
    private static readonly string[] Grades = ["inadequate", "requires_improvement", "good", "outstanding"];

    private readonly List<RubricFault> _faults = [];

    public (Rubric? Rubric, IReadOnlyList<RubricFault> Faults) Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return (null, [new RubricFault("the file", "is not a JSON object", "begin with the built-in rubric's file")]);
        }

        var criteria = Items(json, "", "criteria").Select((item, at) => ReadCriterion(item, $"criteria[{Name(item, at)}]")).ToList();
        foreach (var repeated in criteria.GroupBy(criterion => criterion.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Fault($"criteria[{repeated.Key}]", "stands twice", "keep one");
        }

        var rubric = new Rubric([.. criteria.DistinctBy(criterion => criterion.Id)])
        {
            Version = Text(json, "", "version"),
            Title = Text(json, "", "title"),
            Hash = hash,
            Bands = ReadBands(Child(json, "", "bands")),
            Ladder = ReadLadder(Child(json, "", "ladder")),
            Weights = ReadWeights(Child(json, "", "weights")),
            Caps = [.. Items(json, "", "caps").Select((item, at) => ReadCap(item, $"caps[{Name(item, at)}]"))],
        };
        return _faults.Count == 0 ? (rubric, []) : (null, _faults);
    }

    private Bands ReadBands(JsonElement json) =>
        new(Number(json, "bands.", "outstanding"), Number(json, "bands.", "good"), Number(json, "bands.", "requires_improvement"));

    private Ladder ReadLadder(JsonElement json) =>
        new(Number(json, "ladder.", "slipsForRequiresImprovement"), Number(json, "ladder.", "slipsForGood"));

    private FrozenDictionary<SectionCode, int> ReadWeights(JsonElement json) =>
        Properties(json).Select(name => (Section: SectionOf(name, "weights"), Weight: Number(json, "weights.", name)))
            .DistinctBy(pair => pair.Section).ToFrozenDictionary(pair => pair.Section, pair => pair.Weight);

    private Criterion ReadCriterion(JsonElement json, string where)
    {
        var severity = Child(json, where + ".", "severity");
        var thresholds = json.ValueKind == JsonValueKind.Object && json.TryGetProperty("thresholds", out var given) ? given : default;
        return new Criterion
        {
            Id = Text(json, where + ".", "id"),
            Section = SectionOf(Text(json, where + ".", "section"), where + ".section"),
            Title = Text(json, where + ".", "title"),
            Authority = Text(json, where + ".", "authority"),
            Statutory = Flag(json, where + ".", "statutory"),
            Decide = (Decision)Word(json, where + ".", "decide", Decisions),
            Weight = Number(json, where + ".", "weight"),
            Severity = Properties(severity).ToFrozenDictionary(
                name => name, name => (Severity)Word(severity, where + ".severity.", name, Steps), StringComparer.Ordinal),
            Thresholds = Properties(thresholds).ToFrozenDictionary(name => name, name => Number(thresholds, where + ".thresholds.", name), StringComparer.Ordinal),
            Findings = [.. Items(json, where + ".", "findings").Select(item => ReadFinding(item, where + ".findings"))],
        };
    }

    private FindingKind ReadFinding(JsonElement json, string where)
    {
        var code = Text(json, where + ".", "code");
        var inside = $"{where}[{code}].";
        return new FindingKind(code, (FindingWeight)Word(json, inside, "weigh", Weighs), Text(json, inside, "mend"));
    }

    private Cap ReadCap(JsonElement json, string where)
    {
        var inside = where + ".";
        return new Cap
        {
            Id = Text(json, inside, "id"),
            Criterion = Text(json, inside, "criterion"),
            Status = Optional(json, inside, "status"),
            Other = Optional(json, inside, "other"),
            Code = Optional(json, inside, "code"),
            Sections = Has(json, "sections") ? [.. Items(json, inside, "sections").Select(item => SectionOf(item.ToString(), inside + "sections"))] : [],
            Least = Has(json, "least") ? Number(json, inside, "least") : 0,
            MorePercent = Has(json, "morePercent") ? Number(json, inside, "morePercent") : null,
            Grade = (Grade)Word(json, inside, "grade", Grades),
            Text = Text(json, inside, "text"),
            Authority = Text(json, inside, "authority"),
        };
    }

    private SectionCode SectionOf(string code, string where)
    {
        if (code == "none")
        {
            return SectionCode.None;
        }

        if (Enum.TryParse<SectionCode>(code, out var section) && section.ToString() == code)
        {
            return section;
        }

        Fault(where, $"'{code}' is no section", "use A to G, H1, H2, I, J, K or none");
        return SectionCode.None;
    }

    private string Text(JsonElement json, string where, string field) => Optional(json, where, field) ?? Missing(where + field, "a text in quotes");

    private string? Optional(JsonElement json, string where, string field)
    {
        if (!Has(json, field))
        {
            return null;
        }

        var value = json.GetProperty(field);
        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : Missing(where + field, "a text in quotes");
    }

    private int Number(JsonElement json, string where, string field)
    {
        if (Has(json, field) && json.GetProperty(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number))
        {
            return number;
        }

        Missing(where + field, "a whole number");
        return 0;
    }

    private bool Flag(JsonElement json, string where, string field)
    {
        if (Has(json, field) && json.GetProperty(field).ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return json.GetProperty(field).GetBoolean();
        }

        Missing(where + field, "true or false");
        return false;
    }

    private int Word(JsonElement json, string where, string field, string[] words)
    {
        var at = Has(json, field) ? Array.IndexOf(words, json.GetProperty(field).ToString()) : -1;
        if (at < 0)
        {
            Missing(where + field, "one of " + string.Join(", ", words));
        }

        return Math.Max(at, 0);
    }

    private JsonElement Child(JsonElement json, string where, string field)
    {
        if (Has(json, field) && json.GetProperty(field) is { ValueKind: JsonValueKind.Object } child)
        {
            return child;
        }

        Missing(where + field, "an object");
        return default;
    }

    private JsonElement[] Items(JsonElement json, string where, string field)
    {
        if (Has(json, field) && json.GetProperty(field) is { ValueKind: JsonValueKind.Array } list)
        {
            return [.. list.EnumerateArray()];
        }

        Missing(where + field, "a list");
        return [];
    }

    private static IEnumerable<string> Properties(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(property => property.Name).Distinct(StringComparer.Ordinal) : [];

    private static bool Has(JsonElement json, string field) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(field, out _);

    private static string Name(JsonElement item, int at) => Has(item, "id") ? item.GetProperty("id").ToString() : $"{at}";

    private string Missing(string where, string wanted)
    {
        Fault(where, "is missing or of the wrong kind", "give " + wanted);
        return "";
    }

    private void Fault(string where, string fault, string remedy) => _faults.Add(new RubricFault(where, fault, remedy));
}
