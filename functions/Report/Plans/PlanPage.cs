using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Advice;
using EhcpPipeline.Report.Html;

namespace EhcpPipeline.Report.Plans;

/// <summary>
/// One plan's page, for the case officer who mends it: grade and why, what to mend first, every weak provision and outcome quoted with what it lacks, every
/// finding with its criterion and authority. Private: it quotes the plan.
/// </summary>
public static class PlanPage
{
    /// <param name="plan">The plan as read.</param>
    /// <param name="assessment">Its audit.</param>
    /// <param name="file">The upload's name, as its owner knows it; may be empty.</param>
    /// <param name="manifest">The run.</param>
    /// <param name="rubric">The rubric that decided, for titles and authorities.</param>
    public static string Render(Plan plan, Assessment assessment, string file, RunManifest manifest, Rubric rubric) =>
        Page.Render("Audit of " + (file.Length > 0 ? file : "a plan"), html =>
        {
            Head(html, plan, assessment, file, manifest);
            ImprovementList.Write(html, assessment, rubric);
            SectionTable.Write(html, assessment);
            ProvisionList.Write(html, assessment);
            OutcomeList.Write(html, assessment);
            AdviceList.Write(html, assessment);
            FindingList.Write(html, assessment, rubric);
            Foot(html, assessment);
        });

    private static void Head(HtmlText html, Plan plan, Assessment assessment, string file, RunManifest manifest)
    {
        html.Element("p", "Run " + manifest.Run + ", as of " + Wording.Date(manifest.AsOf), "class", "soft");
        html.Element("h1", file.Length > 0 ? file : "Plan").Line();
        html.Open("div", "class", "headline");
        Figure(html, Wording.Score(assessment.Grade.ScoreHundredths), "score out of 10");
        html.Open("p").Element("span", Wording.Grade(assessment.Grade.Grade), "class", "grade " + assessment.Grade.Grade.Code()).Close("p");
        Figure(html, Items(assessment, Verdict.Full) + " of " + Provision(assessment), "provision items specified and quantified");
        Figure(html, assessment.Outcomes.Count(outcome => outcome.Judgement.Smart) + " of " + assessment.Outcomes.Count, "outcomes SMART");
        html.Close("div").Line();
        if (assessment.DocumentGrade.Grade != assessment.Grade.Grade)
        {
            html.Element("p", "By its text alone, without the child's background: " + Wording.Grade(assessment.DocumentGrade.Grade) + ", " + Wording.Score(assessment.DocumentGrade.ScoreHundredths) + ".");
        }

        foreach (var cap in assessment.Grade.Caps)
        {
            html.Element("p", "The grade is capped: " + cap, "class", "note");
        }

        if (assessment.NeedsPerson)
        {
            html.Element("p", "A person must look at this plan: its judgement is too uncertain to stand alone.", "class", "note");
        }

        if (plan.Dates.Issued is { } issued)
        {
            html.Element("p", "The plan speaks from " + Wording.Date(issued) + ".", "class", "soft");
        }
    }

    private static void Foot(HtmlText html, Assessment assessment)
    {
        html.Element("h2", "How to read this");
        html.Element("p", "This page grades a document, never a child. It supports a decision that a person makes. Every finding quotes the plan and names the criterion and its authority; what could not be judged is counted as not assessed.");
        html.Element("p", "Rubric " + assessment.RubricVersion + ", model " + assessment.ModelVersion + ", " + assessment.Criteria.Count(result => result.Status == CriterionStatus.NotAssessed) + " criteria not assessed.", "class", "soft");
    }

    private static void Figure(HtmlText html, string value, string caption) =>
        html.Open("p", "class", "figure").Element("b", value).Element("span", caption).Close("p");

    private static int Items(Assessment assessment, Verdict verdict) => assessment.Provision.Count(item => item.Judgement.Verdict == verdict);

    private static int Provision(Assessment assessment) => assessment.Provision.Count - Items(assessment, Verdict.NotApplicable);
}
