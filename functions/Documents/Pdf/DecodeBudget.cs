using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Counts what one upload decodes against <see cref="ReadLimits.DecodedBytes"/> and <see cref="ReadLimits.DecodedRatio"/>, and looks at the deadline.</summary>
internal sealed class DecodeBudget(ReadLimits limits, ReadDeadline deadline)
{
    private const int RatioFrom = 1 << 20;

    /// <summary>The part of all decoded bytes that one stream or one page's content may be: it lies in memory whole, and twice while it grows.</summary>
    private const int LargestPart = 4;

    private long _decoded;

    public ReadLimits Limits { get; } = limits;

    public ReadDeadline Deadline { get; } = deadline;

    /// <summary>The bytes in the file of the stream being decoded: a chain of filters is measured against what the file holds, not stage by stage.</summary>
    public int Packed { get; set; }

    /// <summary>Called as a page's content is joined of its streams.</summary>
    public void ChargeJoined(int step, long joined)
    {
        Packed = int.MaxValue;
        Charge(step, joined);
    }

    /// <summary>Called as a stream grows: <paramref name="step"/> more bytes, <paramref name="produced"/> so far.</summary>
    public void Charge(int step, long produced)
    {
        Deadline.Check();
        _decoded += step;
        if (_decoded > Limits.DecodedBytes || produced > Limits.DecodedBytes / LargestPart)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.DecodedBytes));
        }

        if (produced > RatioFrom && produced > (long)Packed * Limits.DecodedRatio)
        {
            throw PdfFailureException.Limit(nameof(ReadLimits.DecodedRatio));
        }
    }
}
