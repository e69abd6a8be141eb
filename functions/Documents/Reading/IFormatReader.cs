namespace EhcpPipeline.Documents.Reading;

/// <summary>
/// Reads one format. Never throws for what an upload contains: damage, encryption and excess end as a <see cref="ReadFailure"/>.
/// Throws only what <see cref="ReadDeadline.Check"/> throws.
/// </summary>
internal interface IFormatReader
{
    ReadResult Read(ReadOnlyMemory<byte> content, ReadLimits limits, ReadDeadline deadline);
}
