using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Rubrics;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;
using EhcpPipeline.Report.Overview;
using EhcpPipeline.Report.Plans;

namespace EhcpPipeline.Report.Tests.Pages;

/// <summary>One plan's audit and one run's overview, small and made by hand; every text in them is hostile to HTML.</summary>
internal static class Samples
{
    public const string Hostile = "<script>alert(\"a\")</script> & 'b' <img src=x onerror=alert(1)>";

    public static Criterion First { get; } = Rubric.Standard.Criteria[0];

    public static Criterion Second { get; } = Rubric.Standard.Criteria.First(criterion => criterion.Section == SectionCode.F);

    public static RunManifest Manifest { get; } = new()
    {
        Run = "autumn-2026",
        AsOf = new DateOnly(2026, 9, 1),
        PlanSalt = "AAECAwQFBgcICQoLDA0ODw==",
        ChildSalt = "AAECAwQFBgcICQoLDA0ODw==",
    };

    public static Plan Plan { get; } = new()
    {
        Sections = [],
        Dates = new PlanDates { Final = new DateOnly(2026, 1, 30) },
    };

    public static Assessment Assessment { get; } = new()
    {
        RubricVersion = "1.0",
        ModelVersion = "m<1>",
        Criteria =
        [
            new CriterionResult(First.Id, First.Section, CriterionStatus.NotMet, 0,
            [
                new Finding(First.Id, SectionCode.None, Severity.Amber, First.Findings[0].Code, null, "Write what is missing: " + Hostile),
            ]),
            new CriterionResult(Second.Id, SectionCode.F, CriterionStatus.PartlyMet, 1,
            [
                new Finding(Second.Id, SectionCode.F, Severity.Red, Second.Findings[0].Code, At("Quoted " + Hostile), "Say how often."),
                new Finding(Second.Id, SectionCode.F, Severity.Amber, Second.Findings[0].Code, At("Support as required, from page 3.", 3), "Say how much."),
            ]),
            new CriterionResult(Rubric.Standard.Criteria[^1].Id, SectionCode.K, CriterionStatus.NotAssessed, 0, []),
        ],
        Sections =
        [
            new SectionGrade(SectionCode.B, true, Grade.Good, 7, 9, new QualityJudgement(Grade.Outstanding, [])),
            new SectionGrade(SectionCode.F, true, Grade.Inadequate, 1, 12, null),
            new SectionGrade(SectionCode.G, false, null, 0, 0, null),
        ],
        Grade = new PlanGrade(Grade.RequiresImprovement, 345, ["Capped because of " + Hostile]),
        DocumentGrade = new PlanGrade(Grade.Good, 612, []),
        Provision =
        [
            new JudgedProvision(Item(Hostile + " up to 30 minutes a week"), Judged(Verdict.Partial, Dimensions.Who) with { Red = LegalRed.Delegation, Advice = "Name who. " + Hostile }, Severity.Red),
            new JudgedProvision(Item("Reading, 20 minutes daily, by a teacher"), Judged(Verdict.Full, Dimensions.None), Severity.Note),
        ],
        Outcomes =
        [
            new JudgedOutcome(new Outcome(SectionCode.E, At("By July Sam reads. " + Hostile)), new OutcomeJudgement
            {
                Specific = true, Measurable = false, TimeBound = true, Type = OutcomeType.Outcome, SmartProbability = new Probability(2_500), Advice = "Say how it is measured. " + Hostile,
            }),
        ],
        Needs = [],
        Improvements = [new Improvement(Second.Id, SectionCode.F, Severity.Red, "Quantify. " + Hostile, 2)],
        Triage = new Triage(5_000, []),
        NeedsPerson = true,
    };

    public static OverviewModel Overview { get; } = new()
    {
        Run = "autumn-2026",
        AsOf = new DateOnly(2026, 9, 1),
        RubricVersion = "1.0",
        ModelVersion = "m<1>",
        Uploads = 1_300,
        Failed = 40,
        Excluded = 26,
        Waiting = 0,
        NeedsPerson = 17,
        Grades = new GradeCounts(12, 456, 716, 50),
        DocumentGrades = new GradeCounts(10, 450, 720, 54),
        MeanScoreHundredths = 525,
        Sections = [(SectionCode.B, new GradeCounts(1, 2, 0, 0)), (SectionCode.F, new GradeCounts(0, 1, 1, 1)), (SectionCode.G, new GradeCounts(0, 0, 0, 0))],
        Kinds = [new KindLine(ProvisionKind.Salt, 1, 5, 2, 3), new KindLine(ProvisionKind.Transport, 0, 0, 0, 0)],
        Smart = new SmartLine(8, 7, 4, 3, 1),
        NotAssessed = [("failed: damaged " + Hostile, 40)],
        Triage =
        [
            new TriageLine("aaaaaaaaaaaaaaaaaaaaaaaaaa", Hostile + ".docx", Grade.Inadequate, 73, "Overdue; " + Hostile),
            new TriageLine("bbbbbbbbbbbbbbbbbbbbbbbbbb", "", Grade.RequiresImprovement, 414, "12 of 14 provision items not fully specified"),
        ],
        TriageTotal = 1_234,
    };

    public static Passage At(string text, int page = 0) => new(text, page, 1_234, text.Length);

    public static ProvisionItem Item(string text) => new(SectionCode.F, At(text));

    public static ProvisionJudgement Judged(Verdict verdict, Dimensions missing) => new()
    {
        Verdict = verdict,
        FlagProbability = new Probability(9_000),
        Present = Dimensions.Content,
        Missing = missing,
        Kind = ProvisionKind.Salt,
    };

    public static string PlanHtml(Assessment? assessment = null, string file = Hostile + ".docx") =>
        PlanPage.Render(Plan, assessment ?? Assessment, file, Manifest, Rubric.Standard);

    public static string OverviewHtml() => OverviewPage.Render(Overview);
}
