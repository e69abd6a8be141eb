using System.Globalization;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Overview;

internal static class TriageTable
{
    public static void Write(HtmlText html, OverviewModel model)
    {
        html.Element("h2", "Which to rewrite first").Line();
        html.Open("div", "class", "wide").Raw("<table><thead><tr><th scope=\"col\" class=\"n\">Rank</th><th scope=\"col\">Plan</th><th scope=\"col\">Grade</th><th scope=\"col\" class=\"n\">Score</th><th scope=\"col\">Why</th></tr></thead><tbody>\n");
        var rank = 0;
        foreach (var line in model.Triage)
        {
            rank++;
            html.Open("tr").Open("td", "class", "n").Number(rank).Close("td").Open("td")
                .Element("a", line.File.Length > 0 ? line.File : line.Plan, "href", "plans/" + line.Plan + ".html").Close("td").Open("td")
                .Element("span", Wording.Grade(line.Grade), "class", "grade " + line.Grade.Code()).Close("td")
                .Element("td", Wording.Score(line.ScoreHundredths), "class", "n").Element("td", line.Reasons).Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
        if (model.TriageTotal > model.Triage.Count)
        {
            html.Element("p", "The first " + rank.ToString(CultureInfo.InvariantCulture) + " of " + model.TriageTotal.ToString(CultureInfo.InvariantCulture) + "; the triage table has all.", "class", "soft");
        }
    }
}
