using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using EhcpPipeline.Storage.Blobs;
using EhcpPipeline.Storage.Queues;
using EhcpPipeline.Storage.Tables;

namespace EhcpPipeline.Storage.Azure;

/// <summary>
/// The three ports over an Azure Storage account, or an emulator of one. Containers, queues and tables come into being at the first write. Nothing is
/// connected to before the first call.
/// </summary>
public sealed class AzureStore
{
    private AzureStore(BlobServiceClient blobs, QueueServiceClient queues, TableServiceClient tables)
    {
        Blobs = new AzureBlobs(blobs);
        Queues = new AzureQueues(queues);
        Tables = new AzureTables(tables);
    }

    public IBlobStore Blobs { get; }

    public IWorkQueues Queues { get; }

    public ITableStore Tables { get; }

    /// <summary>By connection string; "UseDevelopmentStorage=true" is the emulator on its usual ports. Throws <see cref="FormatException"/> if it is not one.</summary>
    public static AzureStore Connect(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        return new AzureStore(new BlobServiceClient(connectionString), new QueueServiceClient(connectionString), new TableServiceClient(connectionString));
    }

    /// <summary>By identity, for an account that takes no shared keys. The identity needs the data roles for blobs, queues and tables.</summary>
    public static AzureStore Connect(Uri blobs, Uri queues, Uri tables, TokenCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return new AzureStore(new BlobServiceClient(blobs, credential), new QueueServiceClient(queues, credential), new TableServiceClient(tables, credential));
    }
}
