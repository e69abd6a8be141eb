namespace EhcpPipeline.Documents.Reading;

/// <summary>The failures that several readers share, in the words a case officer reads.</summary>
internal static class Failures
{
    public static ReadResult Encrypted { get; } =
        ReadResult.Failed(FailureReason.Encrypted, "The file needs a password: remove the password and upload it again.");

    public static ReadResult Damaged { get; } =
        ReadResult.Failed(FailureReason.Damaged, "The file is damaged: open it in the program that made it, save it anew and upload that.");

    public static ReadResult Hostile { get; } =
        ReadResult.Failed(FailureReason.Damaged, "The file holds an entity declaration, which no document has: ask whoever sent it for the original.");

    public static ReadResult Unsupported { get; } =
        ReadResult.Failed(FailureReason.UnsupportedFormat, "The file is not of a format that is read: save it as DOCX or PDF and upload that.");

    public static ReadResult NoText { get; } =
        ReadResult.Failed(FailureReason.Empty, "The file holds no text.");

    public static ReadResult OnlyPictures { get; } =
        ReadResult.Failed(FailureReason.NeedsOcr, "The file holds pictures and no text: optical recognition is not installed here, so upload the original document.");

    public static ReadResult ForeignChunk { get; } =
        ReadResult.Failed(FailureReason.UnsupportedFormat, "The file only wraps a document of another format: open it in Word, save it anew and upload that.");
}
