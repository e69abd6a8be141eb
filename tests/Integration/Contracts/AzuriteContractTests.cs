using EhcpPipeline.Integration.Tests.Azurite;
using EhcpPipeline.Storage.Testing.Contracts;

namespace EhcpPipeline.Integration.Tests.Contracts;

public sealed class AzuriteTableTests(AzuriteStorage storage) : TableContract(storage), IClassFixture<AzuriteStorage>;

public sealed class AzuriteBlobTests(AzuriteStorage storage) : BlobContract(storage), IClassFixture<AzuriteStorage>;

public sealed class AzuriteQueueTests(AzuriteStorage storage) : QueueContract(storage), IClassFixture<AzuriteStorage>;
