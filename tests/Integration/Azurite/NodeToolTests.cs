namespace EhcpPipeline.Integration.Tests.Azurite;

public sealed class NodeToolTests
{
    [Fact]
    public void Without_Node_the_tests_say_what_to_install() =>
        Should.Throw<InvalidOperationException>(() => NodeTool.Start("node-that-is-not-there", [], Path.GetTempPath()))
            .Message.ShouldBe(NodeTool.Missing);
}
