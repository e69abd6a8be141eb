using EhcpPipeline.Audit.Criteria;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Contributions;

/// <summary>Outcomes by their five marks and types; preparing for adulthood.</summary>
internal static class OutcomeTally
{
    public static void Add(Tally tally, Assessment assessment, RunManifest manifest)
    {
        foreach (var outcome in assessment.Outcomes)
        {
            tally.Add("outcomes.total");
            tally.Add("outcomes.specific", outcome.Judgement.Specific);
            tally.Add("outcomes.measurable", outcome.Judgement.Measurable);
            tally.Add("outcomes.timebound", outcome.Judgement.TimeBound);
            tally.Add("outcomes.smart", outcome.Judgement.Smart);
            tally.Add("outcomes.stale", outcome.Stale);
            tally.Add("outcomes.dated", outcome.Deadline is not null);
            tally.Add($"outcomes.type.{outcome.Judgement.Type.Code()}");
            tally.Add($"outcomes.theme.{outcome.Judgement.Theme.Code()}", outcome.Judgement.Theme == AdulthoodTheme.None ? 0 : 1);
        }

        var smart = assessment.Outcomes.Count(outcome => outcome.Judgement.Smart);
        tally.Add("outcomes.plans.any", assessment.Outcomes.Count > 0);
        tally.Add("outcomes.plans.allsmart", assessment.Outcomes.Count > 0 && smart == assessment.Outcomes.Count);
        tally.Add("outcomes.plans.nonesmart", assessment.Outcomes.Count > 0 && smart == 0);
        Adulthood(tally, assessment, manifest);
    }

    private static void Adulthood(Tally tally, Assessment assessment, RunManifest manifest)
    {
        if (assessment.YearGroup is not { } year || year < manifest.AdulthoodYear)
        {
            tally.Add(assessment.YearGroup is null ? "pfa.unknown" : "pfa.notapplicable");
            return;
        }

        var adult = assessment.Outcomes.Where(AdulthoodTest.Counts).ToList();
        var themes = adult.Select(outcome => outcome.Judgement.Theme).Distinct().ToList();
        tally.Add("pfa.applicable");
        tally.Add("pfa.any", adult.Count > 0);
        tally.Add("pfa.provision", assessment.Criteria.Any(criterion => criterion is { Criterion: "PFA-03", Status: CriterionStatus.Met }));
        tally.Add("pfa.themes", themes.Count);
        tally.Add($"pfa.themes{themes.Count}");
        tally.Add("pfa.outcomes", adult.Count);
        tally.Add("pfa.smart", adult.Count(outcome => outcome.Judgement.Smart));
        foreach (var theme in themes)
        {
            tally.Add($"pfa.plans.{theme.Code()}");
        }
    }
}
