using System.Numerics;
using System.Runtime.InteropServices;

namespace EhcpPipeline.Ml.Patterns;

/// <summary>Lays the patterns of a model over a text. One object serves many texts of one thread.</summary>
internal sealed class PatternReader
{
    private const int Row = PatternShape.Places * PatternShape.Width;
    private const int Answers = 2 * PatternShape.Width;
    private static readonly int[] Means = [0, .. Enumerable.Range(1, PatternShape.MostTokens).Select(count => (int)Math.Round(65_536 / Math.Sqrt(count)))];

    [ThreadStatic]
    private static PatternReader? _ofThread;

    private readonly short[] _tokens = new short[(PatternShape.MostTokens + 4) * Row];
    private readonly short[] _most = new short[Answers];
    private readonly int[] _sum = new int[Answers];
    private readonly int[] _pooled = new int[PatternShape.Pooled];

    public static PatternReader OfThread => _ofThread ??= new PatternReader();

    public PatternTokens Tokens { get; } = new();

    /// <summary>The answer to each head, in 1/1024 of a log-odds, for the text whose signs are in <see cref="Tokens"/>.</summary>
    public void Read(PatternModel model, Span<int> heads)
    {
        Lay(model);
        Array.Clear(_most);
        Array.Clear(_sum);
        for (var at = 0; at < Tokens.Count; at++)
        {
            Meet(model.Starts, at);
        }

        var mean = Means[Tokens.Count];
        for (var at = 0; at < Answers; at++)
        {
            _pooled[at] = _most[at];
            _pooled[Answers + at] = (int)(((long)_sum[at] * mean) >> 16);
        }

        model.Answer(_pooled, heads);
    }

    /// <summary>The sum of each token's signs, with two empty tokens on either side.</summary>
    private void Lay(PatternModel model)
    {
        Array.Clear(_tokens, 0, (Tokens.Count + 4) * Row);
        var from = 0;
        var signs = CollectionsMarshal.AsSpan(Tokens.Signs);
        for (var at = 0; at < Tokens.Count; at++)
        {
            var token = MemoryMarshal.Cast<short, Vector<short>>(_tokens.AsSpan((at + 2) * Row, Row));
            for (; from < Tokens.Ends[at]; from++)
            {
                var row = model.RowOf(signs[from].Key, signs[from].Kind);
                if (row < 0)
                {
                    continue;
                }

                var products = MemoryMarshal.Cast<short, Vector<short>>(model.ProductsOf(row));
                for (var lane = 0; lane < token.Length; lane++)
                {
                    token[lane] += products[lane];
                }
            }
        }
    }

    private void Meet(short[] starts, int at)
    {
        for (var kind = 0; kind < 2; kind++)
        {
            var (first, last) = kind == 0 ? (0, PatternShape.ShortPlaces) : (PatternShape.ShortPlaces, PatternShape.Places);
            var answers = MemoryMarshal.Cast<short, Vector<short>>(starts.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            var most = MemoryMarshal.Cast<short, Vector<short>>(_most.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            var sums = MemoryMarshal.Cast<int, Vector<int>>(_sum.AsSpan(kind * PatternShape.Width, PatternShape.Width));
            for (var lane = 0; lane < answers.Length; lane++)
            {
                var answer = answers[lane];
                for (var place = first; place < last; place++)
                {
                    var where = ((at + 2 + PatternShape.Reach(place)) * Row) + (place * PatternShape.Width) + (lane * Vector<short>.Count);
                    answer += new Vector<short>(_tokens, where);
                }

                answer = Vector.Max(answer, Vector<short>.Zero);
                most[lane] = Vector.Max(most[lane], answer);
                Vector.Widen(answer, out var low, out var high);
                sums[lane * 2] += low;
                sums[(lane * 2) + 1] += high;
            }
        }
    }
}
