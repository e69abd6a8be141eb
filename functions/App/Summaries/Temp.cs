using EhcpPipeline.Audit.Runs; using EhcpPipeline.Functions.Runs; using EhcpPipeline.Storage.Schemas; using EhcpPipeline.Storage.Tables;
#pragma warning disable CA1822
namespace EhcpPipeline.Functions.Summaries;
public sealed class RunCounts(IReadOnlyDictionary<string, byte[]> t) { public int Uploads => t.Count; public int Assessed => 0; public int Failed => 0; public int Excluded => 0; }
public sealed class ReportTables { public IEnumerable<(TableSchema, IReadOnlyList<TableRecord>)> Of(RunManifest m, RunCounts c) => []; }
public sealed class OverviewWriting { public Task WriteAsync(RunState s, RunCounts c, CancellationToken x) => Task.CompletedTask; }
