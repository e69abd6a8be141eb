using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Tests.Patterns;

public class PatternReaderTests
{
    private static readonly string[] Texts =
    [
        "The speech and language therapist will teach narrative for 40 minutes each week.", "TA | 15 hrs | daily", "Support as required.", "x", "",
        "Up to 3 hours a week; the school decides who. Reviewed termly by the SENCo.",
    ];

    [Fact]
    public void The_answers_are_those_of_the_definition_worked_out_slowly()
    {
        var model = AnyModel();
        foreach (var text in Texts)
        {
            Answers(model, text).ShouldBe(Slowly(model, text));
        }
    }

    [Fact]
    public void A_word_and_an_ending_that_no_example_had_stand_for_the_unknown_and_other_signs_for_nothing()
    {
        var model = AnyModel();

        model.RowOf(0xFFFF_FFFF, SignKind.Word).ShouldBe(model.UnknownWord);
        model.RowOf(0xFFFF_FFFF, SignKind.Ending).ShouldBe(model.UnknownEnding);
        model.RowOf(0xFFFF_FFFF, SignKind.Class).ShouldBe(-1);
        model.RowOf(0xFFFF_FFFF, SignKind.Grammar).ShouldBe(-1);
    }

    [Fact]
    public void A_word_and_a_slip_of_it_are_answered_by_their_own_signs_whichever_comes_first()
    {
        const string Word = "The therapist will teach narrative.";
        const string Slip = "The therapst will teach narrative.";
        var (one, other) = (AnyModel(), AnyModel());

        Answers(one, Word).ShouldBe(Slowly(one, Word));
        Answers(one, Slip).ShouldBe(Slowly(one, Slip));
        Answers(other, Slip).ShouldBe(Answers(one, Slip));
        Answers(other, Word).ShouldBe(Answers(one, Word));
    }

    [Fact]
    public void What_stands_behind_the_last_token_that_is_read_changes_nothing()
    {
        var full = string.Join(' ', Enumerable.Repeat("narrative", PatternShape.MostTokens));
        var model = AnyModel();

        Answers(model, full + " Support as required at Band 5.").ShouldBe(Answers(model, full));
        Answers(model, full[.."narrative".Length]).ShouldNotBe(Answers(model, full));
    }

    [Fact]
    public void A_text_read_after_a_longer_one_has_nothing_of_it_left()
    {
        var model = AnyModel();
        var alone = Answers(model, Texts[1]);
        Answers(model, Texts[0]);

        Answers(model, Texts[1]).ShouldBe(alone);
    }

    [Fact]
    public void A_token_that_the_grammar_reads_differently_has_another_sign()
    {
        var bound = Signs("at least 15 hours a week");
        var cap = Signs("up to 15 hours a week");

        cap[2].ShouldNotBe(bound[2]);
    }

    private static List<(uint Key, SignKind Kind)> Signs(string text)
    {
        var tokens = new PatternTokens();
        tokens.Read(new ItemReading().Read(text));
        return [.. Enumerable.Range(0, tokens.Count).Select(at => tokens.Signs[at == 0 ? 0 : tokens.Ends[at - 1]])];
    }

    private static int[] Answers(PatternModel model, string text)
    {
        var reader = PatternReader.OfThread;
        reader.Tokens.Read(new ItemReading().Read(text));
        var answers = new int[model.Heads.Count];
        reader.Read(model, answers);
        return answers;
    }

    private static int[] Slowly(PatternModel model, string text)
    {
        const int Width = PatternShape.Width;
        var tokens = new PatternTokens();
        tokens.Read(new ItemReading().Read(text));
        var places = new int[tokens.Count, PatternShape.Places, Width];
        for (var sign = 0; sign < tokens.Signs.Count; sign++)
        {
            var token = tokens.Ends.FindIndex(end => end > sign);
            var row = model.RowOf(tokens.Signs[sign].Key, tokens.Signs[sign].Kind);
            for (var place = 0; row >= 0 && place < PatternShape.Places; place++)
            {
                for (var pattern = 0; pattern < Width; pattern++)
                {
                    places[token, place, pattern] += model.ProductsOf(row).Values[(place * Width) + pattern];
                }
            }
        }

        var pooled = new int[PatternShape.Pooled];
        for (var pattern = 0; pattern < 2 * Width; pattern++)
        {
            var (most, sum) = (0, 0);
            for (var at = 0; at < tokens.Count; at++)
            {
                var answer = (int)model.Starts[pattern];
                for (var place = pattern < Width ? 0 : PatternShape.ShortPlaces; place < (pattern < Width ? PatternShape.ShortPlaces : PatternShape.Places); place++)
                {
                    var where = at + PatternShape.Reach(place);
                    answer += where >= 0 && where < tokens.Count ? places[where, place, pattern % Width] : 0;
                }

                (most, sum) = (Math.Max(most, answer), sum + Math.Max(0, answer));
            }

            pooled[pattern] = most;
            pooled[(2 * Width) + pattern] = tokens.Count == 0 ? 0 : (int)(((long)sum * (int)Math.Round(65_536 / Math.Sqrt(tokens.Count))) >> 16);
        }

        var heads = model.Heads;
        var outputs = heads.Biases.Select((bias, output) => (Enumerable.Range(0, pooled.Length).Sum(at => pooled[at] * heads.Shares[(at * heads.Biases.Length) + output]) >> 9) + bias).ToList();
        var blends = outputs[heads.Count..].ConvertAll(blend => Math.Max(0, blend));
        return [.. Enumerable.Range(0, heads.Count).Select(head => outputs[head] + (Enumerable.Range(0, blends.Count).Sum(blend => blends[blend] * heads.BlendShares[(blend * heads.Count) + head]) >> 10))];
    }

    /// <summary>Numbers of no meaning, about as large as learnt ones, for every other sign of the texts.</summary>
    private static PatternModel AnyModel()
    {
        var keys = Texts.SelectMany(text =>
        {
            var tokens = new PatternTokens();
            tokens.Read(new ItemReading().Read(text));
            return tokens.Signs.Select(sign => sign.Key);
        }).Distinct().Order().Where((_, at) => at % 2 == 0).ToArray();
        var state = 7UL;
        short Next(int most)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            return (short)((int)(state >> 33) % ((2 * most) + 1) - most);
        }

        short[] Many(int count, int most) => [.. Enumerable.Range(0, count).Select(_ => Next(most))];
        return new PatternModel(
            keys, Many((keys.Length + 2) * PatternShape.Depth, 150), Many(PatternShape.Places * PatternShape.Depth * PatternShape.Width, 120), Many(2 * PatternShape.Width, 80),
            new PatternHeads(Many(PatternShape.Pooled * (3 + PatternShape.Blends), 200), [5, -700, 0, .. Many(PatternShape.Blends, 300)], Many(PatternShape.Blends * 3, 200)));
    }
}
