using EhcpPipeline.Report.Advice;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Overview;

/// <summary>Which services' reports are specified, which must go back, and whether the plans took them over. Nothing where no report came.</summary>
internal static class AdviceTable
{
    public static void Write(HtmlText html, OverviewModel model)
    {
        if (model.Advice.Count == 0)
        {
            return;
        }

        html.Element("h2", "The reports that plans rest on").Line().Open("div", "class", "wide");
        html.Raw("<table><thead><tr><th scope=\"col\">Reports of</th><th scope=\"col\" class=\"n\">Reports</th><th scope=\"col\" class=\"n\">To return</th><th scope=\"col\" class=\"n\">Recommendations</th><th scope=\"col\" class=\"n\">Specified</th><th scope=\"col\" class=\"n\">Watered down in the plan</th><th scope=\"col\" class=\"n\">Not in the plan</th></tr></thead><tbody>\n");
        foreach (var line in model.Advice)
        {
            html.Open("tr").Element("th", AdviceWording.Adviser(line.Role), "scope", "row").Open("td", "class", "n").Number(line.Reports).Close("td");
            html.Open("td", "class", "n").Number(line.Returned).Close("td").Open("td", "class", "n").Number(line.Recommendations).Close("td");
            foreach (var part in (int[])[line.Full, line.WateredDown, line.Missing])
            {
                html.Open("td", "class", "n").Number(part).Element("span", " " + Wording.Share(part, line.Recommendations), "class", "soft").Close("td");
            }

            html.Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }
}
