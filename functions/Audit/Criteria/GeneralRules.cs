using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>GEN-01: twelve sections, each under its own letter.</summary>
internal sealed class LabelledSections() : CriterionRule("GEN-01")
{
    internal static readonly SectionCode[] Twelve =
    [
        SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.H1, SectionCode.H2,
        SectionCode.I, SectionCode.J, SectionCode.K,
    ];

    public override Ruling Judge(AuditContext plan)
    {
        var findings = new List<Finding>();
        var merged = plan.Plan.Find(SectionCode.H) is not null;
        foreach (var code in Twelve)
        {
            var own = plan.Plan.Find(code);
            if (own is { Labelled: false })
            {
                findings.Add(Find(plan, "section-unlabelled", own.Heading.Length > 0 ? Heading(own) : null, section: code));
            }
            else if (own is null && !(merged && (code is SectionCode.H1 or SectionCode.H2)))
            {
                findings.Add(Find(plan, "section-missing", section: code));
            }
        }

        if (merged)
        {
            findings.Add(Find(plan, "sections-merged", section: SectionCode.H));
        }

        var missing = findings.Where(finding => finding.Code == "section-missing").ToList();
        var failed = missing.Count >= Threshold(plan, "failMissing") || missing.Any(finding => finding.Section is SectionCode.B or SectionCode.E or SectionCode.F or SectionCode.I);
        return findings.Count == 0 ? Met() : failed ? NotMet(findings) : Partly(findings);
    }

    private static Passage? Heading(Section section) =>
        section.Passages.Count > 0 ? new Passage(section.Heading, section.Passages[0].Page, section.Passages[0].Offset, 0) : null;
}

/// <summary>GEN-02: where there is nothing, the plan says so.</summary>
internal sealed class StatedNil() : CriterionRule("GEN-02")
{
    private static readonly SectionCode[] MayBeNil = [SectionCode.C, SectionCode.D, SectionCode.G, SectionCode.H, SectionCode.H1, SectionCode.H2, SectionCode.J];

    public override Ruling Judge(AuditContext plan)
    {
        var merged = plan.Plan.Find(SectionCode.H) is not null;
        var silent = MayBeNil.Where(code => Silent(plan.Plan.Find(code), code, merged)).Select(code => Find(plan, "section-silent", section: code)).ToList();
        return ByCount(silent, 2);
    }

    // A section left out is as silent as an empty one; H1 and H2 speak through a merged H, and H itself need not be there.
    private static bool Silent(Section? section, SectionCode code, bool merged) => section is null
        ? code != SectionCode.H && !(merged && (code is SectionCode.H1 or SectionCode.H2))
        : !section.StatesNil && Reading.Words.None(section.Text);
}

/// <summary>GEN-03: dated, and its status shown.</summary>
internal sealed class DatedAndNamed() : CriterionRule("GEN-03")
{
    public override Ruling Judge(AuditContext plan)
    {
        var faults = new List<Finding>();
        if (plan.Plan.Dates.Issued is null)
        {
            faults.Add(Find(plan, "undated"));
        }

        if (plan.Plan.Status == PlanStatus.Unstated)
        {
            faults.Add(Find(plan, "status-unstated"));
        }

        var unsigned = plan.Plan.Signed == false && !plan.IsDraft;
        var findings = unsigned ? [.. faults, Find(plan, "unsigned")] : faults;
        return faults.Count switch { 0 => Met(findings), 1 => Partly(findings), _ => NotMet(findings) };
    }
}

/// <summary>GEN-04: nothing left over from a template or from another child.</summary>
internal sealed class NoLeftovers() : CriterionRule("GEN-04")
{
    public override Ruling Judge(AuditContext plan)
    {
        var findings = plan.Plan.Residue.Select(residue => Find(plan, CodeOf(residue.Kind), residue.Where)).ToList();
        var others = plan.Plan.Residue.Count(residue => residue.Kind == ResidueKind.OtherName);
        return others > 0 ? NotMet(findings) : ByCount(findings, Threshold(plan, "failTemplate"));
    }

    private static string CodeOf(ResidueKind kind) => kind switch
    {
        ResidueKind.OtherName => "other-child",
        ResidueKind.OtherPronoun => "other-pronoun",
        _ => "template-residue",
    };
}

/// <summary>GEN-06: the text fits the child's age now and is not years old.</summary>
internal sealed class Currency() : CriterionRule("GEN-06")
{
    public override Ruling Judge(AuditContext plan)
    {
        var findings = new List<Finding>();
        if (plan.Plan.YearGroup is { } stated && YearNow(plan) is { } now && Math.Abs(now - stated) >= Threshold(plan, "yearsOut"))
        {
            findings.Add(Find(plan, "year-group-stale"));
        }

        if (plan.Issued is { } issued && SchoolYear.Months(issued, plan.Manifest.AsOf) > Threshold(plan, "oldMonths"))
        {
            findings.Add(Find(plan, "plan-old"));
        }

        return plan.Issued is null && (plan.Plan.YearGroup is null || YearNow(plan) is null) ? NotAssessed : ByCount(findings, 2);
    }

    private static int? YearNow(AuditContext plan) =>
        plan.Record?.YearGroup ?? (plan.Born is { } born ? SchoolYear.Expected(born, plan.Manifest.AsOf) : null);
}

/// <summary>GEN-07: what stands in one section and belongs in another.</summary>
internal sealed class RightSection() : CriterionRule("GEN-07")
{
    public override Ruling Judge(AuditContext plan) =>
        ByCount([.. plan.Misplacements.Select(item => Find(plan, "misplaced", item.Where, section: item.FoundIn))], Threshold(plan, "fail"));
}
