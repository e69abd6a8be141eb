using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Advice;

/// <summary>
/// The letter that goes back with a report: what was found good, each recommendation and outcome that cannot be put into a plan as it stands, and what to add.
/// Addressed by role: names stand in no file this system writes of itself. Private: it quotes the report. A person reads, signs and sends it, or does not.
/// </summary>
public static class ReturnNotice
{
    public static string Render(JudgedReport report, DateOnly asOf) => Page.Render("Request to amend advice", html =>
    {
        var adviser = AdviceWording.Adviser(report.Item.Role);
        html.Element("p", Wording.Date(asOf), "class", "soft").Element("h1", "Request to amend advice for an education, health and care plan").Line();
        html.Element("p", "To " + adviser + (report.Item.Date is { } date ? ", on the report dated " + Wording.Date(date) : ", on the report supplied without a date")).Line();
        html.Element("p", "About: the child or young person named in that report (add name and reference before sending)", "class", "soft").Line();
        html.Element("p", "Thank you for your advice. We have read it with care, since the plan can be no clearer than the advice it rests on: the law asks that provision is specified, and the Code of Practice (9.51, 9.69) that advice and plan say what is to be provided, how often, for how long and by whom.");
        Counts(html, report);
        Points(html, report);
        Recommendations(html, report);
        Outcomes(html, report);
        html.Element("h2", "What we ask").Line();
        html.Element("p", "Please send the report again with these points completed, within the six weeks that regulation 8 of the SEND Regulations 2014 allows for advice, or tell us which of them cannot be settled on what is known today, and why. Your professional judgement is yours: we ask for its detail, not for another view. Where the right detail is a minimum, please give the minimum.");
        html.Element("p", "If a point rests on a misreading of ours, please say so and we will correct it.");
        html.Element("p", "Yours sincerely").Element("p", "For the special educational needs and disability service").Line();
    });

    private static void Counts(HtmlText html, JudgedReport report)
    {
        html.Open("p").Text("The report names ").Number(report.Item.Needs.Count).Text(report.Item.Needs.Count == 1 ? " need" : " needs").Text(" and makes ").Number(report.Recommendations.Count);
        html.Text(report.Recommendations.Count == 1 ? " recommendation; " : " recommendations; ").Text(report.Count(Verdict.Full) == 0 ? "none" : report.Count(Verdict.Full).ToString(System.Globalization.CultureInfo.InvariantCulture)).Text(" can go into the plan as written.").Close("p").Line();
    }

    private static void Points(HtmlText html, JudgedReport report)
    {
        foreach (var fault in report.Faults)
        {
            var text = fault switch
            {
                ReportFault.NoNeeds => "We could not find the child's needs stated as such. Please say what the child finds difficult, and what follows from it in school and at home.",
                ReportFault.NoRecommendations => "We could not find what is recommended. Please list each provision that you advise.",
                _ => "",
            };
            if (text.Length > 0)
            {
                html.Element("p", text, "class", "note").Line();
            }
        }
    }

    private static void Recommendations(HtmlText html, JudgedReport report)
    {
        var weak = report.Recommendations.Where(item => item.Judgement.Flagged || item.Judgement.Red != LegalRed.None).ToList();
        if (weak.Count == 0)
        {
            return;
        }

        html.Element("h2", "Recommendations to complete").Line().Open("ol");
        foreach (var item in weak)
        {
            html.Open("li").Element("blockquote", item.Item.Judged);
            var lacks = AdviceWording.Lacks(item.Judgement.Missing);
            html.Element("p", lacks.Length > 0 ? "Please say " + lacks + "." : item.Judgement.Advice);
            if (item.Judgement.Red != LegalRed.None)
            {
                html.Element("p", "As worded it " + Wording.Red(item.Judgement.Red) + ", which a plan may not do.");
            }

            html.Close("li").Line();
        }

        html.Close("ol").Line();
    }

    private static void Outcomes(HtmlText html, JudgedReport report)
    {
        var weak = report.Outcomes.Where(outcome => !outcome.Judgement.Smart).ToList();
        if (weak.Count == 0)
        {
            return;
        }

        html.Element("h2", "Outcomes to sharpen").Line().Open("ol");
        foreach (var outcome in weak)
        {
            html.Open("li").Element("blockquote", outcome.Item.Where.Text).Element("p", outcome.Judgement.Advice).Close("li").Line();
        }

        html.Close("ol").Line();
    }
}
