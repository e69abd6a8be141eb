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
        second.Heads.Shares.ShouldBe(first.Heads.Shares);
        second.Heads.BlendShares.ShouldBe(first.Heads.BlendShares);
    }

    [Fact]
    public void An_order_of_words_is_learnt_and_holds_for_words_that_never_stood_together()
    {
        var model = PatternTrainer.Train(Examples(), 1);

        Answer(model, "The TA teaches turn-taking.").ShouldBeGreaterThan(0);
        Answer(model, "Turn-taking teaches the TA.").ShouldBeLessThan(0);
    }

    [Fact]
    public void What_distant_words_mean_only_together_is_learnt()
    {
        var model = PatternTrainer.Train(Pairs(), 1);

        Answer(model, "The nurse comes on each school day of the whole summer term and the nurse stays.").ShouldBeGreaterThan(0);
        Answer(model, "The tutor comes on each school day of the whole summer term and the nurse stays.").ShouldBeLessThan(0);
        Answer(model, "The tutor comes on each school day of the whole summer term and the tutor stays.").ShouldBeGreaterThan(0);
        Answer(model, "The nurse comes on each school day of the whole summer term and the tutor stays.").ShouldBeLessThan(0);
    }

    [Fact]
    public void A_question_that_is_asked_of_no_example_moves_nothing()
    {
        var silent = Examples().Select(example => example with { Answers = [example.Answers[0], -1] }).ToList();

        PatternTrainer.Train(silent, 2).Heads.Biases[1].ShouldBe(0);
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

    /// <summary>The same person twice: yes. Two people: no. Either word alone says nothing, and no pattern is wide enough to see both.</summary>
    private static List<Example> Pairs() =>
    [
        .. from again in Enumerable.Range(0, 12)
           from first in new[] { "nurse", "tutor" }
           from second in new[] { "nurse", "tutor" }
           from term in new[] { "autumn", "spring", "first", "second", "last" }
           from verb in new[] { "stays", "leaves", "reads", "sings", "writes", "listens", "helps", "watches" }
           let text = $"The {first} comes on each school day of the whole {term} term and the {second} {verb}."
           select new Example(text, [], [(sbyte)(first == second ? 1 : 0)]) { Text = PatternText.Of(new ItemReading().Read(text)) },
    ];

    private static int Answer(PatternModel model, string text)
    {
        Span<int> heads = stackalloc int[1];
        PatternText.Of(new ItemReading().Read(text)).Load().Read(model, heads);
        return heads[0];
    }
}
