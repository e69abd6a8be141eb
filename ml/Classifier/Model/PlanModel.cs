namespace EhcpPipeline.Ml.Model;

/// <summary>Where a model file comes from. A judgement can be traced to the corpus, the rubric and the trainer by these.</summary>
internal sealed record ModelOrigin(string GrammarVersion, string CorpusHash, string RubricHash, string Trainer, string TrainedOn);

/// <summary>A model file: its origin, its probability table, its linear models and the settings of its decisions.</summary>
internal sealed class PlanModel(ModelOrigin origin, Probabilities probabilities, IReadOnlyList<LinearModel> models, IReadOnlyList<KeyValuePair<string, int>> settings)
{
    public const string ProvisionName = "provision";
    public const string OutcomeName = "outcome";
    public const string SectionName = "section";
    public const string QualityName = "quality";

    public ModelOrigin Origin { get; } = origin;

    public Probabilities Probabilities { get; } = probabilities;

    public IReadOnlyList<LinearModel> Models { get; } = models;

    /// <summary>Whole-number settings by name: the width of the band that needs a person, decision margins.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Settings { get; } = settings;

    public LinearModel? Find(string name) => Models.FirstOrDefault(model => model.Name == name);

    public int Setting(string name, int otherwise)
    {
        foreach (var (key, value) in Settings)
        {
            if (key == name)
            {
                return value;
            }
        }

        return otherwise;
    }
}
