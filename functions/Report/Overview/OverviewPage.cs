using System.Globalization;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Overview;

/// <summary>A run's private overview: the audit's headline in the shape the council published, then what the parent forum asked for and did not get.</summary>
public static class OverviewPage
{
    private static readonly Grade[] BestFirst = [Grade.Outstanding, Grade.Good, Grade.RequiresImprovement, Grade.Inadequate];

    public static string Render(OverviewModel model) => Page.Render("Audit of plans, run " + model.Run, html =>
    {
        Head(html, model);
        TriageTable.Write(html, model);
        Sections(html, model);
        Kinds(html, model);
        Outcomes(html, model);
        AdviceTable.Write(html, model);
        NotAssessed(html, model);
        Foot(html, model);
    });

    private static void Head(HtmlText html, OverviewModel model)
    {
        html.Element("p", "Run " + model.Run + ", as of " + Wording.Date(model.AsOf), "class", "soft");
        html.Element("h1", Plural(model.Grades.Total, "plan") + " audited").Line();
        html.Open("div", "class", "headline");
        foreach (var grade in BestFirst)
        {
            html.Open("p", "class", "figure").Element("b", Text(model.Grades.Of(grade))).Open("span")
                .Element("span", Wording.Grade(grade), "class", "grade " + grade.Code()).Text(" " + Wording.Share(model.Grades.Of(grade), model.Grades.Total)).Close("span").Close("p");
        }

        html.Close("div").Line();
        Bar(html, model.Grades);
        if (model.MeanScoreHundredths is { } mean)
        {
            html.Element("p", "Mean score " + Wording.Score(mean) + " out of 10. By the text alone, blind to the children's background: " + Shares(model.DocumentGrades) + ".");
        }

        html.Element("p", Plural(model.Uploads, "upload") + ": " + Text(model.Grades.Total) + " assessed, " + Text(model.Failed) + " failed, " + Text(model.Excluded) + " excluded" + (model.Waiting > 0 ? ", " + Text(model.Waiting) + " waiting" : "") + ". " + Text(model.NeedsPerson) + " need a person's judgement.", "class", "soft");
    }

    private static void Sections(HtmlText html, OverviewModel model)
    {
        html.Element("h2", "Which sections").Line();
        html.Open("div", "class", "wide").Raw("<table><thead><tr><th scope=\"col\">Section</th><th scope=\"col\">Grades</th>");
        foreach (var grade in BestFirst)
        {
            html.Element("th", Wording.Grade(grade), "scope", "col", "class", "n");
        }

        html.Raw("</tr></thead><tbody>\n");
        foreach (var (section, grades) in model.Sections)
        {
            html.Open("tr").Element("th", Wording.Section(section), "scope", "row").Open("td");
            Bar(html, grades);
            html.Close("td");
            foreach (var grade in BestFirst)
            {
                html.Open("td", "class", "n").Number(grades.Of(grade)).Close("td");
            }

            html.Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Kinds(HtmlText html, OverviewModel model)
    {
        var all = model.Kinds.Aggregate((Full: 0, Total: 0, NoFrequency: 0), (sum, kind) => (sum.Full + kind.Full, sum.Total + kind.Total, sum.NoFrequency + kind.NoFrequency));
        html.Element("h2", "Which services: is provision specified and quantified?").Line();
        html.Element("p", Wording.Share(all.Full, all.Total) + " of " + Text(all.Total) + " provision items are; " + Wording.Share(all.NoFrequency, all.Total) + " do not say how often.");
        html.Open("div", "class", "wide").Raw("<table><thead><tr><th scope=\"col\">Kind of provision</th><th scope=\"col\" class=\"n\">Items</th><th scope=\"col\" class=\"n\">Full</th><th scope=\"col\" class=\"n\">Partly</th><th scope=\"col\" class=\"n\">Vague</th><th scope=\"col\" class=\"n\">Not how often</th></tr></thead><tbody>\n");
        foreach (var kind in model.Kinds.Where(kind => kind.Total > 0))
        {
            html.Open("tr").Element("th", Wording.Kind(kind.Kind), "scope", "row").Open("td", "class", "n").Number(kind.Total).Close("td");
            foreach (var part in (int[])[kind.Full, kind.Partial, kind.Vague, kind.NoFrequency])
            {
                html.Open("td", "class", "n").Number(part).Element("span", " " + Wording.Share(part, kind.Total), "class", "soft").Close("td");
            }

            html.Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Outcomes(HtmlText html, OverviewModel model)
    {
        var smart = model.Smart;
        html.Element("h2", "Are outcomes SMART?").Line();
        html.Element("p", Wording.Share(smart.Smart, smart.Outcomes) + " of " + Plural(smart.Outcomes, "outcome") + " are specific, measurable and time-bound: " + Wording.Share(smart.Specific, smart.Outcomes) + " specific, " + Wording.Share(smart.Measurable, smart.Outcomes) + " measurable, " + Wording.Share(smart.TimeBound, smart.Outcomes) + " time-bound.");
    }

    private static void NotAssessed(HtmlText html, OverviewModel model)
    {
        if (model.NotAssessed.Count == 0)
        {
            return;
        }

        html.Element("h2", "Uploads without a grade").Line().Open("ul");
        foreach (var (reason, uploads) in model.NotAssessed)
        {
            html.Element("li", reason + ": " + Text(uploads)).Line();
        }

        html.Close("ul").Line();
    }

    private static void Foot(HtmlText html, OverviewModel model)
    {
        html.Element("h2", "How to read this");
        html.Element("p", "Documents are graded, never children. Every grade is decision support for a person to confirm, and rests on findings that quote the plan. This page is private: publish only tables that are safe for small numbers.");
        html.Element("p", "Rubric " + model.RubricVersion + ", model " + model.ModelVersion + ".", "class", "soft");
    }

    private static void Bar(HtmlText html, GradeCounts grades)
    {
        var words = string.Join(", ", BestFirst.Select(grade => Wording.Grade(grade) + " " + Text(grades.Of(grade))));
        html.Open("div", "class", "bar", "role", "img", "aria-label", words);
        foreach (var grade in BestFirst.Where(grade => grades.Of(grade) > 0))
        {
            var width = (grades.Of(grade) * 10_000L / grades.Total / 100m).ToString("0.##", CultureInfo.InvariantCulture);
            html.Open("i", "class", grade.Code(), "style", "width:" + width + "%").Close("i");
        }

        html.Close("div").Line();
    }

    private static string Shares(GradeCounts grades) =>
        string.Join(", ", BestFirst.Select(grade => Wording.Grade(grade) + " " + Wording.Share(grades.Of(grade), grades.Total)));

    private static string Plural(int count, string noun) => Text(count) + " " + noun + (count == 1 ? "" : "s");

    private static string Text(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
