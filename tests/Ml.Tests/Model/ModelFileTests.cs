using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Tests.Judging;

namespace EhcpPipeline.Ml.Tests.Model;

public class ModelFileTests
{
    [Fact]
    public void A_model_file_survives_a_round_trip_to_the_byte()
    {
        var bytes = ModelFile.Write(ReasonTests.ShippedModel());

        ModelFile.Write(ModelFile.Read(new MemoryStream(bytes))).ShouldBe(bytes);
    }

    [Fact]
    public void The_shipped_model_says_where_it_comes_from_and_stays_small()
    {
        var model = ReasonTests.ShippedModel();

        model.Origin.CorpusHash.Length.ShouldBe(16);
        model.Origin.Trainer.ShouldNotBeEmpty();
        ModelFile.Write(model).Length.ShouldBeLessThan(6_000_000);
    }

    [Fact]
    public void The_shipped_model_was_trained_on_the_lexicon_it_ships_with() =>
        ReasonTests.ShippedModel().Origin.GrammarVersion.ShouldBe(EhcpPipeline.Ml.Grammar.GrammarVersion.Current, "retrain the model after a change of the lexicon");

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 })]
    public void What_is_no_model_file_is_refused(byte[] bytes) =>
        Should.Throw<InvalidDataException>(() => PlanClassifier.Load(new MemoryStream(bytes)));

    [Fact]
    public void A_truncated_model_file_is_refused_wherever_it_ends()
    {
        var bytes = ModelFile.Write(ReasonTests.ShippedModel());
        for (var length = 10; length < bytes.Length; length += bytes.Length / 37)
        {
            Should.Throw<InvalidDataException>(() => PlanClassifier.Load(new MemoryStream(bytes, 0, length)));
        }
    }

    [Fact]
    public void A_weight_beyond_two_bytes_is_refused()
    {
        var linear = new LinearModel("provision", ["only"], [0], [65_536], [0], [7], [short.MaxValue, 0, 0, 0, 0, 0, 0, 0]);
        var bytes = ModelFile.Write(new PlanModel(new ModelOrigin("g", "c", "r", "t", "all"), Probabilities.Logistic(), [linear], []));

        // The largest weight is written as three bytes, seven bits each; with one bit more it is twice as large.
        var at = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x03]);
        ModelFile.Read(new MemoryStream(bytes)).Find("provision")!.Row(0)[0].ShouldBe(short.MaxValue);
        bytes[at + 2] = 0x07;

        Should.Throw<InvalidDataException>(() => ModelFile.Read(new MemoryStream(bytes))).Message.ShouldContain("weight");
    }

    [Fact]
    public void The_same_text_gives_the_same_judgement_from_any_thread()
    {
        string[] texts = ["30 minutes daily with the TA on phonics.", "Support as required.", "1:1 | LSA | 15 hours weekly | scribing"];
        var alone = texts.Select(text => PlanClassifier.Default.JudgeProvision(text)).Select(judged => (judged.Verdict, judged.FlagProbability, judged.Missing)).ToList();
        Parallel.For(0, 300, at =>
        {
            var judged = PlanClassifier.Default.JudgeProvision(texts[at % 3]);
            (judged.Verdict, judged.FlagProbability, judged.Missing).ShouldBe(alone[at % 3]);
        });
    }
}
