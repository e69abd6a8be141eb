using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

/// <summary>Every provision item, the weak ones first, with the words that carried the judgement marked.</summary>
internal static class ProvisionList
{
    public static void Write(HtmlText html, Assessment assessment)
    {
        var weak = assessment.Provision.Where(item => item.Judgement.Flagged || item.Judgement.Red != LegalRed.None).ToList();
        html.Element("h2", "Provision to mend").Line();
        html.Raw("<p class=\"soft\">Marked: <mark>what is quantified</mark> <mark class=\"who\">who delivers it</mark> <mark class=\"void\">what voids or weakens it</mark></p>\n");
        if (weak.Count == 0)
        {
            html.Element("p", "Every provision item found is specified and quantified.");
        }

        foreach (var item in weak)
        {
            Weak(html, item);
        }

        var full = assessment.Provision.Where(item => item.Judgement is { Verdict: Verdict.Full, Red: LegalRed.None }).ToList();
        if (full.Count > 0)
        {
            html.Raw("<details><summary>").Number(full.Count).Text(" items that are specified and quantified").Raw("</summary>\n");
            foreach (var item in full)
            {
                html.Open("div", "class", "finding").Open("p").Element("span", "specified and quantified", "class", "tag full");
                html.Element("span", Wording.Kind(item.Judgement.Kind), "class", "tag").Close("p");
                MarkedText.Quote(html, item.Item, item.Judgement);
                html.Close("div").Line();
            }

            html.Raw("</details>\n");
        }
    }

    private static void Weak(HtmlText html, JudgedProvision item)
    {
        var judgement = item.Judgement;
        html.Open("div", "class", "finding " + Severities.Class(item.Severity)).Open("p");
        html.Element("span", Wording.Verdict(judgement.Verdict), "class", "tag " + Severities.Class(item.Severity));
        html.Element("span", Wording.Kind(judgement.Kind), "class", "tag").Element("span", "Section " + item.Item.Section.Code(), "class", "tag");
        if (judgement.Missing != Dimensions.None)
        {
            html.Element("span", "lacks " + string.Join(", ", judgement.Missing.Words()), "class", "tag");
        }

        if (judgement.Red != LegalRed.None)
        {
            html.Element("span", Wording.Red(judgement.Red), "class", "tag red");
        }

        if (judgement.NeedsPerson)
        {
            html.Element("span", "close call: for a person", "class", "tag");
        }

        html.Close("p");
        MarkedText.Quote(html, item.Item, judgement);
        if (judgement.Advice.Length > 0)
        {
            html.Element("p", judgement.Advice);
        }

        html.Element("p", Place.Of(item.Item.Where), "class", "soft").Close("div").Line();
    }
}
