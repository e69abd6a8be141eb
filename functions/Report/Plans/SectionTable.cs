using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

internal static class SectionTable
{
    public static void Write(HtmlText html, Assessment assessment)
    {
        html.Element("h2", "Section by section").Line();
        html.Open("div", "class", "wide").Open("table");
        html.Raw("<thead><tr><th scope=\"col\">Section</th><th scope=\"col\">Grade</th><th scope=\"col\" class=\"n\">Points</th><th scope=\"col\">Classifier's own grade</th></tr></thead><tbody>");
        foreach (var section in assessment.Sections)
        {
            html.Open("tr").Element("th", Wording.Section(section.Section), "scope", "row").Open("td");
            if (section.Grade is { } grade)
            {
                html.Element("span", Wording.Grade(grade), "class", "grade " + grade.Code());
            }
            else
            {
                html.Element("span", section.Present ? "Not assessed" : "Absent", "class", "grade not_assessed");
            }

            html.Close("td").Open("td", "class", "n").Number(section.Points).Text(" of ").Number(section.MaximumPoints).Close("td");
            html.Element("td", section.Predicted is { } predicted ? Wording.Grade(predicted.Grade) : "–").Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }
}
