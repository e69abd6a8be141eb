using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

internal static class ImprovementList
{
    public static void Write(HtmlText html, Assessment assessment, Rubric rubric)
    {
        html.Element("h2", "What to mend, most urgent first").Line();
        if (assessment.Improvements.Count == 0)
        {
            html.Element("p", "Nothing was found to mend.");
            return;
        }

        html.Open("ol");
        foreach (var step in assessment.Improvements)
        {
            html.Open("li").Element("span", Severities.Word(step.Severity), "class", "tag " + Severities.Class(step.Severity));
            html.Element("span", step.Section == SectionCode.None ? "whole plan" : "Section " + step.Section.Code(), "class", "tag").Text(step.Action);
            if (step.Places > 1)
            {
                html.Text(" (").Number(step.Places).Text(" places)");
            }

            html.Text(" ").Element("span", step.Criterion + " · " + rubric[step.Criterion].Title, "class", "soft").Close("li").Line();
        }

        html.Close("ol").Line();
    }
}
