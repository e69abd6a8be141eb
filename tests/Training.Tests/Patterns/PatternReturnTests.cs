using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Patterns;

namespace EhcpPipeline.Ml.Training.Tests.Patterns;

public class PatternReturnTests
{
    private const int Depth = PatternShape.Depth;
    private const int Width = PatternShape.Width;
    private readonly float[] _slopes = new float[PatternShape.Pooled];
    private FixedNumbers _numbers = new(7);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(PatternShape.MostTokens)]
    public void What_patterns_and_tokens_have_to_change_is_the_plain_sum_over_tokens_and_places(int count)
    {
        var net = new PatternNet([], 2, ref _numbers);
        var tokens = Tokens(count);
        var answers = new PatternAnswers(net);
        answers.Read(tokens, count);
        for (var at = 0; at < _slopes.Length; at++)
        {
            _slopes[at] = _numbers.Normal();
        }

        var tokenSlopes = new float[TokenRows.Length(count, Depth)];
        new PatternReturn(net).Add(tokens, answers, _slopes, count, tokenSlopes);

        var (changes, back) = Plain(net, tokens, answers, count);
        Furthest(net.Patterns.Gradient, changes).ShouldBeLessThan(1e-3);
        Furthest(tokenSlopes.AsSpan(TokenRows.At(0, Depth), count * Depth), back).ShouldBeLessThan(1e-3);
        changes.Count(change => change != 0).ShouldBeGreaterThan(Width);
    }

    [Fact]
    public void The_strongest_and_the_mean_answer_are_pooled()
    {
        const int Count = 7;
        var answers = new PatternAnswers(new PatternNet([], 2, ref _numbers));
        answers.Read(Tokens(Count), Count);

        for (var pattern = 0; pattern < PatternAnswers.Count; pattern++)
        {
            var all = Enumerable.Range(0, Count).Select(at => answers.All[(at * PatternAnswers.Stride) + pattern]).ToList();
            answers.Pooled[pattern].ShouldBe(all.Max());
            answers.Pooled[PatternAnswers.Count + pattern].ShouldBe(all.Sum() / MathF.Sqrt(Count), 1e-4);
            answers.Strongest[pattern].ShouldBe(all.Max() > 0 ? all.IndexOf(all.Max()) : -1);
        }
    }

    private float[] Tokens(int count)
    {
        var tokens = new float[TokenRows.Length(count, Depth)];
        for (var at = TokenRows.At(0, Depth); at < TokenRows.At(count, Depth); at++)
        {
            tokens[at] = _numbers.Normal();
        }

        return tokens;
    }

    private (double[] Changes, double[] Back) Plain(PatternNet net, float[] tokens, PatternAnswers answers, int count)
    {
        var (changes, back) = (new double[net.Patterns.Gradient.Length], new double[count * Depth]);
        for (var pattern = 0; pattern < PatternAnswers.Count; pattern++)
        {
            var (first, last) = PatternShape.PlacesOf(pattern / Width);
            for (var at = 0; at < count; at++)
            {
                var slope = answers.All[(at * PatternAnswers.Stride) + pattern] <= 0 ? 0
                    : (_slopes[PatternAnswers.Count + pattern] / Math.Sqrt(count)) + (answers.Strongest[pattern] == at ? _slopes[pattern] : 0);
                for (var place = first; place < last && slope != 0; place++)
                {
                    var seen = at + PatternShape.Reach(place);
                    var row = ((place * Width) + (pattern % Width)) * Depth;
                    for (var depth = 0; depth < Depth; depth++)
                    {
                        changes[row + depth] += slope * tokens[TokenRows.At(seen, Depth) + depth];
                        if (seen >= 0 && seen < count)
                        {
                            back[(seen * Depth) + depth] += slope * net.Patterns.Values[row + depth];
                        }
                    }
                }
            }
        }

        return (changes, back);
    }

    private static double Furthest(ReadOnlySpan<float> sums, double[] plain)
    {
        var most = 0.0;
        for (var at = 0; at < plain.Length; at++)
        {
            most = Math.Max(most, Math.Abs(sums[at] - plain[at]));
        }

        return most;
    }
}
