using EhcpPipeline.LocalHost.Discovery;
using EhcpPipeline.LocalHost.Tests.Functions;

namespace EhcpPipeline.LocalHost.Tests.Discovery;

public sealed class DiscoveryTests
{
    [Fact]
    public void The_functions_of_an_assembly_are_found_in_order_of_name()
    {
        var functions = FunctionCatalogue.Find(typeof(SampleFunctions).Assembly, new SettingNames(null));

        functions.Select(function => function.Name).ShouldBe(
            ["Array", "BlobJson", "BlobPoison", "BlobStream", "BlobText", "Bytes", "Data", "Drain", "Json", "Several", "Text", "Timer", "ValueTasks"]);
        functions.Single(function => function.Name == "Json").Trigger.ShouldBe(new QueueFunctionTrigger("json"));
        functions.Single(function => function.Name == "Several").Outputs.Select(output => (output.Kind, output.Target)).ShouldBe(
            [(OutputKind.Queue, "json"), (OutputKind.Queue, "text"), (OutputKind.Blob, "copies/{id}.txt")]);
    }

    [Theory]
    [InlineData("plans/{run}/{name}", "r/a.docx", "run=r name=a.docx")]
    [InlineData("plans/{run}/{name}", "spring/east/a.docx", "run=spring/east name=a.docx")]
    [InlineData("advice/{run}/{plan}/{name}", "r/p/a b.docx", "run=r plan=p name=a b.docx")]
    [InlineData("cohorts/{run}.csv", "spring.2026.csv", "run=spring.2026")]
    [InlineData("plans/{name}.{ext}", "a.b.c", "name=a.b ext=c")]
    [InlineData("plans/{{x}}/{name}", "{x}/a", "name=a")]
    [InlineData("plans", "anything/at all", "")]
    public void A_path_gives_the_tokens_of_a_name(string path, string name, string tokens) =>
        string.Join(' ', new BlobPath(path).Match(name)!.Select(token => token.Key + "=" + token.Value)).ShouldBe(tokens);

    [Theory]
    [InlineData("plans/{run}/{name}", "top")]
    [InlineData("cohorts/{run}.csv", "r.json")]
    [InlineData("cohorts/{run}.csv", "r.csv.bak")]
    [InlineData("bundles/fixed.zip", "other.zip")]
    public void A_name_that_does_not_fit_gives_nothing(string path, string name) => new BlobPath(path).Match(name).ShouldBeNull();

    [Theory]
    [InlineData("plans/{run}/{name}", "")]
    [InlineData("plans/fixed/{name}", "fixed/")]
    [InlineData("plans/fixed", "fixed")]
    public void A_path_knows_what_its_names_begin_with(string path, string prefix) => new BlobPath(path).Prefix.ShouldBe(prefix);

    [Fact]
    public void A_container_may_not_hold_a_token() => Should.Throw<InvalidOperationException>(() => new BlobPath("{run}/{name}"));

    [Fact]
    public void A_setting_that_is_not_there_is_named() =>
        Should.Throw<InvalidOperationException>(() => new SettingNames(null).Fill("%Queue%")).Message.ShouldBe("The setting Queue, named by a function's attribute, is not configured.");
}
