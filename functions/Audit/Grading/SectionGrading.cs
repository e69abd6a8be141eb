using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Grading;

/// <summary>
/// A section's grade (docs/rubric.md): the worst statutory result decides first, slips move it within what that allows. Points are 2 a weight for met,
/// 1 for partly, 0 for not met; what was not assessed or does not apply counts on neither side.
/// </summary>
internal static class SectionGrading
{
    public static SectionGrade Of(SectionCode section, bool present, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results, Ladder ladder, QualityJudgement? predicted)
    {
        var assessed = results.Where(result => result.Ruling.Status >= CriterionStatus.Met).ToList();
        if (assessed.Count == 0)
        {
            return new SectionGrade(section, present, null, 0, 0, predicted);
        }

        var points = assessed.Sum(result => Points(result.Criterion, result.Ruling));
        return new SectionGrade(section, present, GradeOf(assessed, ladder), points, assessed.Sum(result => 2 * result.Criterion.Weight), predicted);
    }

    /// <summary>What a ruling earns of its criterion's points.</summary>
    public static int Points(Criterion criterion, Ruling ruling) => ruling.Status switch
    {
        CriterionStatus.Met => 2 * criterion.Weight,
        CriterionStatus.PartlyMet => criterion.Weight,
        _ => 0,
    };

    private static Grade GradeOf(List<(Criterion Criterion, Ruling Ruling)> assessed, Ladder ladder)
    {
        var statutory = assessed.Where(result => result.Criterion.Statutory).ToList();
        var slips = assessed.Sum(result => Slips(result.Criterion, result.Ruling));
        return statutory.Any(result => result.Ruling.Status == CriterionStatus.NotMet) ? Grade.Inadequate
            : statutory.Any(result => result.Ruling.Status == CriterionStatus.PartlyMet) || slips >= ladder.SlipsForRequiresImprovement ? Grade.RequiresImprovement
            : slips >= ladder.SlipsForGood ? Grade.Good
            : Grade.Outstanding;
    }

    // A statutory criterion met with an amber weighs as much as a good-practice one not met; what is a note by the rubric weighs least.
    private static int Slips(Criterion criterion, Ruling ruling)
    {
        if (criterion.Statutory)
        {
            return ruling.Findings.Any(finding => finding.Severity >= Severity.Amber) ? 2 : 0;
        }

        var heavy = criterion.Severity["default"] >= Severity.Amber;
        return ruling.Status switch
        {
            CriterionStatus.NotMet => heavy ? 2 : 1,
            CriterionStatus.PartlyMet => heavy ? 1 : 0,
            _ => 0,
        };
    }
}
