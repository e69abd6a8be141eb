using System.Reflection;
using System.Text.Json;
using EhcpPipeline.Storage.Schemas;
using Microsoft.Azure.Functions.Worker;

namespace EhcpPipeline.Functions.Tests;

/// <summary>What the worker's generator tells the Functions host of our functions, in the build that has the generator.</summary>
public class MetadataTests
{
    [Fact]
    public async Task The_host_is_told_of_every_function_what_its_attributes_say()
    {
        var told = await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(string.Empty);

        told.Select(function => $"{function.Name} {function.EntryPoint} {Binding(function.RawBindings.ShouldNotBeNull().ShouldHaveSingleItem())}")
            .ShouldBe(Attributed(), ignoreOrder: true);
    }

    [Fact]
    public async Task Every_trigger_is_over_the_account_of_the_data_and_blobs_come_by_event()
    {
        foreach (var function in await new GeneratedFunctionMetadataProvider().GetFunctionMetadataAsync(string.Empty))
        {
            var binding = JsonDocument.Parse(function.RawBindings.ShouldNotBeNull().ShouldHaveSingleItem()).RootElement;
            switch (Text(binding, "type"))
            {
                case "queueTrigger":
                    Text(binding, "connection").ShouldBe(Connections.Data);
                    Queues.All.ShouldContain(Text(binding, "queueName"));
                    break;
                case "blobTrigger":
                    Text(binding, "connection").ShouldBe(Connections.Data);
                    Text(binding, "source").ShouldBe("EventGrid");
                    Containers.All.ShouldContain(Text(binding, "path").Split('/')[0]);
                    break;
                default:
                    Text(binding, "type").ShouldBe("timerTrigger");
                    break;
            }
        }
    }

    private static IEnumerable<string> Attributed() =>
        from type in typeof(GeneratedFunctionMetadataProvider).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let function = method.GetCustomAttribute<FunctionAttribute>()
        where function is not null
        from parameter in method.GetParameters()
        from attribute in parameter.GetCustomAttributes()
        let trigger = attribute switch
        {
            QueueTriggerAttribute queue => $"queueTrigger {parameter.Name} {queue.QueueName} {queue.Connection} ",
            BlobTriggerAttribute blob => $"blobTrigger {parameter.Name} {blob.BlobPath} {blob.Connection} {blob.Source}",
            TimerTriggerAttribute timer => $"timerTrigger {parameter.Name} {timer.Schedule}  ",
            _ => null,
        }
        where trigger is not null
        select $"{function.Name} {type.FullName}.{method.Name} {trigger}";

    private static string Binding(string json)
    {
        var binding = JsonDocument.Parse(json).RootElement;
        var source = Text(binding, "queueName") + Text(binding, "path") + Text(binding, "schedule");
        return $"{Text(binding, "type")} {Text(binding, "name")} {source} {Text(binding, "connection")} {Text(binding, "source")}";
    }

    private static string Text(JsonElement binding, string property) => binding.TryGetProperty(property, out var value) ? value.GetString()! : string.Empty;
}
