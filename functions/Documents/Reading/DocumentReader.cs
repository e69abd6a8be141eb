namespace EhcpPipeline.Documents.Reading;

/// <summary>
/// Reads an upload of any supported format, known by its bytes and never by its name. Never throws for what an upload contains and never runs
/// past <see cref="ReadLimits.Time"/>. Safe to share between threads.
/// </summary>
public sealed class DocumentReader(ReadLimits? limits = null)
{
    private readonly ReadLimits _limits = limits ?? new ReadLimits();

    /// <summary>Reads <paramref name="content"/>. Throws <see cref="OperationCanceledException"/> only when <paramref name="cancel"/> itself is cancelled.</summary>
    public ReadResult Read(ReadOnlyMemory<byte> content, CancellationToken cancel = default)
    {
        if (content.Length == 0)
        {
            return ReadResult.Failed(FailureReason.Empty, "The file is empty: upload it again.");
        }

        if (content.Length > _limits.UploadBytes)
        {
            return ReadResult.Failed(FailureReason.TooLarge, "The file is larger than the limit UploadBytes: split it or raise the limit.");
        }

        var format = FormatDetection.Detect(content.Span);
        if (format == UploadFormat.EncryptedOffice)
        {
            return Failures.Encrypted;
        }

        if (FormatDetection.ReaderFor(format) is not { } reader)
        {
            return Failures.Unsupported;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(_limits.Time);
        try
        {
            return reader.Read(content, _limits, deadline.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return ReadResult.Failed(FailureReason.TooLarge, "Reading took longer than the limit Time: print the file to a new PDF and upload that.");
        }
    }
}
