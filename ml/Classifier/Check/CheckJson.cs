using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Check;

/// <summary>
/// The JSON objects of <c>ehcp check</c>, one line each. Property names, their order and the label words are part of the outward contract.
/// Probabilities are numbers between 0 and 1 with at most four decimals.
/// </summary>
public static class CheckJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Judges one provision item with the shipped model.</summary>
    public static string Provision(string text) => Provision(text, PlanClassifier.Default);

    public static string Provision(string text, IPlanClassifier classifier)
    {
        var judged = classifier.JudgeProvision(text);
        return Write(json =>
        {
            json.WriteString("text", text);
            json.WriteString("verdict", judged.Verdict.Code());
            json.WriteBoolean("flagged", judged.Flagged);
            Write(json, "probability", judged.FlagProbability);
            json.WriteStartArray("missing");
            foreach (var word in judged.Missing.Words())
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteString("legalRed", judged.Red.Code());
            json.WriteString("kind", judged.Kind.Code());
            Write(json, judged.Reasons);
            json.WriteString("advice", judged.Advice);
        });
    }

    /// <summary>Judges one outcome with the shipped model.</summary>
    public static string Outcome(string text) => Outcome(text, PlanClassifier.Default);

    public static string Outcome(string text, IPlanClassifier classifier)
    {
        var judged = classifier.JudgeOutcome(text);
        return Write(json =>
        {
            json.WriteString("text", text);
            json.WriteBoolean("specific", judged.Specific);
            json.WriteBoolean("measurable", judged.Measurable);
            json.WriteBoolean("timeBound", judged.TimeBound);
            json.WriteBoolean("smart", judged.Smart);
            json.WriteString("type", judged.Type.Code());
            json.WriteString("pfa", judged.Theme.Code());
            Write(json, "probability", judged.SmartProbability);
            Write(json, judged.Reasons);
        });
    }

    /// <summary>Says where a paragraph should stand, with the shipped model.</summary>
    public static string Section(string text) => Section(text, PlanClassifier.Default);

    public static string Section(string text, IPlanClassifier classifier)
    {
        var judged = classifier.JudgeSection(text);
        return Write(json =>
        {
            json.WriteString("text", text);
            json.WriteString("section", judged.Section.Code());
            Write(json, "probability", judged.Probability);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, Probability probability) => json.WriteNumber(name, probability.TenThousandths / 10_000m);

    private static void Write(Utf8JsonWriter json, IReadOnlyList<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("text", reason.Text);
            json.WriteNumber("start", reason.Start);
            json.WriteNumber("length", reason.Length);
            json.WriteNumber("weight", reason.Weight);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
