using System.Runtime.Intrinsics;
using EhcpPipeline.Ml.Patterns;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>The part of an example's gradient between the pooled answers of the patterns and the heads (<see cref="PatternHeads"/>), with sums in a fixed order as in <see cref="PatternGradient"/>.</summary>
internal sealed class HeadGradient(PatternNet net)
{
    private const int Lanes = 8;
    private const int Blends = PatternShape.Blends;

    /// <summary>What each head and each blend says; then its slope.</summary>
    private readonly float[] _outputs = new float[net.Outputs];
    private readonly float[] _blends = new float[Blends];
    private readonly float[] _blendSlopes = new float[Blends];

    /// <summary>Adds an example's gradient and gives the slopes of its pooled answers.</summary>
    public void Add(float[] pooled, sbyte[] asked, float weight, float[] slopes)
    {
        net.Biases.Values.AsSpan(0, net.Outputs).CopyTo(_outputs);
        Forward(pooled, net.Shares.Values, _outputs);
        for (var blend = 0; blend < Blends; blend++)
        {
            _blends[blend] = Math.Max(0, _outputs[net.Stride + blend]);
        }

        var heads = _outputs.AsSpan(0, net.Stride);
        Forward(_blends, net.BlendShares.Values, heads);
        for (var head = 0; head < net.Stride; head++)
        {
            var isAsked = head < asked.Length && asked[head] >= 0;
            heads[head] = isAsked ? weight * ((float)(1 / (1 + Math.Exp(-heads[head]))) - asked[head]) : 0;
        }

        Back(_blends, net.BlendShares, heads, _blendSlopes);
        _blendSlopes.CopyTo(_outputs, net.Stride);
        for (var output = 0; output < net.Outputs; output++)
        {
            net.Biases.Gradient[output] += _outputs[output];
        }

        Back(pooled, net.Shares, _outputs, slopes);
    }

    /// <summary>Four vectors of outputs at a time, which stay in registers from the first answer to the last.</summary>
    private static void Forward(float[] answers, float[] shares, Span<float> outputs)
    {
        var output = 0;
        for (; output + (4 * Lanes) <= outputs.Length; output += 4 * Lanes)
        {
            ref var told = ref outputs[output];
            var (a, b, c, d) = (Vector256.LoadUnsafe(ref told), Vector256.LoadUnsafe(ref told, Lanes), Vector256.LoadUnsafe(ref told, 2 * Lanes), Vector256.LoadUnsafe(ref told, 3 * Lanes));
            for (var at = 0; at < answers.Length; at++)
            {
                var value = Vector256.Create(answers[at]);
                ref var share = ref shares[(at * outputs.Length) + output];
                a += value * Vector256.LoadUnsafe(ref share);
                b += value * Vector256.LoadUnsafe(ref share, Lanes);
                c += value * Vector256.LoadUnsafe(ref share, 2 * Lanes);
                d += value * Vector256.LoadUnsafe(ref share, 3 * Lanes);
            }

            a.StoreUnsafe(ref told);
            b.StoreUnsafe(ref told, Lanes);
            c.StoreUnsafe(ref told, 2 * Lanes);
            d.StoreUnsafe(ref told, 3 * Lanes);
        }

        for (; output < outputs.Length; output += Lanes)
        {
            ref var told = ref outputs[output];
            var sum = Vector256.LoadUnsafe(ref told);
            for (var at = 0; at < answers.Length; at++)
            {
                sum += Vector256.Create(answers[at]) * Vector256.LoadUnsafe(ref shares[(at * outputs.Length) + output]);
            }

            sum.StoreUnsafe(ref told);
        }
    }

    /// <summary>The slopes of answers from those of what they were added up to; an answer of nought has none, for it stood at or below its threshold.</summary>
    private static void Back(float[] answers, AdamMemory shares, Span<float> outputs, float[] slopes)
    {
        Span<float> sums = stackalloc float[Lanes];
        for (var at = 0; at < answers.Length; at++)
        {
            var slope = 0f;
            if (answers[at] != 0)
            {
                var sum = Vector256<float>.Zero;
                var value = Vector256.Create(answers[at]);
                ref var back = ref outputs[0];
                ref var cell = ref shares.Gradient[at * outputs.Length];
                ref var share = ref shares.Values[at * outputs.Length];
                for (nuint output = 0; output < (nuint)outputs.Length; output += Lanes)
                {
                    var part = Vector256.LoadUnsafe(ref back, output);
                    sum += part * Vector256.LoadUnsafe(ref share, output);
                    (Vector256.LoadUnsafe(ref cell, output) + (part * value)).StoreUnsafe(ref cell, output);
                }

                sum.CopyTo(sums);
                for (var lane = 0; lane < Lanes; lane++)
                {
                    slope += sums[lane];
                }
            }

            slopes[at] = slope;
        }
    }
}
