using EhcpPipeline.Audit.Cohort;
using EhcpPipeline.Audit.Model;
using EhcpPipeline.Audit.Runs;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Tests.Criteria;

/// <summary>Makes plans of a few lines. <see cref="Sound"/> is one with which nothing is wrong; each test spoils one thing.</summary>
internal static class TestPlan
{
    public static readonly SectionCode[] Twelve =
    [
        SectionCode.A, SectionCode.B, SectionCode.C, SectionCode.D, SectionCode.E, SectionCode.F, SectionCode.G, SectionCode.H1, SectionCode.H2, SectionCode.I,
        SectionCode.J, SectionCode.K,
    ];

    public static Plan Sound { get; } = Make(
        new Dictionary<SectionCode, string>
        {
            [SectionCode.A] = "Mina's own words, drawn and told to her teacher in March 2026: \"I like horses. This year I want to read to my brother. When I grow up I want a job with animals.\"\n" +
                "Her mother's views\nMrs Rao told the planner that Mina was born early and sleeps well. She hopes that Mina will have friends at school and one day live on her own.\n" +
                "How to communicate with Mina: give her time and use pictures.",
            [SectionCode.B] = "Communication and interaction. Cognition and learning. Social, emotional and mental health. Sensory and physical: none.\n" +
                "Mina enjoys stories. Her vocabulary had a standard score of 78 in February 2026.",
            [SectionCode.C] = "None.",
            [SectionCode.D] = "Social care advice of 3 March 2026 found no needs.",
            [SectionCode.E] = "Progress is reviewed each term and short-term targets are set by the teacher.",
            [SectionCode.F] = "Provision follows.",
            [SectionCode.G] = "None.",
            [SectionCode.H1] = "None.",
            [SectionCode.H2] = "None.",
            [SectionCode.I] = "Brook Primary School. Type: mainstream primary school.",
            [SectionCode.J] = "No direct payment.",
            [SectionCode.K] = "List of advice",
        },
        ["N1|CommunicationAndInteraction|Mina finds it hard to put her ideas into sentences, so that others stop listening.", "N2|CognitionAndLearning|Mina reads slowly and misses what a text means."],
        ["{smt} By July 2027 Mina will tell a story in five sentences on 8 of 10 tries.", "{smt} By the end of Year 5 Mina will read a page aloud with fewer than three errors."],
        ["{full salt} Speech and language therapy on sentences, 30 minutes weekly, by a therapist.", "{full literacy} A phonics reading programme, 20 minutes daily, by a trained TA."]);

    public static Plan Make(IReadOnlyDictionary<SectionCode, string> texts, string[] needs, string[] outcomes, string[] provision)
    {
        var offset = 0;
        Passage Place(string text)
        {
            var passage = new Passage(text, 1, offset, text.Length);
            offset += text.Length + 1;
            return passage;
        }

        var sections = texts.Select(pair => new Section
        {
            Code = pair.Key,
            Heading = "Section " + pair.Key,
            Labelled = true,
            Text = pair.Value,
            Passages = [.. pair.Value.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Place)],
            StatesNil = pair.Value is "None.",
        }).ToList();
        return new Plan
        {
            Status = PlanStatus.Final,
            YearGroup = 4,
            Dates = new PlanDates { Final = new DateOnly(2026, 3, 20), Born = new DateOnly(2017, 5, 4), LastReview = new DateOnly(2026, 1, 10) },
            Placement = new Placement { Name = "Brook Primary School", Type = "mainstream primary school", Context = PlacementContext.Mainstream },
            Sections = sections,
            Needs = [.. needs.Select(need => need.Split('|')).Select(parts => new Need(Enum.Parse<NeedArea>(parts[1]), SectionCode.B, Place(parts[2])) { Reference = parts[0] })],
            Outcomes = [.. outcomes.Select(outcome => new Outcome(SectionCode.E, Place(outcome)))],
            Provision = [.. provision.Select(item => new ProvisionItem(SectionCode.F, Place(item)))],
            Advice = [.. new[] { AdviceRole.Child, AdviceRole.Parent, AdviceRole.School, AdviceRole.Ep, AdviceRole.Medical, AdviceRole.Social }
                .Select(role => new AdviceReport(role, new DateOnly(2026, 2, 1), Place(role.ToString())))],
            Signed = true,
        };
    }

    public static Plan WithProvision(params string[] items) =>
        Sound with { Provision = [.. items.Select((item, at) => new ProvisionItem(SectionCode.F, new Passage(item, 1, 10_000 + (200 * at), item.Length)))] };

    public static Plan WithOutcomes(params string[] outcomes) =>
        Sound with { Outcomes = [.. outcomes.Select((item, at) => new Outcome(SectionCode.E, new Passage(item, 1, 20_000 + (200 * at), item.Length)))] };

    public static Plan WithNeeds(params string[] needs) => Sound with
    {
        Needs = [.. needs.Select(need => need.Split('|')).Select((parts, at) =>
            new Need(Enum.Parse<NeedArea>(parts[1]), SectionCode.B, new Passage(parts[2], 1, 30_000 + (200 * at), parts[2].Length)) { Reference = parts[0] })],
    };

    public static Plan WithText(SectionCode code, string? text) => Sound with
    {
        Sections = [.. Sound.Sections.Where(section => section.Code != code || text is not null).Select(section => section.Code != code ? section : section with
        {
            Text = text!,
            Passages = [.. text!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, at) => new Passage(line, 1, 40_000 + (500 * at), line.Length))],
            StatesNil = text is "None.",
        })],
    };

    public static Assessment Assess(this Plan plan, CohortRecord? record = null, RunManifest? manifest = null) =>
        new Auditor(new TaggedClassifier()).Assess(plan, record, manifest ?? Manifests.Plain);

    public static CriterionResult Of(this Assessment assessment, string criterion) => assessment.Criteria.Single(result => result.Criterion == criterion);

    public static CriterionResult Judge(this Plan plan, string criterion, CohortRecord? record = null) => plan.Assess(record).Of(criterion);

    public static string[] Found(this CriterionResult result) => [.. result.Findings.Select(finding => finding.Code)];
}
