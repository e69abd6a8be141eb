using EhcpPipeline.Audit.Advice;
using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Grading;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Prioritising;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit;

/// <inheritdoc cref="IAuditor"/>
public sealed class Auditor(IPlanClassifier classifier, Rubric? rubric = null) : IAuditor
{
    private static readonly SectionCode[] Graded = [SectionCode.None, .. LabelledSections.Twelve];

    private readonly Rubric _rubric = rubric ?? Rubric.Standard;

    public Assessment Assess(Plan plan, CohortRecord? record, RunManifest manifest, IReadOnlyList<AdviceUpload>? advice = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(manifest);
        var judgements = new PlanJudgements(plan, classifier);
        var context = new AuditContext(plan, judgements, record, manifest, _rubric);
        if (advice is { Count: > 0 })
        {
            context.Supplied = AdviceComparison.Of(plan, context.Provision, advice, classifier, context.YearGroup);
        }

        var results = Catalogue.Judge(context);
        var sections = SectionsOf(context, results);
        var grade = PlanGrading.Of(sections, results, context.Provision, _rubric);
        IReadOnlyList<CriterionResult> criteria =
            [.. results.Select(result => new CriterionResult(result.Criterion.Id, result.Criterion.Section, result.Ruling.Status, SectionGrading.Points(result.Criterion, result.Ruling), result.Ruling.Findings))];
        return new Assessment
        {
            RubricVersion = _rubric.Version,
            ModelVersion = classifier.Version,
            Criteria = criteria,
            Sections = sections,
            Grade = grade,
            DocumentGrade = record is null && context.Supplied is null ? grade : BlindGrade(plan, judgements, manifest),
            Provision = context.Provision,
            Outcomes = context.Outcomes,
            Needs = context.Needs,
            Misplacements = context.Misplacements,
            Advice = context.Advice,
            Supplied = context.Supplied,
            Improvements = ImprovementList.Of(results, context.Provision),
            Triage = TriageOrder.Of(context, grade, criteria),
            YearGroup = context.YearGroup,
            Placement = context.Placement,
            ReviewDue = ReviewDates.Due(plan, record, manifest),
            NeedsPerson = PersonRule.Needs(context, sections, results),
        };
    }

    private PlanGrade BlindGrade(Plan plan, PlanJudgements judgements, RunManifest manifest)
    {
        var context = new AuditContext(plan, judgements, null, manifest, _rubric);
        var results = Catalogue.Judge(context);
        return PlanGrading.Of(SectionsOf(context, results), results, context.Provision, _rubric);
    }

    private IReadOnlyList<SectionGrade> SectionsOf(AuditContext plan, IReadOnlyList<(Criterion Criterion, Ruling Ruling)> results) =>
    [
        .. Graded.Select(code =>
        {
            var there = plan.Section(code);
            return SectionGrading.Of(
                code, code == SectionCode.None || there is not null, [.. results.Where(result => result.Criterion.Section == code)], _rubric.Ladder,
                there is null ? null : plan.Judgements.Quality(there));
        }),
    ];
}
