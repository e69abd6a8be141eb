using System.Numerics;
using EhcpPipeline.Audit.Threads;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Audit.Advice;

/// <summary>One text to be compared: its words of substance, what it speaks of, its kind.</summary>
internal sealed record Likened(HashSet<string> Stems, HashSet<string> Subjects, ProvisionKind? Kind)
{
    /// <summary>Hours of an assistant by the week and little else: known by that, not by words.</summary>
    public bool AssistantHours { get; init; }
}

/// <summary>
/// How alike the plan's items and the reports' are, in thousandths: the words they share, rare ones weighing more by how seldom they stand in this plan and
/// its reports, with something added for the same kind of provision or subject. Whole numbers throughout.
/// </summary>
internal sealed class LikenessTable
{
    private const int SameKind = 120;
    private const int SameSubject = 60;
    private const int OtherKind = 100;
    private const int BothAssistantHours = 400;

    private readonly Dictionary<string, int> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<Likened, int> _weights = new(ReferenceEqualityComparer.Instance);
    private readonly int _count;

    public LikenessTable(IReadOnlyList<Likened> all)
    {
        _count = all.Count;
        foreach (var stem in all.SelectMany(text => text.Stems))
        {
            _documents[stem] = _documents.GetValueOrDefault(stem) + 1;
        }

        foreach (var text in all)
        {
            _weights[text] = Weight(text.Stems);
        }
    }

    public int Of(Likened left, Likened right)
    {
        var shared = Weight(left.Stems.Where(right.Stems.Contains));
        var (one, other) = (_weights[left], _weights[right]);
        var hours = left.AssistantHours && right.AssistantHours ? BothAssistantHours : 0;
        if (shared == 0)
        {
            return hours;
        }

        var words = ((600 * 2 * shared) / (one + other)) + ((400 * shared) / Math.Min(one, other));
        var subject = left.Subjects.Overlaps(right.Subjects);
        var kind = left.Kind is null || right.Kind is null || Loose(left.Kind.Value) || Loose(right.Kind.Value) ? 0
            : left.Kind == right.Kind ? SameKind
            : subject ? 0 : -OtherKind;
        return Math.Clamp(words + kind + (subject ? SameSubject : 0) + hours, 0, 1_000);
    }

    /// <summary>How much of a text's weight is found in a body of words, in thousandths.</summary>
    public int Covered(Likened text, IReadOnlySet<string> body) => _weights[text] is > 0 and var all ? 1_000 * Weight(text.Stems.Where(body.Contains)) / all : 1_000;

    // Sixteenths of a binary logarithm of how rare the word is, at least one: found by squaring, so that no machine rounds it otherwise.
    private int Weight(IEnumerable<string> stems) => stems.Sum(stem => 16 + SixteenthsOfLog(_count, _documents.GetValueOrDefault(stem, 1)));

    private static int SixteenthsOfLog(int count, int documents)
    {
        var ratio = ((ulong)count << 16) / (ulong)documents;
        var whole = BitOperations.Log2(ratio) - 16;
        if (whole < 0)
        {
            return 0;
        }

        var rest = ratio >> whole;
        var result = whole;
        for (var bit = 0; bit < 4; bit++)
        {
            rest = (rest * rest) >> 16;
            result <<= 1;
            if (rest >= 2UL << 16)
            {
                result++;
                rest >>= 1;
            }
        }

        return result;
    }

    // An assistant's hours serve any kind of work: being of these kinds says nothing about the subject.
    private static bool Loose(ProvisionKind kind) => kind is ProvisionKind.Other or ProvisionKind.TaSupport or ProvisionKind.Curriculum or ProvisionKind.Environment or ProvisionKind.Training;
}
