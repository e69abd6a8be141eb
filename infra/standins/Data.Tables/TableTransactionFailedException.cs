namespace Azure.Data.Tables;

/// <summary>A transaction was refused and rolled back because of one of its actions.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    internal TableTransactionFailedException(int status, string message, string? errorCode, int? failedTransactionActionIndex)
        : base(status, message, errorCode, null) => FailedTransactionActionIndex = failedTransactionActionIndex;

    public int? FailedTransactionActionIndex { get; }
}
