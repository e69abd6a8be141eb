using EhcpPipeline.Storage.Schemas;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Functions.Ledger;

/// <summary>Where one upload stands. The words are the ledger's contract.</summary>
public static class UploadStatus
{
    public const string Waiting = "waiting";
    public const string Extracted = "extracted";
    public const string Assessed = "assessed";
    public const string Failed = "failed";
    public const string Excluded = "excluded";

    public static bool IsFinal(string status) => status is Assessed or Failed or Excluded;
}

/// <summary>
/// One upload's row in the ledger. What was committed (<see cref="Generation"/>, <see cref="Contribution"/>, <see cref="Values"/>) always equals what the
/// counters hold of it; what is known of the upload's newest bytes (<see cref="Content"/>, <see cref="Text"/>) may be ahead of that.
/// </summary>
public sealed record LedgerEntry
{
    public required string Run { get; init; }

    public required string Shard { get; init; }

    public required string Plan { get; init; }

    public string? ETag { get; init; }

    public string Child { get; init; } = "";

    public string Status { get; init; } = UploadStatus.Waiting;

    public string Reason { get; init; } = "";

    /// <summary>Generation last committed; empty before the first commit.</summary>
    public string Generation { get; init; } = "";

    public string Grade { get; init; } = "";

    public int? Score { get; init; }

    public int? Priority { get; init; }

    /// <summary>Name of the upload's blob below its run.</summary>
    public string Blob { get; init; } = "";

    /// <summary>ETag of the upload that <see cref="Content"/> was read from.</summary>
    public string Source { get; init; } = "";

    /// <summary>SHA-256 of the upload's bytes; empty until they are read.</summary>
    public string Content { get; init; } = "";

    /// <summary>SHA-256 of the normalised text; empty if it could not be read.</summary>
    public string Text { get; init; } = "";

    /// <summary>Why the bytes could not be read; empty if they could.</summary>
    public string ReadFailure { get; init; } = "";

    /// <summary>The date the plan's text speaks from, ISO; empty if unknown.</summary>
    public string Issued { get; init; } = "";

    /// <summary>The text calls itself a draft.</summary>
    public bool Draft { get; init; }

    /// <summary>Hash of the cohort record that the last commit used.</summary>
    public string Record { get; init; } = "";

    /// <summary>
    /// The professional advice that came with the plan: one line a report, hash of name, hash of content, and why it could not be read where it could not.
    /// </summary>
    public string Advice { get; init; } = "";

    /// <summary>ETags of the reports that <see cref="Advice"/> was read from: one line a report, hash of name and ETag, in the same order.</summary>
    public string AdviceSource { get; init; } = "";

    /// <summary>A moderator's grade that replaces the rubric's: grade and role by '~'; empty for none.</summary>
    public string Override { get; init; } = "";

    public byte[] Contribution { get; init; } = [];

    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>A cohort record was found for the upload.</summary>
    public bool HasRecord => Record.Length > 0;

    public string PartitionKey => Run + "~" + Shard;

    /// <summary>First eight characters of the generation, as fact rows carry it.</summary>
    public string Generation8 => Generation.Length >= 8 ? Generation[..8] : Generation;

    public TableRecord ToRecord()
    {
        var record = new RowBuilder(WorkingTables.Ledger, PartitionKey, Plan)
            .Set("run", Run).Set("plan", Plan).Set("child", Child).Set("status", Status).Set("reason", Reason).Set("generation", Generation)
            .Set("grade", Grade).Set("score", Score).Set("priority", Priority).Set("blob", Blob)
            .Set("source", Source).Set("content", Content).Set("text", Text).Set("readfailure", ReadFailure).Set("issued", Issued).Set("draft", Draft)
            .Set("record", Record).Set("advice", Advice).Set("advicesource", AdviceSource).Set("override", Override).Set("contribution", Contribution).Set("values", string.Join('\n', Values)).Build();
        return record with { ETag = ETag };
    }

    public static LedgerEntry From(TableRecord record)
    {
        var values = new RowReader(record);
        var separator = record.PartitionKey.IndexOf('~', StringComparison.Ordinal);
        return new()
        {
            Run = record.PartitionKey[..separator],
            Shard = record.PartitionKey[(separator + 1)..],
            Plan = record.RowKey,
            ETag = record.ETag,
            Child = values.Text("child"),
            Status = values.Text("status"),
            Reason = values.Text("reason"),
            Generation = values.Text("generation"),
            Grade = values.Text("grade"),
            Score = values.Integer("score"),
            Priority = values.Integer("priority"),
            Blob = values.Text("blob"),
            Source = values.Text("source"),
            Content = values.Text("content"),
            Text = values.Text("text"),
            ReadFailure = values.Text("readfailure"),
            Issued = values.Text("issued"),
            Draft = values.Boolean("draft"),
            Record = values.Text("record"),
            Advice = values.Text("advice"),
            AdviceSource = values.Text("advicesource"),
            Override = values.Text("override"),
            Contribution = values.Bytes("contribution"),
            Values = values.Text("values") is { Length: > 0 } joined ? joined.Split('\n') : [],
        };
    }
}
