using System.Collections;
using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Model;

namespace EhcpPipeline.Ml.Judging;

/// <summary>The reasons of a score, worked out when first asked for. Their weights add up to the head's raw score exactly.</summary>
internal sealed class LazyReasons(string text, LinearModel model, int head, int? yearGroup = null) : IReadOnlyList<Reason>
{
    private IReadOnlyList<Reason>? _reasons;

    public int Count => Reasons.Count;

    private IReadOnlyList<Reason> Reasons => _reasons ??= ReasonWriter.Write(text, model, head, yearGroup);

    public Reason this[int index] => Reasons[index];

    /// <summary>The raw score that the reasons add up to.</summary>
    public int Score => Reasons.Sum(reason => reason.Weight);

    public IEnumerator<Reason> GetEnumerator() => Reasons.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
