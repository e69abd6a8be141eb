using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml;

/// <summary>The judgement engine: a grammar of quantities and roles, the labelling rules, and the linear models that weigh them.</summary>
public sealed class PlanClassifier : IPlanClassifier
{
    private const string Resource = "EhcpPipeline.Ml.plan.model";
    private static readonly Lazy<PlanClassifier> Shared = new(LoadDefault);

    private readonly ProvisionJudge? _provision;
    private readonly OutcomeJudge? _outcome;
    private readonly SectionJudge? _section;
    private readonly QualityJudge _quality;

    private PlanClassifier(string version, PlanModel? model)
    {
        Version = version;
        _provision = model?.Find(PlanModel.ProvisionName) is { } provision ? new ProvisionJudge(provision, model) : null;
        _outcome = model?.Find(PlanModel.OutcomeName) is { } outcome ? new OutcomeJudge(outcome, model) : null;
        _section = model?.Find(PlanModel.SectionName) is { } section ? new SectionJudge(section, model) : null;
        _quality = new QualityJudge(model?.Find(PlanModel.QualityName), model, JudgeProvision, line => JudgeOutcome(line));
    }

    /// <summary>The classifier with the model file that ships in this assembly.</summary>
    public static PlanClassifier Default => Shared.Value;

    /// <summary>The rules alone, without a model: the baseline.</summary>
    public static PlanClassifier RulesOnly { get; } = new("rules", null);

    /// <summary>Short hash of the model file; part of an assessment's generation.</summary>
    public string Version { get; }

    /// <summary>Loads a model file. Throws <see cref="InvalidDataException"/> if the stream holds none or a damaged one.</summary>
    public static PlanClassifier Load(Stream model)
    {
        ArgumentNullException.ThrowIfNull(model);
        using var bytes = new MemoryStream();
        model.CopyTo(bytes);
        var file = bytes.ToArray();
        return new PlanClassifier(ModelFile.VersionOf(file), ModelFile.Read(new MemoryStream(file)));
    }

    public ProvisionJudgement JudgeProvision(string text) => JudgeProvision(text, ItemStanding.Alone);

    public ProvisionJudgement JudgeProvision(string text, ItemStanding standing) => _provision?.Judge(text, standing) ?? RuleJudge.Provision(text);

    public OutcomeJudgement JudgeOutcome(string text, int? yearGroup = null) => _outcome?.Judge(text, yearGroup) ?? RuleJudge.Outcome(text, yearGroup);

    public SectionJudgement JudgeSection(string text) => _section?.Judge(text) ?? RuleJudge.Section(text);

    public QualityJudgement JudgeQuality(SectionCode section, string text) => _quality.Judge(section, text);

    internal static PlanClassifier FromModel(PlanModel model) => new("unsaved", model);

    private static PlanClassifier LoadDefault()
    {
        using var stream = typeof(PlanClassifier).Assembly.GetManifestResourceStream(Resource);
        return stream is null ? RulesOnly : Load(stream);
    }
}
