using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Authentication;

namespace Azure.Data.Tables;

/// <summary>An account's tables.</summary>
public class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly Uri _endpoint;
    private readonly HttpPipeline _pipeline;

    public TableServiceClient(string connectionString)
        : this(connectionString, new TableClientOptions())
    {
    }

    public TableServiceClient(string connectionString, TableClientOptions options)
    {
        var account = StorageAccount.Parse(connectionString);
        _endpoint = account.TableEndpoint;
        _pipeline = HttpPipelineBuilder.Build(options, [], [new SharedKeyLitePolicy(account.Name, account.Key, TimeProvider.System)], ResponseClassifier);
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null)
    {
        _endpoint = endpoint;
        _pipeline = HttpPipelineBuilder.Build(options ?? new TableClientOptions(), [], [new BearerTokenAuthenticationPolicy(tokenCredential, Scope)], ResponseClassifier);
    }

    private static ResponseClassifier ResponseClassifier { get; } = new();

    public virtual TableClient GetTableClient(string tableName) => new(tableName, _endpoint, _pipeline);
}
