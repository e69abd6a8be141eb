using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

/// <summary>Every finding by section, with its quote, criterion and authority. Findings on single provision items stand with the items above.</summary>
internal static class FindingList
{
    public static void Write(HtmlText html, Assessment assessment, Rubric rubric)
    {
        html.Element("h2", "All findings, by section").Line();
        var sections = assessment.Criteria.SelectMany(result => result.Findings).GroupBy(finding => finding.Section).OrderBy(group => group.Key).ToList();
        if (sections.Count == 0)
        {
            html.Element("p", "No findings.");
        }

        foreach (var section in sections)
        {
            html.Element("h3", Wording.Section(section.Key)).Line();
            foreach (var finding in section.OrderByDescending(finding => finding.Severity))
            {
                One(html, finding, rubric);
            }
        }
    }

    private static void One(HtmlText html, Finding finding, Rubric rubric)
    {
        html.Open("div", "class", "finding " + Severities.Class(finding.Severity));
        html.Open("p").Element("span", finding.Criterion + " ", "class", "tag").Element("span", rubric[finding.Criterion].Title, "class", "what").Close("p");
        if (finding.Quote is { } quote)
        {
            html.Element("blockquote", quote.Text);
            html.Element("p", Place.Of(quote), "class", "soft");
        }

        html.Element("p", finding.Mend).Element("p", "Authority: " + rubric[finding.Criterion].Authority, "class", "soft").Close("div").Line();
    }
}
