using EhcpPipeline.Documents.Model;

namespace EhcpPipeline.Documents.Reading;

/// <summary>What became of an upload: a document, or a named failure. Exactly one of the two is set.</summary>
public sealed record ReadResult
{
    public Document? Document { get; private init; }

    public ReadFailure? Failure { get; private init; }

    public static ReadResult Of(Document document) => new() { Document = document };

    public static ReadResult Failed(FailureReason reason, string detail) => new() { Failure = new ReadFailure(reason, detail) };
}

/// <summary>Why an upload could not be read, and in <paramref name="Detail"/> what to do about it, in plain words and without any text or name of the upload.</summary>
public sealed record ReadFailure(FailureReason Reason, string Detail);

/// <summary>The reasons an upload ends as failed. <see cref="FailureReasons.Name"/> gives the word that tables and files show.</summary>
public enum FailureReason
{
    Encrypted,
    Damaged,
    NeedsOcr,
    UnsupportedFormat,
    TooLarge,
    Empty,
    NotAPlan,
}

/// <summary>The fixed words for failure reasons, part of the tables' contract.</summary>
public static class FailureReasons
{
    public static string Name(this FailureReason reason) => reason switch
    {
        FailureReason.Encrypted => "encrypted",
        FailureReason.Damaged => "damaged",
        FailureReason.NeedsOcr => "needs-ocr",
        FailureReason.UnsupportedFormat => "unsupported-format",
        FailureReason.TooLarge => "too-large",
        FailureReason.Empty => "empty",
        FailureReason.NotAPlan => "not-a-plan",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
