using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Pdf;
using EhcpPipeline.Documents.Tools;

namespace EhcpPipeline.Documents.Reading;

/// <summary>
/// Reads an upload of any supported format, known by its bytes and never by its name. Never throws for what an upload contains and never runs
/// past <see cref="ReadLimits.Time"/>, the time of the optional tools apart, which have caps of their own. Safe to share between threads.
/// </summary>
/// <param name="limits">The caps; the defaults where null.</param>
/// <param name="office">Converts DOC, RTF and damaged DOCX; without it they end as unsupported or damaged.</param>
/// <param name="optical">Recognises scanned pages; without it a scan ends as needing optical reading.</param>
/// <param name="clock">Measures <see cref="ReadLimits.Time"/>; the system's where null.</param>
public sealed class DocumentReader(ReadLimits? limits = null, IOfficeConverter? office = null, IOpticalReader? optical = null, TimeProvider? clock = null)
{
    private readonly ReadLimits _limits = limits ?? new ReadLimits();
    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

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
        return format switch
        {
            UploadFormat.EncryptedOffice => Failures.Encrypted,
            UploadFormat.LegacyWord => Converted(content, OfficeFormat.Doc, cancel) ?? Failures.Unsupported,
            UploadFormat.Rtf => Converted(content, OfficeFormat.Rtf, cancel) ?? Failures.Unsupported,
            UploadFormat.Docx => Docx(content, cancel),
            UploadFormat.Pdf => Pdf(content, cancel),
            _ => FormatDetection.ReaderFor(format) is { } reader ? Timed(content, reader, cancel) : Failures.Unsupported,
        };
    }

    private ReadResult Docx(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var read = Timed(content, FormatDetection.Docx, cancel);
        return (ReferenceEquals(read, Failures.Damaged) || ReferenceEquals(read, Failures.ForeignChunk) ? Converted(content, OfficeFormat.Docx, cancel) : null) ?? read;
    }

    private ReadResult? Converted(ReadOnlyMemory<byte> content, OfficeFormat format, CancellationToken cancel)
    {
        if (office?.ToDocx(content, format, cancel) is not { } docx || docx.Length > _limits.DecodedBytes)
        {
            return null;
        }

        var read = Timed(docx, FormatDetection.Docx, cancel);
        return read.Document is { } document && format == OfficeFormat.Docx ? ReadResult.Of(document with { Notes = document.Notes with { Repaired = true } }) : read;
    }

    private ReadResult Pdf(ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var read = Timed(content, FormatDetection.Pdf, cancel);
        if (optical is null || (read.Failure?.Reason != FailureReason.NeedsOcr && read.Document?.Notes.PagesWithoutText is not { Count: > 0 }))
        {
            return read;
        }

        var pages = optical.Read(content, read.Document?.Notes.PagesWithoutText ?? [], cancel);
        return pages.Any(page => page.Words.Count > 0) ? Timed(content, new PdfReader(pages), cancel) : read;
    }

    private ReadResult Timed(ReadOnlyMemory<byte> content, IFormatReader reader, CancellationToken cancel)
    {
        try
        {
            return reader.Read(content, _limits, new ReadDeadline(_clock, _limits.Time, cancel));
        }
        catch (DeadlineReachedException)
        {
            return ReadResult.Failed(FailureReason.TooLarge, "Reading took longer than the limit Time: print the file to a new PDF and upload that.");
        }
    }
}
