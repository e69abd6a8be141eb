using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests;

/// <summary>A fortieth of the committed corpus and what was trained on it, once for all tests that need a trained model and not a good one.</summary>
internal static class SliceOfCorpus
{
    public const string Name = "slice";

    private static readonly Lazy<LabelledCorpus> TheRows = new(Read);
    private static readonly Lazy<PlanModel> TheModel = new(Train);

    public static ConvexTrainer Loose { get; } = new(1e-2, 40);

    public static LabelledCorpus Rows => TheRows.Value;

    public static PlanModel Model => TheModel.Value;

    public static PlanModel Train() => TrainingRun.Train(Rows, Loose, Name, _ => true).Model;

    private static LabelledCorpus Read()
    {
        var all = CorpusReader.Read(RepositoryFiles.Corpus);
        var slice = new LabelledCorpus { Hash = Name, RubricHash = Name };
        slice.Provision.AddRange(all.Provision.Where((_, at) => at % 40 == 0));
        slice.Outcomes.AddRange(all.Outcomes.Where((_, at) => at % 40 == 0));
        slice.Sections.AddRange(all.Sections.Where((_, at) => at % 40 == 0));
        slice.Quality.AddRange(all.Quality.Where((_, at) => at % 3 == 0));
        return slice;
    }
}
