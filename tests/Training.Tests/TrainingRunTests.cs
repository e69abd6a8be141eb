using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests;

public class TrainingRunTests
{
    [Fact]
    public void Training_on_a_slice_gives_the_same_bytes_twice()
    {
        ModelFile.Write(SliceOfCorpus.Train()).ShouldBe(ModelFile.Write(SliceOfCorpus.Model));
    }

    [Fact]
    public void A_model_trained_on_a_slice_judges_what_it_was_taught()
    {
        var judge = PlanClassifier.FromModel(SliceOfCorpus.Model);
        var rows = SliceOfCorpus.Rows.Provision;

        rows.Count(row => judge.JudgeProvision(row.Text).Verdict == row.Verdict).ShouldBeGreaterThan(rows.Count * 85 / 100);
    }

    [Fact]
    public void A_corpus_without_provision_cannot_be_trained_on() =>
        Should.Throw<InvalidDataException>(() => TrainingRun.Train(new LabelledCorpus(), SliceOfCorpus.Loose, "nothing", _ => true));

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
}
