using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Pdf;

/// <summary>Ends the reading of a PDF with a named reason. Thrown and caught inside the reader only.</summary>
internal sealed class PdfFailureException(FailureReason reason, string detail) : Exception(detail)
{
    public FailureReason Reason { get; } = reason;

    public static PdfFailureException Limit(string limit) =>
        new(FailureReason.TooLarge, $"The PDF exceeds the limit {limit}: print it to a new PDF and upload that, or raise the limit.");

    public static PdfFailureException Damaged() =>
        new(FailureReason.Damaged, "The PDF is damaged beyond repair: open it in a viewer, print it to a new PDF and upload that.");

    public static PdfFailureException Encrypted() =>
        new(FailureReason.Encrypted, "The PDF needs a password to open: save a copy without a password and upload that.");
}
