using EhcpPipeline.Storage.Testing.Contracts;

namespace EhcpPipeline.Storage.Tests.Embedded;

public sealed class FolderTableTests(StorageInAFolder storage) : TableContract(storage), IClassFixture<StorageInAFolder>;

public sealed class FolderBlobTests(StorageInAFolder storage) : BlobContract(storage), IClassFixture<StorageInAFolder>;

public sealed class FolderQueueTests(StorageInAFolder storage) : QueueContract(storage), IClassFixture<StorageInAFolder>;

public sealed class MemoryTableTests(StorageInMemory storage) : TableContract(storage), IClassFixture<StorageInMemory>;

public sealed class MemoryBlobTests(StorageInMemory storage) : BlobContract(storage), IClassFixture<StorageInMemory>;

public sealed class MemoryQueueTests(StorageInMemory storage) : QueueContract(storage), IClassFixture<StorageInMemory>;
