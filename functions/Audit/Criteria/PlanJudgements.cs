using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Plans.Model;

namespace EhcpPipeline.Audit.Criteria;

/// <summary>The classifier's word on one plan's text, asked once and used for the grade with the record and the grade without.</summary>
internal sealed class PlanJudgements
{
    private readonly Plan _plan;
    private readonly IPlanClassifier _classifier;
    private readonly Dictionary<string, SectionJudgement> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<SectionCode, QualityJudgement?> _qualities = [];

    public PlanJudgements(Plan plan, IPlanClassifier classifier)
    {
        _plan = plan;
        _classifier = classifier;
        var judged = plan.Provision.Select(item => Judge(classifier, item)).ToList();
        Items = [.. judged.Select(pair => pair.Item)];
        Provision = [.. judged.Select(pair => pair.Judgement)];
        Thread = new GoldenThread(plan, Provision);
    }

    /// <summary>The plan's provision, each item with no more of what stands above it than its judgement rests on.</summary>
    public IReadOnlyList<ProvisionItem> Items { get; }

    public IReadOnlyList<ProvisionJudgement> Provision { get; }

    public GoldenThread Thread { get; }

    public OutcomeJudgement Outcome(int at, int? yearGroup) => JudgeOutcome(_classifier, _plan.Outcomes[at], yearGroup);

    /// <summary>An outcome by its own words, and with what stands elsewhere of when it is sought if they name no time.</summary>
    public static OutcomeJudgement JudgeOutcome(IPlanClassifier classifier, Outcome outcome, int? yearGroup) =>
        classifier.JudgeOutcome(outcome.Where.Text, yearGroup) is var own && (own.TimeBound || outcome.Inherited.Length == 0) ? own : classifier.JudgeOutcome(outcome.Dated, yearGroup);

    /// <summary>Where a text should stand.</summary>
    public SectionJudgement Place(string text)
    {
        if (!_sections.TryGetValue(text, out var judgement))
        {
            _sections[text] = judgement = _classifier.JudgeSection(text);
        }

        return judgement;
    }

    /// <summary>
    /// The classifier's own grade of a section: A, B, E and F. Null where there is no content to grade, and for the short sections C, D and G to K: graded as well, they are
    /// two bands from the rubric in 22 of the 23 sample plans, and a mark on every plan tells nobody where to look.
    /// </summary>
    public QualityJudgement? Quality(Section section)
    {
        if (!_qualities.TryGetValue(section.Code, out var judgement))
        {
            _qualities[section.Code] = judgement = Gradable(section) ? _classifier.JudgeQuality(section.Code, section.Text) : null;
        }

        return judgement;
    }

    private static bool Gradable(Section section) =>
        section is { StatesNil: false, Text.Length: >= 40, Code: SectionCode.A or SectionCode.B or SectionCode.E or SectionCode.F };

    // An item is full by its own words where those are complete and nothing above limits them. (Of 458 items with inherited wording in the sample layouts 15 were
    // full by themselves and not with what stands above them: their authors have all 15 as full.)
    private static (ProvisionItem Item, ProvisionJudgement Judgement) Judge(IPlanClassifier classifier, ProvisionItem item)
    {
        var judgement = classifier.JudgeProvision(item.Judged, ItemStanding.ReadAsProvision);
        judgement = judgement with { Kind = KindsOfCare.Of(item.Section, judgement.Kind) };
        var rests = item.Inherited.Length == 0 || judgement.Verdict == Verdict.Full || item.IsLimited;
        return !rests && classifier.JudgeProvision(item.Own, ItemStanding.ReadAsProvision) is { Verdict: Verdict.Full } own ? (item with { Inherited = "" }, own with { Kind = KindsOfCare.Of(item.Section, own.Kind) }) : (item, judgement);
    }
}
