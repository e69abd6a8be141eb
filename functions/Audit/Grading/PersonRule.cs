using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Grading;

/// <summary>
/// When a person must look before anyone relies on the grade: the classifier, which reads the section as a whole, is two bands away from the rubric; or too
/// much could not be judged, or only barely.
/// </summary>
internal static class PersonRule
{
    private const int UnjudgedPercent = 30;
    private const int DoubtfulPercent = 50;
    private const int FaintConfidence = 60;

    public static bool Needs(AuditContext plan, IReadOnlyList<SectionGrade> sections, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results)
    {
        var readable = results.Where(result => result.Criterion.Decide is Decision.Text or Decision.TextAndMeaning).ToList();
        var unjudged = readable.Count(result => result.Ruling.Status == CriterionStatus.NotAssessed);
        var doubtful = plan.Provision.Count(item => item.Judgement.NeedsPerson);
        var passages = plan.Plan.Sections.SelectMany(section => section.Passages).ToList();
        var faint = passages.Count(passage => passage.Confidence < FaintConfidence);
        return sections.Any(Contested)
            || 100 * unjudged > UnjudgedPercent * readable.Count
            || 100 * doubtful > DoubtfulPercent * plan.Provision.Count
            || 4 * faint > passages.Count;
    }

    private static bool Contested(SectionGrade section) =>
        section is { Grade: { } grade, Predicted: { } predicted } && Math.Abs((int)grade - (int)predicted.Grade) >= 2;
}
