using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Rubrics;

/// <summary>What a rubric must keep for its arithmetic to hold.</summary>
internal static class RubricRules
{
    private static readonly SectionCode[] Weighed =
    [
        SectionCode.None, SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.H1,
        SectionCode.H2, SectionCode.I, SectionCode.J, SectionCode.K,
    ];

    private static readonly string[] Statuses = ["met", "partly_met", "not_met"];

    public static IEnumerable<RubricFault> Check(Rubric rubric)
    {
        var bands = rubric.Bands;
        if (!(bands.RequiresImprovement > 0 && bands.Good > bands.RequiresImprovement && bands.Outstanding > bands.Good && bands.Outstanding <= 1_000))
        {
            yield return new RubricFault("bands", "are not in order", "0 < requires_improvement < good < outstanding <= 1000");
        }

        if (rubric.Ladder is not { SlipsForGood: > 0 } ladder || ladder.SlipsForRequiresImprovement <= ladder.SlipsForGood)
        {
            yield return new RubricFault("ladder", "is not in order", "0 < slipsForGood < slipsForRequiresImprovement");
        }

        foreach (var section in Weighed.Where(section => !rubric.Weights.TryGetValue(section, out var weight) || weight is < 0 or > 100))
        {
            yield return new RubricFault($"weights.{section.Code()}", "is missing or out of range", "give a whole number from 0 to 100");
        }

        foreach (var fault in rubric.Criteria.SelectMany(Check).Concat(rubric.Caps.SelectMany(cap => Check(cap, rubric))))
        {
            yield return fault;
        }
    }

    /// <summary>The auditor's criteria and codes are fixed; their wording and weight are not.</summary>
    public static IEnumerable<RubricFault> Compare(Rubric rubric, Rubric standard)
    {
        foreach (var criterion in standard.Criteria.Where(criterion => !rubric.Has(criterion.Id)))
        {
            yield return new RubricFault($"criteria[{criterion.Id}]", "is missing", "take it over from the built-in rubric; weight 1 makes it light");
        }

        foreach (var criterion in rubric.Criteria)
        {
            if (!standard.Has(criterion.Id))
            {
                yield return new RubricFault($"criteria[{criterion.Id}]", "is not a criterion that can be decided", "remove it");
                continue;
            }

            var known = standard[criterion.Id];
            if (!known.Findings.Select(kind => kind.Code).Order(StringComparer.Ordinal)
                .SequenceEqual(criterion.Findings.Select(kind => kind.Code).Order(StringComparer.Ordinal)))
            {
                yield return new RubricFault($"criteria[{criterion.Id}].findings", "are not the criterion's own", "keep the codes of the built-in rubric");
            }

            if (known.Thresholds.Keys.Where(name => !name.Contains('.', StringComparison.Ordinal)).FirstOrDefault(name => !criterion.Thresholds.ContainsKey(name)) is { } lost)
            {
                yield return new RubricFault($"criteria[{criterion.Id}].thresholds.{lost}", "is missing", "give a whole number");
            }

            if (known.Section != criterion.Section)
            {
                yield return new RubricFault($"criteria[{criterion.Id}].section", "differs from the built-in rubric's", "leave it as it was");
            }
        }
    }

    private static IEnumerable<RubricFault> Check(Criterion criterion)
    {
        var where = $"criteria[{criterion.Id}].";
        if (criterion.Weight is < 1 or > 10)
        {
            yield return new RubricFault(where + "weight", "is out of range", "give a whole number from 1 to 10");
        }

        if (!criterion.Severity.ContainsKey("default"))
        {
            yield return new RubricFault(where + "severity", "has no default", "add \"default\"");
        }

        if (criterion.Severity.Keys.FirstOrDefault(word => word != "default" && !PlacementWords.All.Contains(word, StringComparer.Ordinal)) is { } unknown)
        {
            yield return new RubricFault(where + "severity." + unknown, "is no placement", "use default or " + string.Join(", ", PlacementWords.All));
        }

        if (criterion.Findings.Count == 0)
        {
            yield return new RubricFault(where + "findings", "are missing", "take them over from the built-in rubric");
        }
    }

    private static IEnumerable<RubricFault> Check(Cap cap, Rubric rubric)
    {
        var where = $"caps[{cap.Id}].";
        foreach (var id in new[] { cap.Criterion, cap.Other }.OfType<string>().Where(id => !rubric.Has(id)))
        {
            yield return new RubricFault(where + "criterion", $"'{id}' is no criterion", "name one of the rubric's criteria");
        }

        if (cap.Status is not null && !Statuses.Contains(cap.Status, StringComparer.Ordinal))
        {
            yield return new RubricFault(where + "status", "is no status", "use partly_met or not_met");
        }

        if (cap is { Status: null, Least: 0, MorePercent: null })
        {
            yield return new RubricFault(where, "has no condition", "give status, least or morePercent");
        }

        if (rubric.Has(cap.Criterion) && cap.Code is { } code && rubric[cap.Criterion].Findings.All(kind => kind.Code != code))
        {
            yield return new RubricFault(where + "code", "is no finding of the criterion", "use one of its codes");
        }
    }
}
