using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests;

public class TrainingRunTests
{
    private static readonly ConvexTrainer Loose = new(1e-2, 40);

    [Fact]
    public void Training_on_a_slice_gives_the_same_bytes_twice()
    {
        var first = Train();
        var second = Train();

        ModelFile.Write(second).ShouldBe(ModelFile.Write(first));
    }

    [Fact]
    public void A_model_trained_on_a_slice_judges_what_it_was_taught()
    {
        var judge = PlanClassifier.FromModel(Train());
        var rows = Slice().Provision;

        rows.Count(row => judge.JudgeProvision(row.Text).Verdict == row.Verdict).ShouldBeGreaterThan(rows.Count * 85 / 100);
    }

    [Fact]
    public void A_corpus_without_provision_cannot_be_trained_on() =>
        Should.Throw<InvalidDataException>(() => TrainingRun.Train(new LabelledCorpus(), Loose, "nothing", _ => true));

    [Fact]
    [Trait("Category", "Slow")]
    public void Retraining_reproduces_the_committed_model_to_the_byte()
    {
        var output = Path.GetTempFileName();
        try
        {
            TrainingRun.Run(RepositoryFiles.Corpus, output, new ConvexTrainer());

            File.ReadAllBytes(output).AsSpan().SequenceEqual(File.ReadAllBytes(RepositoryFiles.Model)).ShouldBeTrue("run `ehcp train` and commit the model with the corpus or the grammar that changed");
        }
        finally
        {
            File.Delete(output);
        }
    }

    private static PlanModel Train() => TrainingRun.Train(Slice(), Loose, "slice", _ => true).Model;

    private static LabelledCorpus Slice()
    {
        var all = CorpusReader.Read(RepositoryFiles.Corpus);
        var slice = new LabelledCorpus { Hash = "slice", RubricHash = "slice" };
        slice.Provision.AddRange(all.Provision.Where((_, at) => at % 20 == 0));
        slice.Outcomes.AddRange(all.Outcomes.Where((_, at) => at % 20 == 0));
        slice.Sections.AddRange(all.Sections.Where((_, at) => at % 20 == 0));
        return slice;
    }
}
