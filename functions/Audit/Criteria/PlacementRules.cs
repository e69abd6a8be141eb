using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>I-01: type, and name unless the type alone or section 61 or 42(5) makes it needless. Blank in a draft is as it should be.</summary>
internal sealed class PlacementNamed() : CriterionRule("I-01")
{
    public override Ruling Judge(AuditContext plan)
    {
        if (plan.IsDraft)
        {
            return NotApplicable;
        }

        var section = plan.Section(SectionCode.I);
        var placement = plan.Plan.Placement;
        if (section is null || (Words.None(section.Text) && placement is { Name: "", Type: "", Elsewhere: false }))
        {
            return NotMet(Find(plan, "placement-blank"));
        }

        if (placement.Elsewhere || placement.Type.Length > 0)
        {
            return Met();
        }

        return placement.Name.Length > 0 ? Partly(Find(plan, "type-missing"))
            : section.StatesNil ? NotMet(Find(plan, "placement-blank"))
            : Partly(Find(plan, "placement-unclear", section.Passages is [var first, ..] ? first : null));
    }
}

/// <summary>I-02: Section I and the record name the same setting.</summary>
internal sealed class PlacementMatches() : CriterionRule("I-02")
{
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "school", "the", "and", "primary", "secondary", "academy", "college", "infant", "junior", "nursery", "high", "community", "special", "church", "of", "ce",
        "rc", "cofe", "voluntary", "aided", "controlled", "st", "saint", "trust", "for", "a",
    };

    public override Ruling Judge(AuditContext plan)
    {
        if (plan.Record?.SettingName is not { } recorded || plan.Plan.Placement.Name.Length == 0)
        {
            return plan.Record is not null && plan.Plan.Placement.Elsewhere && plan.Record.SenSetting is "OLA" or "OPA" or "EHE" ? Met() : NotAssessed;
        }

        var one = Proper(recorded);
        var other = Proper(plan.Plan.Placement.Name + " " + plan.Text(SectionCode.I));
        return one.Count == 0 || one.Overlaps(other) ? Met() : NotMet(Find(plan, "placement-differs"));
    }

    private static HashSet<string> Proper(string name) =>
        Words.Of(name).Where(word => !Common.Contains(word)).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>I-03: the record says which placement the parents wanted and whether it was named.</summary>
internal sealed class PreferenceRecorded() : CriterionRule("I-03")
{
    public override Ruling Judge(AuditContext plan) => plan.Record switch
    {
        null or { PreferenceMet: null, PreferredSettingNamed: null } => NotAssessed,
        { PreferenceMet: not null } => Met(),
        _ => Partly(Find(plan, "preference-unrecorded")),
    };
}

/// <summary>J-01: no direct payment, or what it is for.</summary>
internal sealed class DirectPayment() : CriterionRule("J-01")
{
    private static readonly Cue None = new(@"\b(?:no|not|none|nil|never|declined|without)\b|\bn\/?a\b|\bdid not\b|\bdecided not\b|\bhas not\b");
    private static readonly Cue Purpose = new(@"\b(?:needs?|outcomes?|to (?:meet|pay|buy|employ|fund)|for (?:a|the|his|her|their|respite|personal|short)|section [a-h]|[b-h][0-9])\b");

    public override Ruling Judge(AuditContext plan)
    {
        var section = plan.Section(SectionCode.J);
        return section is null || (!section.StatesNil && Words.None(section.Text)) ? NotMet(Find(plan, "nothing-said"))
            : section.StatesNil || None.In(section.Text) || Purpose.In(section.Text) ? Met()
            : Partly(Find(plan, "purpose-missing"));
    }
}
