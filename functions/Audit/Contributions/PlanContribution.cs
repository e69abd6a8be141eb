using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>Makes a plan's contribution of its assessment, its plan, its record and the manifest; the same every time.</summary>
public static class PlanContribution
{
    public static Contribution Of(Assessment assessment, Plan plan, CohortRecord? record, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(manifest);
        var tally = new Tally();
        Grades(tally, assessment, record);
        Sections(tally, assessment, plan);
        Criteria(tally, assessment);
        ProvisionTally.Add(tally, assessment);
        OutcomeTally.Add(tally, assessment, manifest);
        AdviceTally.Add(tally, assessment, record);
        ReportTally.Add(tally, assessment);
        TimeTally.Add(tally, assessment, plan, record, manifest);
        return tally.Done();
    }

    private static void Grades(Tally tally, Assessment assessment, CohortRecord? record)
    {
        tally.Add("plans");
        tally.Add("needsperson", assessment.NeedsPerson);
        tally.Add("record", record is not null);
        tally.Add("score", assessment.Grade.ScoreHundredths);
        tally.Add("document.score", assessment.DocumentGrade.ScoreHundredths);
        tally.Add($"grade.{assessment.Grade.Grade.Code()}");
        tally.Add($"document.grade.{assessment.DocumentGrade.Grade.Code()}");
    }

    private static void Sections(Tally tally, Assessment assessment, Plan plan)
    {
        foreach (var section in assessment.Sections)
        {
            var stem = $"section.{section.Section.Code()}";
            tally.Add($"{stem}.present", section.Present);
            tally.Add($"{stem}.labelled", plan.Find(section.Section)?.Labelled == true);
            tally.Add($"{stem}.nil", plan.Find(section.Section)?.StatesNil == true);
            tally.Add($"{stem}.points", section.Points);
            tally.Add($"{stem}.maximum", section.MaximumPoints);
            tally.Add($"{stem}.grade.{section.Grade?.Code() ?? "none"}");
            if (section is { Grade: { } grade, Predicted: { } predicted })
            {
                tally.Add($"contested.{grade.Code()}.{predicted.Grade.Code()}");
            }
        }

        tally.Add("needs.total", assessment.Needs.Count);
        var orphans = assessment.Criteria.Where(criterion => criterion.Criterion == "B-06").Sum(criterion => criterion.Findings.Count);
        tally.Add("needs.orphan", orphans);
        tally.Add("needs.plansorphan", orphans > 0);
        foreach (var misplacement in assessment.Misplacements)
        {
            tally.Add($"misplaced.{misplacement.FoundIn.Code()}.{misplacement.BelongsIn.Code()}");
        }

        tally.Add("misplaced.total", assessment.Misplacements.Count);
        tally.Add("misplaced.plans", assessment.Misplacements.Count > 0);
    }

    private static void Criteria(Tally tally, Assessment assessment)
    {
        foreach (var criterion in assessment.Criteria)
        {
            tally.Add($"criterion.{criterion.Criterion}.{Measures.Statuses[(int)criterion.Status]}");
            foreach (var findings in criterion.Findings.GroupBy(finding => finding.Code, StringComparer.Ordinal))
            {
                tally.Add($"finding.{criterion.Criterion}.{findings.Key}", findings.Count());
                tally.Add($"findingplans.{criterion.Criterion}.{findings.Key}");
            }
        }
    }
}

/// <summary>Collects a plan's measures by name.</summary>
internal sealed class Tally
{
    private readonly List<(int Index, long Value)> _pairs = [];

    public void Add(string measure, long value = 1)
    {
        if (value != 0)
        {
            _pairs.Add((Measures.Index(measure), value));
        }
    }

    public void Add(string measure, bool holds) => Add(measure, holds ? 1 : 0);

    public Contribution Done() => Contribution.Of(_pairs);
}
