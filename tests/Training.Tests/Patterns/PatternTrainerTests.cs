using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Patterns;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Tests.Patterns;

public class PatternTrainerTests
{
    private static readonly string[] Subjects = ["The TA", "An LSA", "The mentor", "Her teacher", "The nurse", "A tutor"];
    private static readonly string[] Verbs = ["teaches", "models", "practises", "rehearses", "leads", "explains"];
    private static readonly string[] Things = ["phonics", "number bonds", "turn-taking", "handwriting", "narrative", "road crossing"];

    [Fact]
    public void The_same_examples_give_the_same_numbers()
    {
        var first = PatternTrainer.Train(Examples(), 1);
        var second = PatternTrainer.Train(Examples(), 1);

        second.Vectors.ShouldBe(first.Vectors);
        second.Patterns.ShouldBe(first.Patterns);
        second.Shares.ShouldBe(first.Shares);
    }

    [Fact]
    public void An_order_of_words_is_learnt_and_holds_for_words_that_never_stood_together()
    {
        var model = PatternTrainer.Train(Examples(), 1);

        Answer(model, "The TA teaches turn-taking.").ShouldBeGreaterThan(0);
        Answer(model, "Turn-taking teaches the TA.").ShouldBeLessThan(0);
    }

    [Fact]
    public void A_question_that_is_asked_of_no_example_moves_nothing()
    {
        var silent = Examples().Select(example => example with { Answers = [example.Answers[0], -1] }).ToList();

        PatternTrainer.Train(silent, 2).Biases[1].ShouldBe(0);
    }

    /// <summary>Subject, verb, thing: yes. Thing, verb, subject: no. "The TA" with "turn-taking" is kept back.</summary>
    private static List<Example> Examples() =>
    [
        .. from subject in Subjects
           from verb in Verbs
           from thing in Things
           where subject != "The TA" || thing != "turn-taking"
           from right in new[] { true, false }
           let text = right ? $"{subject} {verb} {thing}." : $"{char.ToUpperInvariant(thing[0])}{thing[1..]} {verb} {char.ToLowerInvariant(subject[0])}{subject[1..]}."
           select new Example(text, [], [(sbyte)(right ? 1 : 0)]) { Text = PatternText.Of(new ItemReading().Read(text)) },
    ];

    private static int Answer(PatternModel model, string text)
    {
        Span<int> heads = stackalloc int[1];
        PatternText.Of(new ItemReading().Read(text)).Load().Read(model, heads);
        return heads[0];
    }
}
