using System.Numerics;
using System.Runtime.InteropServices;

namespace EhcpPipeline.Ml.Training.Patterns;

/// <summary>
/// Parameters with their gradient and the two running means of Adam (Kingma and Ba, 2015), each step beside a share of forgetting (Loshchilov and Hutter, 2019). Element by
/// element, so that vectors change nothing.
/// </summary>
internal sealed class AdamMemory
{
    private const float First = 0.9f;
    private const float Second = 0.999f;
    private const float Least = 1e-8f;

    /// <summary>
    /// The share of a parameter forgotten in a step, beside the rate. On 25,000 items a tenth did best of nought to a half, on 48,000 this (held out, patterns alone: verdict 88.5
    /// against 88.2).
    /// </summary>
    private const float Decay = 0.06f;
    private readonly float[] _mean;
    private readonly float[] _square;

    /// <summary><paramref name="size"/> is rounded up to a multiple of sixteen.</summary>
    public AdamMemory(int size)
    {
        size = (size + 15) & ~15;
        (Values, Gradient, _mean, _square) = (new float[size], new float[size], new float[size], new float[size]);
    }

    public float[] Values { get; }

    public float[] Gradient { get; }

    /// <summary>One step on <paramref name="count"/> parameters from <paramref name="from"/>, both multiples of sixteen; the gradient is cleared.</summary>
    public void Step(int from, int count, int step, float rate)
    {
        var (firstLeft, secondLeft) = (1 - MathF.Pow(First, step), 1 - MathF.Pow(Second, step));
        var pace = new Vector<float>(rate / firstLeft);
        var kept = new Vector<float>(1 - (rate * Decay));
        var spread = new Vector<float>(1 / secondLeft);
        var values = MemoryMarshal.Cast<float, Vector<float>>(Values.AsSpan(from, count));
        var gradient = MemoryMarshal.Cast<float, Vector<float>>(Gradient.AsSpan(from, count));
        var mean = MemoryMarshal.Cast<float, Vector<float>>(_mean.AsSpan(from, count));
        var square = MemoryMarshal.Cast<float, Vector<float>>(_square.AsSpan(from, count));
        for (var lane = 0; lane < values.Length; lane++)
        {
            var slope = gradient[lane];
            mean[lane] = (mean[lane] * First) + (slope * (1 - First));
            square[lane] = (square[lane] * Second) + (slope * slope * (1 - Second));
            values[lane] = (values[lane] * kept) - (pace * mean[lane] / (Vector.SquareRoot(square[lane] * spread) + new Vector<float>(Least)));
            gradient[lane] = Vector<float>.Zero;
        }
    }
}
