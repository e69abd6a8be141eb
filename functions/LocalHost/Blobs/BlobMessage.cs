namespace EhcpPipeline.LocalHost.Blobs;

/// <summary>
/// A blob event on its way to a function, in the Functions host's own form, which is also what is found on <c>webjobs-blobtrigger-poison</c>.
/// </summary>
/// <param name="FunctionId">Host.Functions.{name}.</param>
/// <param name="ContainerName">The blob's container.</param>
/// <param name="BlobName">The blob's name in it.</param>
/// <param name="ETag">The ETag seen by polling; empty for an event that was pushed, whose function reads whatever the blob is by then.</param>
public sealed record BlobMessage(string FunctionId, string ContainerName, string BlobName, string ETag)
{
    public string Type { get; init; } = "BlobTrigger";

    public string BlobType { get; init; } = "BlockBlob";
}
