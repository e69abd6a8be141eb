using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

internal static class OutcomeList
{
    public static void Write(HtmlText html, Assessment assessment)
    {
        html.Element("h2", "Outcomes").Line();
        if (assessment.Outcomes.Count == 0)
        {
            html.Element("p", "No outcomes were found.");
            return;
        }

        html.Open("div", "class", "wide").Open("table");
        html.Raw("<thead><tr><th scope=\"col\">Outcome</th><th scope=\"col\">Specific</th><th scope=\"col\">Measurable</th><th scope=\"col\">Time-bound</th><th scope=\"col\">Remark</th></tr></thead><tbody>");
        foreach (var outcome in assessment.Outcomes)
        {
            var judgement = outcome.Judgement;
            html.Open("tr").Element("td", outcome.Item.Where.Text).Element("td", Tick(judgement.Specific)).Element("td", Tick(judgement.Measurable));
            html.Element("td", Tick(judgement.TimeBound)).Element("td", Remark(outcome)).Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static string Tick(bool yes) => yes ? "yes" : "no";

    private static string Remark(JudgedOutcome outcome) => outcome.Judgement.Type switch
    {
        OutcomeType.Provision => "This is provision, not an outcome.",
        OutcomeType.Aspiration => "This is an aspiration: it belongs in Section A.",
        _ when outcome.Stale => "Its date has passed.",
        _ => outcome.Judgement.Advice,
    };
}
