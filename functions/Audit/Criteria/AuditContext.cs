using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Reading;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>Everything a criterion may look at. Without a record it is what a reader of the plan alone knows.</summary>
internal sealed class AuditContext
{
    public AuditContext(Plan plan, PlanJudgements judgements, CohortRecord? record, RunManifest manifest, Rubric rubric)
    {
        Plan = plan;
        Judgements = judgements;
        Record = record;
        Manifest = manifest;
        Rubric = rubric;
        Placement = PlacementOf.Child(plan, record);
        YearGroup = YearOf(plan, record, manifest, Placement);
        Thread = judgements.Thread;
        var f = rubric["F-01"];
        Provision = [.. judgements.Items.Select((item, at) => new JudgedProvision(item, judgements.Provision[at], SeverityOf(f, judgements.Provision[at])) { Needs = Thread.NeedsOfProvision[at] })];
        Needs = [.. plan.Needs.Select((need, at) => new JudgedNeed(need, Thread.ProvisionOfNeed[at]))];
        Outcomes = [.. plan.Outcomes.Select((outcome, at) => JudgeOutcome(outcome, judgements.Outcome(at, YearGroup)))];
        Advice = [.. plan.Advice.Select(report => new JudgedAdvice(report, AgeOf(report)))];
        Misplacements = MisplacementSearch.Find(plan, judgements, Outcomes, rubric["GEN-07"].Threshold("probability", Placement));
    }

    public Plan Plan { get; }

    public PlanJudgements Judgements { get; }

    public CohortRecord? Record { get; }

    public RunManifest Manifest { get; }

    public Rubric Rubric { get; }

    public PlacementContext Placement { get; }

    /// <summary>National curriculum year: the record's, else the plan's own, else from the date of birth.</summary>
    public int? YearGroup { get; }

    public GoldenThread Thread { get; }

    public IReadOnlyList<JudgedProvision> Provision { get; }

    public IReadOnlyList<JudgedNeed> Needs { get; }

    public IReadOnlyList<JudgedOutcome> Outcomes { get; }

    public IReadOnlyList<JudgedAdvice> Advice { get; }

    public IReadOnlyList<Misplacement> Misplacements { get; }

    /// <summary>The reports that came beside the plan; null for a reader of the plan alone.</summary>
    public SuppliedAdvice? Supplied { get; set; }

    /// <summary>The date the plan speaks from: its own, else the record's.</summary>
    public DateOnly? Issued => Plan.Dates.Issued ?? Record?.CurrentFinal ?? Record?.FirstFinal;

    public DateOnly? Born => Record?.Born ?? Plan.Dates.Born;

    public bool IsDraft => Plan.Status == PlanStatus.Draft;

    /// <summary>In or beyond the first year of preparing for adulthood; null where the year is unknown.</summary>
    public bool? Adulthood => YearGroup is { } year ? year >= Manifest.AdulthoodYear : null;

    /// <summary>Aged 16 or over on the as-of date, or past Year 11; null where neither is known.</summary>
    public bool? Sixteen => Born is { } born ? SchoolYear.Age(born, Manifest.AsOf) >= 16 : YearGroup is { } year ? year >= 12 : null;

    /// <summary>A section as it stands; a merged H serves for H1 and H2.</summary>
    public Section? Section(SectionCode code) =>
        Plan.Find(code) ?? (code is SectionCode.H1 or SectionCode.H2 ? Plan.Find(SectionCode.H) : null);

    public string Text(SectionCode code) => Section(code)?.Text ?? "";

    /// <summary>There, and neither empty nor a nil statement.</summary>
    public bool HasContent(SectionCode code) => Section(code) is { StatesNil: false } section && Words.Count(section.Text) >= 2;

    /// <summary>Provision items of a section that are provision at all, with their index.</summary>
    public IEnumerable<(JudgedProvision Item, int At)> ProvisionIn(SectionCode code) =>
        Provision.Select((item, at) => (Item: item, At: at)).Where(pair => Belongs(pair.Item.Item.Section, code) && pair.Item.Judgement.Verdict != Verdict.NotApplicable);

    private bool Belongs(SectionCode found, SectionCode code) =>
        found == code || (found == SectionCode.H && (code is SectionCode.H1 or SectionCode.H2) && Plan.Find(code) is null);

    private Severity SeverityOf(Criterion f, ProvisionJudgement judgement)
    {
        if (RedTest.Counts(judgement))
        {
            return Severity.Red;
        }

        return judgement.Verdict switch
        {
            Verdict.Vague => f.SeverityOf(f.Findings.First(kind => kind.Code == "vague"), Placement),
            Verdict.Partial => f.SeverityOf(f.Findings.First(kind => kind.Code == "partial"), Placement),
            _ => Severity.Note,
        };
    }

    private JudgedOutcome JudgeOutcome(Outcome outcome, OutcomeJudgement judgement)
    {
        var deadline = judgement.TimeBound ? Deadlines.Of(outcome.Where.Text, Issued, Plan.YearGroup, Born) : null;
        if (deadline is null && judgement.TimeBound && outcome.Inherited.Length > 0)
        {
            deadline = Deadlines.Of(outcome.Dated, Issued, Plan.YearGroup, Born);
        }

        return new JudgedOutcome(outcome, judgement) { Deadline = deadline, Stale = deadline < Manifest.AsOf };
    }

    private int? AgeOf(AdviceReport report) =>
        report.Date is { } date && Issued is { } issued && date <= issued ? SchoolYear.Months(date, issued) : report.Date is not null && Issued is not null ? 0 : null;

    private static int? YearOf(Plan plan, CohortRecord? record, RunManifest manifest, PlacementContext placement) =>
        record?.YearGroup
        ?? (record?.Born is { } born ? (int?)SchoolYear.Expected(born, manifest.AsOf) : null)
        ?? plan.YearGroup
        ?? (plan.Dates.Born is { } stated ? (int?)SchoolYear.Expected(stated, plan.Dates.Issued ?? manifest.AsOf) : null)
        ?? (placement == PlacementContext.PostSixteen ? 12 : null);
}
