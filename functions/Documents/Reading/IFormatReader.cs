namespace EhcpPipeline.Documents.Reading;

/// <summary>
/// Reads one format. Never throws for what an upload contains: damage, encryption and excess end as a <see cref="ReadFailure"/>.
/// Throws only <see cref="OperationCanceledException"/>, when <c>cancel</c> fires; the caller's deadline comes through it.
/// </summary>
internal interface IFormatReader
{
    ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, CancellationToken cancel);
}
