using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;
using EhcpPipeline.Ml.Training.Moderated;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training;

/// <summary>What a training run did.</summary>
public sealed record TrainingReport(
    string Version, int Bytes, string Trainer, string CorpusHash, double GradientNorm, IReadOnlyDictionary<string, int> Examples, IReadOnlyList<CorpusProblem> Problems)
{
    /// <summary>What was learnt from moderators' grades; null where none were given.</summary>
    public ModerationReport? Moderation { get; init; }

    /// <summary>What the model file says it was trained on.</summary>
    public string TrainedOn { get; init; } = "";
}

/// <summary>Trains the model file from a corpus. The same corpus, trainer and build give the same bytes.</summary>
public static class TrainingRun
{
    /// <summary>The share of flags that may be wrong outside the band that needs a person, in ten-thousandths.</summary>
    public const int StatedErrorRate = 400;

    private static readonly BuildOptions QualityOptions = new(MostFeatures: 6_000);

    /// <summary>
    /// Reads <paramref name="corpusDir"/>, trains on all of it, then on moderators' grades if there are any, and writes the model file to <paramref name="output"/>.
    /// Throws <see cref="InvalidDataException"/> if the corpus has no provision rows, or if there are moderations and they are too few (<see cref="ModerationLimits"/>).
    /// </summary>
    public static TrainingReport Run(string corpusDir, string output, ITrainer trainer, IReadOnlyList<ModeratedSection>? moderated = null)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        var corpus = CorpusReader.Read(corpusDir);
        var (model, norm) = Train(corpus, trainer, "all", _ => true);
        ModerationReport? moderation = null;
        if (moderated is not null)
        {
            (model, moderation, var last) = new ModeratedTraining(model, corpus.Quality, moderated, trainer, QualityOptions).Run();
            norm = Math.Max(norm, last);
        }

        var bytes = ModelFile.Write(model);
        File.WriteAllBytes(output, bytes);
        return new TrainingReport(ModelFile.VersionOf(bytes), bytes.Length, trainer.Name, corpus.Hash, norm, Counts(corpus), corpus.Problems)
        {
            Moderation = moderation,
            TrainedOn = model.Origin.TrainedOn,
        };
    }

    internal static (PlanModel Model, double GradientNorm) Train(LabelledCorpus corpus, ITrainer trainer, string trainedOn, Func<string, bool> takesPart, BuildOptions? options = null)
    {
        var provision = corpus.Provision.Where(row => takesPart(row.Group)).ToList();
        var outcomes = corpus.Outcomes.Where(row => takesPart(row.Group)).ToList();
        var sections = corpus.Sections.Where(row => takesPart(row.Group)).ToList();
        if (provision.Count == 0)
        {
            throw new InvalidDataException("The corpus has no provision rows to train on.");
        }

        var task = ProvisionTask.From(provision);
        task = task with { Examples = [.. task.Examples, .. ProvisionTask.Borrow(sections, outcomes)] };
        var asked = new List<(TaskData Task, BuildOptions Options)> { (task, options ?? new BuildOptions(Patterns: true)) };
        if (outcomes.Count > 0)
        {
            asked.Add((PassageTasks.Outcomes(outcomes), new BuildOptions(MostFeatures: 8_000, Patterns: true)));
        }

        if (sections.Count > 0)
        {
            asked.Add((PassageTasks.Sections(sections), new BuildOptions(MostFeatures: 14_000, Patterns: true)));
        }

        // Side by side, provision first, because the longest part of each is one thread: the passes over its patterns, which have an order.
        var models = Task.WhenAll(asked.Select(each => ModelBuilder.BuildAsync(each.Task, trainer, each.Options))).GetAwaiter().GetResult().ToList();
        var flag = FlagFitting.Fit(models[0], task);
        List<KeyValuePair<string, int>> settings =
        [
            new(FlagCombination.FlagName, flag.Flag), new(FlagCombination.MarginName, flag.Margin), new(FlagCombination.NotApplicableName, flag.NotApplicable),
            new(FlagCombination.OffsetName, flag.Offset), new(ProvisionJudge.PersonBand, PersonBand.Width(models[0], task, flag)),
        ];
        var origin = new ModelOrigin(GrammarVersion.Current, corpus.Hash, corpus.RubricHash, trainer.Name, trainedOn);
        var quality = corpus.Quality.Where(row => takesPart(row.Group)).ToList();
        if (quality.Count > 0)
        {
            var judge = PlanClassifier.FromModel(new PlanModel(origin, Probabilities.Logistic(), [.. models.Select(model => model.Model)], settings));
            models.Add(ModelBuilder.Build(PassageTasks.Quality(quality, judge), trainer, QualityOptions));
        }

        return (new PlanModel(origin, Probabilities.Logistic(), [.. models.Select(model => model.Model)], settings), models.Max(model => model.GradientNorm));
    }

    private static Dictionary<string, int> Counts(LabelledCorpus corpus) => new(StringComparer.Ordinal)
    {
        ["provision"] = corpus.Provision.Count,
        ["outcome"] = corpus.Outcomes.Count,
        ["section"] = corpus.Sections.Count,
        ["quality"] = corpus.Quality.Count,
    };
}
