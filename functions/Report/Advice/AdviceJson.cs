using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans;

namespace EhcpPipeline.Report.Advice;

/// <summary>The JSON of <c>ehcp advice</c> and <c>ehcp check --as advice</c>, one object a line: one a report, then one a match, then one a need left out. Part of the outward contract.</summary>
public static class AdviceJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Lines(SuppliedAdvice supplied, IReadOnlyList<JudgedProvision> provision)
    {
        ArgumentNullException.ThrowIfNull(supplied);
        for (var at = 0; at < supplied.Reports.Count; at++)
        {
            yield return Report(supplied.Reports[at], at + 1);
        }

        foreach (var match in supplied.Matches)
        {
            yield return Match(supplied, provision, match);
        }

        foreach (var missing in supplied.MissingNeeds)
        {
            yield return Write(json =>
            {
                json.WriteString("status", "need_missing");
                json.WriteNumber("report", missing.Report + 1);
                json.WriteString("need", supplied.Reports[missing.Report].Item.Needs[missing.Need].Where.Text);
            });
        }
    }

    public static string Report(JudgedReport report, int number) => Write(json =>
    {
        json.WriteNumber("report", number);
        json.WriteString("role", report.Item.Role.Word());
        json.WriteString("date", report.Item.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("verdict", AdviceWording.Code(report.Verdict));
        Words(json, "faults", report.Faults.Select(AdviceWording.Code));
        json.WriteStartArray("needs");
        foreach (var need in report.Item.Needs)
        {
            json.WriteStartObject();
            json.WriteString("area", need.Area.Word());
            json.WriteString("text", need.Where.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("outcomes");
        foreach (var outcome in report.Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("text", outcome.Item.Where.Text);
            json.WriteBoolean("smart", outcome.Judgement.Smart);
            json.WriteString("advice", outcome.Judgement.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("recommendations");
        foreach (var item in report.Recommendations)
        {
            json.WriteStartObject();
            json.WriteString("text", item.Item.Judged);
            json.WriteString("kind", item.Judgement.Kind.Code());
            json.WriteString("verdict", item.Judgement.Verdict.Code());
            Words(json, "missing", item.Judgement.Missing.Words());
            json.WriteString("advice", item.Judgement.Advice);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Match(SuppliedAdvice supplied, IReadOnlyList<JudgedProvision> provision, AdviceMatch match) => Write(json =>
    {
        json.WriteString("status", AdviceWording.Code(match.Status));
        if (match.Recommendation >= 0)
        {
            json.WriteNumber("report", match.Report + 1);
            json.WriteString("recommendation", supplied.Reports[match.Report].Recommendations[match.Recommendation].Item.Judged);
        }

        if (match.Provision >= 0)
        {
            json.WriteString("section", provision[match.Provision].Item.Section.Code());
            json.WriteString("provision", provision[match.Provision].Item.Judged);
        }

        json.WriteNumber("score", match.Score);
        json.WriteStartArray("losses");
        foreach (var loss in match.Losses)
        {
            json.WriteStartObject();
            json.WriteString("kind", AdviceWording.Code(loss.Kind));
            json.WriteString("was", loss.Was);
            json.WriteString("is", loss.Is);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (AdviceWording.Time(match) is { Length: > 0 } time)
        {
            json.WriteString("time", time);
        }
    });

    private static void Words(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WriteStartArray(name);
        foreach (var word in words)
        {
            json.WriteStringValue(word);
        }

        json.WriteEndArray();
    }

    private static string Write(Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            body(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
