using EhcpPipeline.Functions.Composition;
using EhcpPipeline.Storage.Azure;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.Services.AddPipeline();
builder.Services.AddAzureStorage(Connections.Data);
await builder.Build().RunAsync();
