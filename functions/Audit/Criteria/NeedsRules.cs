using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>B-01: the four broad areas, each described or said not to apply.</summary>
internal sealed class FourAreas() : CriterionRule("B-01")
{
    private static readonly NeedArea[] Broad =
        [NeedArea.CommunicationAndInteraction, NeedArea.CognitionAndLearning, NeedArea.Semh, NeedArea.SensoryAndPhysical];

    public override Ruling Judge(AuditContext plan)
    {
        var covered = plan.Needs.Where(need => need.Item.Section == SectionCode.B).Select(need => need.Item.Area)
            .Concat(AreaWords.NamedIn(plan.Text(SectionCode.B))).ToHashSet();
        return ByCount([.. Broad.Where(area => !covered.Contains(area)).Select(_ => Find(plan, "area-missing"))], 2);
    }
}

/// <summary>B-02: needs can be told apart; several in one long paragraph cannot.</summary>
internal sealed class SeparateNeeds() : CriterionRule("B-02")
{
    public override Ruling Judge(AuditContext plan)
    {
        var needs = plan.Needs.Select(need => need.Item).Where(need => need.Section == SectionCode.B).ToList();
        var section = plan.Section(SectionCode.B);
        if (needs.Count == 0 || section is null)
        {
            return NotMet(Find(plan, "needs-narrative"));
        }

        var crowded = section.Passages.Where(passage => needs.Count(need => Inside(need.Where, passage)) >= 2 && Words.Count(passage.Text) >= Threshold(plan, "words")
            && needs.Where(need => Inside(need.Where, passage)).All(need => need.Reference.Length == 0)).ToList();
        var held = needs.Count(need => crowded.Any(passage => Inside(need.Where, passage)));
        return held == 0 ? Met()
            : 2 * held > needs.Count ? NotMet([.. crowded.Select(passage => Find(plan, "needs-narrative", passage))])
            : Partly([.. crowded.Select(passage => Find(plan, "needs-narrative", passage))]);
    }

    private static bool Inside(Passage part, Passage whole) => part.Offset >= whole.Offset && part.Offset < whole.Offset + whole.Length;
}

/// <summary>B-03: a need is a difficulty with its effect; a diagnosis or a service is none.</summary>
internal sealed class NeedsAreNeeds() : CriterionRule("B-03")
{
    // So short a need that names a condition says nothing of what follows from it.
    private const int LabelWords = 14;

    private static readonly Cue Diagnosis = new(
        @"\b(?:diagnos\w+|has (?:a )?(?:severe |moderate |mild )?(?:autism|adhd|asd|asc|dyslexia|dyspraxia|epilepsy|down'?s? syndrome|cerebral palsy|learning (?:difficulty|difficulties|disability)|semh|social, emotional and mental health))\b");

    private static readonly Cue Effect = new(
        @"\b(?:difficult\w*|finds? it|hard|cannot|can't|unable|struggl\w*|so that|which (?:means|makes|leads)|because|needs? (?:to|help|adults?|time)|does not|not yet|becomes?|means|affects?|impact\w*|limited|delay\w*|below|misses|level of)\b");

    private static readonly Cue Provision = new(@"\b(?:will (?:receive|have access|be (?:given|provided|supported|taught))|hours? (?:a|per) week|should (?:receive|be provided))\b");

    public override Ruling Judge(AuditContext plan)
    {
        var needs = plan.Needs.Select((need, at) => (need.Item, at)).Where(pair => pair.Item.Section == SectionCode.B).ToList();
        if (needs.Count == 0)
        {
            return NotMet(Find(plan, "no-needs"));
        }

        var findings = new List<Finding>();
        foreach (var (need, at) in needs)
        {
            if (Diagnosis.In(need.Where.Text) && !Effect.In(need.Where.Text) && Words.Count(need.Where.Text) <= LabelWords)
            {
                findings.Add(Find(plan, "label-only", need.Where, at));
            }
            else if (Provision.In(need.Where.Text))
            {
                findings.Add(Find(plan, "provision-in-needs", need.Where, at));
            }
        }

        return ByShare(needs.Count - findings.Count, needs.Count, Threshold(plan, "met"), Threshold(plan, "partly"), findings);
    }
}

/// <summary>B-04: strengths, and present levels with the date they were measured.</summary>
internal sealed class DatedLevels() : CriterionRule("B-04")
{
    private static readonly Cue Level = new(
        @"\b(?:scores?|scored|percentiles?|centiles?|age[- ]equivalent|reading age|spelling age|levels?|stage|p[1-8]|entry|grades?|words (?:a|per) minute|attendance|assess\w*|working (?:at|towards|within)|out of (?:[0-9]+|ten|five)|[0-9]+ (?:of|in|out of) [0-9]+|[0-9]+ ?%|per cent|seconds|metres|minutes at|times a|standard|celf|wiat|bpvs|vineland|baseline|screening|phonics check|observed|counted|audit|months behind|level of a child|words|signs|symbols)\b");

    private static readonly Cue Year = new(@"\b20[0-9]{2}\b");

    private static readonly Cue Strength = new(
        @"\b(?:strengths?|good at|enjoys?|likes?|loves?|able to|can|capable|confident|talented|interested|keen|wide vocabulary|practical|kind|loving|funny|reads|knows)\b");

    public override Ruling Judge(AuditContext plan)
    {
        var section = plan.Section(SectionCode.B);
        if (section is null || Words.Count(section.Text) == 0)
        {
            return NotMet(Find(plan, "levels-undated"));
        }

        var levels = section.Passages.Where(passage => Level.In(passage.Text)).ToList();
        var dates = levels.SelectMany(passage => Dates(passage.Text)).ToList();
        Finding[] strengths = Strength.In(section.Text) ? [] : [Find(plan, "no-strengths")];
        if (dates.Count == 0)
        {
            Finding[] undated = [Find(plan, "levels-undated", levels.FirstOrDefault()), .. strengths];
            return levels.Count > 0 ? Partly(undated) : NotMet(undated);
        }

        var at = plan.Issued ?? plan.Manifest.AsOf;
        var age = SchoolYear.Months(dates.Max(), at);
        return age > Threshold(plan, "staleMonths") ? NotMet([Find(plan, "levels-old", levels[0]), .. strengths])
            : age > Threshold(plan, "oldMonths") ? Partly([Find(plan, "levels-old", levels[0]), .. strengths])
            : Met(strengths);
    }

    // A bare year counts only where no fuller date stands: "September 2024" is not the end of 2024.
    private static IEnumerable<DateOnly> Dates(string text)
    {
        var full = TextDates.All(text);
        return full.Count > 0
            ? full.Select(date => date.Date)
            : Year.All(text).Select(match => new DateOnly(int.Parse(match.Value, System.Globalization.CultureInfo.InvariantCulture), 12, 31));
    }
}

/// <summary>B-06 and F-04, the two ends of one duty: every need has provision.</summary>
internal sealed class NeedsMet(string id, string code) : CriterionRule(id)
{
    public static NeedsMet FromNeeds() => new("B-06", "orphan-need");

    public static NeedsMet FromProvision() => new("F-04", "gap");

    public override Ruling Judge(AuditContext plan)
    {
        var needs = plan.Needs.Select((need, at) => (need, at)).Where(pair => pair.need.Item.Section == SectionCode.B).ToList();
        if (needs.Count == 0 || plan.Section(SectionCode.F) is null)
        {
            return NotAssessed;
        }

        var orphans = needs.Where(pair => pair.need.Provision.Count == 0 && (pair.need.Item.Area != NeedArea.Unknown || plan.Provision.Count == 0)).ToList();
        var findings = orphans.Select(pair => Find(plan, code, pair.need.Item.Where, pair.at)).ToList();
        var several = findings.Count >= Threshold(plan, "failCount") && 100 * findings.Count >= Threshold(plan, "failPercent") * needs.Count;
        return findings.Count == 0 ? Met() : several ? NotMet(findings) : Partly(findings);
    }
}
