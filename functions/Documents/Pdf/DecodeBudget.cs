using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Counts what one upload decodes against <see cref="ReadLimits.DecodedBytes"/> and <see cref="ReadLimits.DecodedRatio"/>, and looks at the deadline.</summary>
internal sealed class DecodeBudget(ReadLimits limits, CancellationToken cancel)
{
    private const int RatioFrom = 1 << 20;

    private long _decoded;

    public ReadLimits Limits { get; } = limits;

    public CancellationToken Cancel { get; } = cancel;

    /// <summary>Called as a stream grows: <paramref name="step"/> more bytes, <paramref name="produced"/> so far of <paramref name="packed"/> bytes in.</summary>
    public void Charge(int step, long produced, long packed)
    {
        Cancel.ThrowIfCancellationRequested();
        _decoded += step;
        if (_decoded > Limits.DecodedBytes)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.DecodedBytes));
        }

        if (produced > RatioFrom && produced > packed * Limits.DecodedRatio)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.DecodedRatio));
        }
    }
}
