using System.Collections;
using EhcpPipeline.Ml.Judgements;

namespace EhcpPipeline.Ml.Judging;

/// <summary>Marked stretches, found when first asked for: an audit of a thousand plans asks for few.</summary>
internal sealed class LazyEvidence(string text) : IReadOnlyList<EvidenceSpan>
{
    private IReadOnlyList<EvidenceSpan>? _spans;

    public int Count => Spans.Count;

    private IReadOnlyList<EvidenceSpan> Spans => _spans ??= Evidence.Of(Workspace.OfThread.Item.Read(text));

    public EvidenceSpan this[int index] => Spans[index];

    public IEnumerator<EvidenceSpan> GetEnumerator() => Spans.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
