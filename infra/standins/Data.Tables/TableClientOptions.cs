using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>Transport and retry options.</summary>
public class TableClientOptions : ClientOptions;
