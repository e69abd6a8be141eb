using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Advice;

/// <summary>On the plan's page: the reports that came with it, and the plan held against them, what was weakened first.</summary>
internal static class AdviceList
{
    public static void Write(HtmlText html, Assessment assessment)
    {
        if (assessment.Supplied is not { } supplied)
        {
            return;
        }

        Reports(html, supplied);
        html.Element("h2", "The plan against its advice").Line();
        Summary(html, supplied);
        foreach (var match in supplied.Matches.Where(match => match.Status == MatchStatus.WateredDown))
        {
            Watered(html, supplied, match, assessment);
        }

        Missing(html, supplied);
        Needs(html, supplied);
    }

    private static void Reports(HtmlText html, SuppliedAdvice supplied)
    {
        html.Element("h2", "Reports supplied with the plan").Line().Open("div", "class", "wide").Open("table");
        html.Raw("<thead><tr><th scope=\"col\">From</th><th scope=\"col\">Date</th><th scope=\"col\">Verdict</th><th scope=\"col\" class=\"n\">Needs</th><th scope=\"col\" class=\"n\">Recommendations</th><th scope=\"col\" class=\"n\">Specified</th><th scope=\"col\" class=\"n\">Partly</th><th scope=\"col\" class=\"n\">Vague</th></tr></thead><tbody>\n");
        foreach (var report in supplied.Reports)
        {
            html.Open("tr").Element("th", AdviceWording.Adviser(report.Item.Role), "scope", "row").Element("td", report.Item.Date is { } date ? Wording.Date(date) : "undated");
            html.Element("td", AdviceWording.Of(report.Verdict) + (report.Unread.Length > 0 ? ": " + report.Unread : ""));
            foreach (var number in (int[])[report.Item.Needs.Count, report.Recommendations.Count, report.Count(Verdict.Full), report.Count(Verdict.Partial), report.Count(Verdict.Vague)])
            {
                html.Open("td", "class", "n").Number(number).Close("td");
            }

            html.Close("tr").Line();
        }

        html.Raw("</tbody></table></div>\n");
    }

    private static void Summary(HtmlText html, SuppliedAdvice supplied)
    {
        html.Open("p");
        foreach (var status in Enum.GetValues<MatchStatus>())
        {
            html.Element("span", AdviceWording.Of(status) + ": " + supplied.Matches.Count(match => match.Status == status).ToString(System.Globalization.CultureInfo.InvariantCulture), "class", "tag");
        }

        html.Close("p").Line();
    }

    private static void Watered(HtmlText html, SuppliedAdvice supplied, AdviceMatch match, Assessment assessment)
    {
        var report = supplied.Reports[match.Report];
        html.Open("div", "class", "finding red").Open("p").Element("span", "watered down", "class", "tag red").Element("span", AdviceWording.Adviser(report.Item.Role), "class", "tag").Close("p");
        html.Element("p", "Advised:", "class", "soft").Element("blockquote", report.Recommendations[match.Recommendation].Item.Judged);
        html.Element("p", "In the plan:", "class", "soft").Element("blockquote", assessment.Provision[match.Provision].Item.Judged).Open("ul");
        foreach (var loss in match.Losses)
        {
            html.Element("li", AdviceWording.Of(loss));
        }

        html.Close("ul");
        if (AdviceWording.Time(match) is { Length: > 0 } time)
        {
            html.Element("p", time);
        }

        html.Close("div").Line();
    }

    private static void Missing(HtmlText html, SuppliedAdvice supplied)
    {
        var missing = supplied.Matches.Where(match => match.Status == MatchStatus.Missing).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        html.Element("h3", "Recommended and not in the plan").Line().Open("ul");
        foreach (var match in missing)
        {
            html.Open("li").Element("span", AdviceWording.Adviser(supplied.Reports[match.Report].Item.Role), "class", "tag").Text(supplied.Reports[match.Report].Recommendations[match.Recommendation].Item.Judged).Close("li").Line();
        }

        html.Close("ul").Line();
    }

    private static void Needs(HtmlText html, SuppliedAdvice supplied)
    {
        if (supplied.MissingNeeds.Count == 0)
        {
            return;
        }

        html.Element("h3", "Needs in the reports that Sections B to D do not name").Line().Open("ul");
        foreach (var missing in supplied.MissingNeeds)
        {
            html.Open("li").Element("span", AdviceWording.Adviser(supplied.Reports[missing.Report].Item.Role), "class", "tag").Text(supplied.Reports[missing.Report].Item.Needs[missing.Need].Where.Text).Close("li").Line();
        }

        html.Close("ul").Line();
    }
}
