using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Plans;

/// <summary>
/// Writes a plan as the one JSON object of <c>ehcp extract --as plan</c>: status, yearGroup, dates, placement, sections, needs, outcomes, provision, advice.
/// Dates are ISO; what the plan does not state is left out; sections that are absent are left out. An item of provision has its text as it stands and, where
/// that is not what is judged, <c>core</c> (without its needs, outcomes, numbers and notes) and <c>inherited</c> (what stands above it and speaks for it); so has an outcome whose time stands elsewhere.
/// </summary>
public static class PlanJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes UTF-8 without a byte order mark; leaves <paramref name="output"/> open.</summary>
    public static void Write(Plan plan, Stream output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("status", plan.Status.Word());
        if (plan.YearGroup is { } year)
        {
            json.WriteNumber("yearGroup", year);
        }

        Dates(json, plan.Dates);
        json.WriteStartObject("placement");
        json.WriteString("name", plan.Placement.Name);
        json.WriteString("type", plan.Placement.Type);
        json.WriteString("context", plan.Placement.Context.Word());
        json.WriteEndObject();
        List(json, "sections", plan.Sections, (writer, section) => Texts(writer, section.Code, section.Heading, section.Text));
        List(json, "needs", plan.Needs, static (writer, need) =>
        {
            writer.WriteString("area", need.Area.Word());
            Texts(writer, need.Section, null, need.Where.Text);
        });
        List(json, "outcomes", plan.Outcomes, (writer, outcome) =>
        {
            Texts(writer, outcome.Section, null, outcome.Where.Text);
            Some(writer, "inherited", outcome.Inherited);
        });
        List(json, "provision", plan.Provision, (writer, item) =>
        {
            Texts(writer, item.Section, null, item.Where.Text);
            Some(writer, "core", item.Core);
            Some(writer, "inherited", item.Inherited);
        });
        List(json, "advice", plan.Advice, static (writer, report) =>
        {
            writer.WriteString("role", report.Role.Word());
            if (report.Date is { } date)
            {
                writer.WriteString("date", Iso(date));
            }
            else
            {
                writer.WriteNull("date");
            }
        });
        json.WriteEndObject();
    }

    private static void Dates(Utf8JsonWriter json, PlanDates dates)
    {
        json.WriteStartObject("dates");
        foreach (var (name, date) in new[]
        {
            ("born", dates.Born), ("drafted", dates.Drafted), ("final", dates.Final), ("amended", dates.Amended), ("lastReview", dates.LastReview), ("nextReview", dates.NextReview),
        })
        {
            if (date is { } stated)
            {
                json.WriteString(name, Iso(stated));
            }
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, SectionCode section, string? heading, string text)
    {
        json.WriteString("section", section.Code());
        if (heading is not null)
        {
            json.WriteString("heading", heading);
        }

        json.WriteString("text", text);
    }

    private static void Some(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(name, text);
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
