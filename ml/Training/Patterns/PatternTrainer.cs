using EhcpPipeline.Ml.Patterns;
using EhcpPipeline.Ml.Training.Tasks;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// Learns a pattern model: a fixed number of passes in a fixed order from fixed beginnings, so that the same examples give the same bytes. It has
/// no single optimum as the linear fits have; what rests on it is weighed by them, on answers to texts that it had not seen.
/// </summary>
internal static class PatternTrainer
{
    private const ulong Seed = 0x5eed_0003;

    /// <summary>Eleven keep the training of 156,000 items within its eight minutes. Of 135,000, with twelve, more and fewer were tried without gain; eleven and twelve have not been compared since.</summary>
    private const int Passes = 11;
    private const int Batch = 96;
    private const int WarmUp = 200;
    private const float Rate = 5e-3f;

    /// <summary>Every example has a text.</summary>
    public static PatternModel Train(IReadOnlyList<Example> examples, int heads)
    {
        var numbers = new FixedNumbers(Seed);
        var net = new PatternNet(examples, heads, ref numbers);
        var rows = examples.Select(example => net.RowsOf(example.Text!)).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var gradient = new PatternGradient(net);
        var steps = Passes * ((examples.Count + Batch - 1) / Batch);
        var step = 0;
        for (var pass = 0; pass < Passes; pass++)
        {
            Shuffle(order, ref numbers);
            for (var from = 0; from < order.Length; from += Batch)
            {
                var batch = Math.Min(Batch, order.Length - from);
                for (var at = from; at < from + batch; at++)
                {
                    gradient.Add(rows[order[at]].Rows, rows[order[at]].Ends, examples[order[at]].Answers, 1f / batch, ref numbers);
                }

                step++;
                Step(net, gradient, step, Rate * Math.Min(1, step / (float)WarmUp) * (1 - ((step - 1) / (float)steps)));
            }
        }

        return net.Round();
    }

    private static void Step(PatternNet net, PatternGradient gradient, int step, float rate)
    {
        net.Patterns.Step(0, net.Patterns.Values.Length, step, rate);
        net.Turn();
        net.Starts.Step(0, net.Starts.Values.Length, step, rate);
        net.Shares.Step(0, net.Shares.Values.Length, step, rate);
        net.BlendShares.Step(0, net.BlendShares.Values.Length, step, rate);
        net.Biases.Step(0, net.Biases.Values.Length, step, rate);
        gradient.Touched.Sort();
        var last = -1;
        foreach (var row in gradient.Touched)
        {
            if (row != last)
            {
                net.Vectors.Step(row * PatternShape.Depth, PatternShape.Depth, step, rate);
                last = row;
            }
        }

        gradient.Touched.Clear();
    }

    private static void Shuffle(int[] order, ref FixedNumbers numbers)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            var other = numbers.Below(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }
    }
}
