using System.Reflection;
using EhcpPipeline.Functions;
using EhcpPipeline.Infra.Tests.Support;
using EhcpPipeline.Storage.Schemas;

namespace EhcpPipeline.Infra.Tests.Azure;

/// <summary>The functions as the code declares them, against what starts them on Azure.</summary>
public sealed class TriggersTests
{
    private static readonly BicepFile Names = BicepFile.Load("infra/azure/names.bicep");

    private static readonly IReadOnlyList<Trigger> Triggers = [.. typeof(OpenRun).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .SelectMany(Trigger.Of)];

    [Fact]
    public void Every_blob_trigger_has_a_subscription_on_its_container_and_ending()
    {
        var declared = Names.Objects("blobTriggers").Select(trigger => (trigger["function"], trigger["container"], trigger["suffix"]));
        var coded = Triggers.Where(trigger => trigger.Kind == "BlobTrigger").Select(trigger => (trigger.Function, trigger.Container, trigger.Suffix)).ToList();

        coded.ShouldNotBeEmpty();
        declared.ShouldBe(coded, ignoreOrder: true);
    }

    [Fact]
    public void Every_blob_trigger_listens_to_events_and_none_polls()
    {
        // BlobTriggerSource: 0 scans containers and their logs, 1 waits for Event Grid.
        Triggers.Where(trigger => trigger.Kind == "BlobTrigger").ShouldAllBe(trigger => trigger.Source == 1);
    }

    [Fact]
    public void Every_trigger_on_data_uses_the_one_connection()
    {
        Triggers.Where(trigger => trigger.Kind is "BlobTrigger" or "QueueTrigger").ShouldAllBe(trigger => trigger.Connection == Connections.Data);
    }

    [Fact]
    public void Every_queue_is_read_by_one_function()
    {
        Triggers.Where(trigger => trigger.Kind == "QueueTrigger").Select(trigger => trigger.Path).ShouldBe(Names.Strings("queues"), ignoreOrder: true);
    }

    [Fact]
    public void The_alert_on_messages_given_up_names_the_functions_of_the_poison_queues()
    {
        var functions = Triggers.Where(trigger => trigger.Path.EndsWith("-poison", StringComparison.Ordinal)).Select(trigger => trigger.Function);

        Names.Strings("failureFunctions").ShouldBe(functions, ignoreOrder: true);
    }

    [Fact]
    public void Every_function_named_in_an_alert_exists()
    {
        var queries = BicepValue.Of(BicepFile.Load("infra/azure/modules/alerts.bicep").Find("var", "rules").Body).Items.Select(rule => rule["query"].Text).ToList();

        foreach (var function in new[] { "AssessPlan", "ReconcileRuns" })
        {
            queries.ShouldContain(query => query.Contains("\"" + function + "\""));
            Triggers.Select(trigger => trigger.Function).ShouldContain(function);
        }
    }

    [Fact]
    public void No_function_can_be_called_over_HTTP() => Triggers.ShouldNotContain(trigger => trigger.Kind == "HttpTrigger");

    /// <summary>One trigger as its attribute says it, read without an instance so that it is the same in both builds.</summary>
    private sealed record Trigger(string Function, string Kind, string Path, string Connection, int Source)
    {
        public string Container => Path.Split('/')[0];

        /// <summary>What every path of this trigger ends in.</summary>
        public string Suffix => Path[(Path.LastIndexOf('}') + 1)..];

        public static IEnumerable<Trigger> Of(MethodInfo method)
        {
            var function = method.CustomAttributes.SingleOrDefault(attribute => attribute.AttributeType.Name == "FunctionAttribute");
            if (function is null)
            {
                yield break;
            }

            foreach (var attribute in method.GetParameters().SelectMany(parameter => parameter.CustomAttributes))
            {
                if (attribute.AttributeType.Name.EndsWith("TriggerAttribute", StringComparison.Ordinal))
                {
                    var named = attribute.NamedArguments.ToDictionary(argument => argument.MemberName, argument => argument.TypedValue.Value, StringComparer.Ordinal);
                    yield return new Trigger(
                        (string)function.ConstructorArguments[0].Value!,
                        attribute.AttributeType.Name.Replace("Attribute", "", StringComparison.Ordinal),
                        attribute.ConstructorArguments.Select(argument => argument.Value).OfType<string>().FirstOrDefault() ?? "",
                        named.GetValueOrDefault("Connection") as string ?? "",
                        named.GetValueOrDefault("Source") is int source ? source : 0);
                }
            }
        }
    }
}
