namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>The tests stand on this reader: it must see what is there and refuse what is broken.</summary>
public sealed class BicepReaderTests
{
    [Fact]
    public void A_declaration_is_read_with_its_type_and_body()
    {
        var found = BicepDeclarations.Read(BicepLexer.Read("@description('x')\nresource a 'Some.Type/b@2024-01-01' existing = {\n  name: 'n'\n}\n")).Single();

        found.Keyword.ShouldBe("resource");
        found.Name.ShouldBe("a");
        found.Type.ShouldBe("Some.Type/b@2024-01-01");
        found.Existing.ShouldBeTrue();
        BicepValue.BodyOf(found)["name"].Text.ShouldBe("n");
    }

    [Fact]
    public void Lists_and_nested_objects_are_read()
    {
        var value = BicepValue.Of(BicepLexer.Read("{\n  a: [\n    'x'\n    'y'\n  ]\n  b: { c: 'd', e: 7 }\n}"));

        value["a"].Items.Select(item => item.Text).ShouldBe(["x", "y"]);
        value["b", "c"].Text.ShouldBe("d");
        value["b", "e"].Text.ShouldBe("7");
        value["b", "none"].Text.ShouldBe("");
    }

    [Fact]
    public void A_comment_is_no_code_and_two_slashes_in_a_string_are_no_comment()
    {
        var tokens = BicepLexer.Read("// var a = 'b'\nvar u = 'https://x' // end");

        tokens.Where(token => token.Kind != BicepTokenKind.NewLine).Select(token => token.Value).ShouldBe(["var", "u", "=", "https://x"]);
    }

    [Fact]
    public void Interpolated_expressions_are_read_however_deep()
    {
        var token = BicepLexer.Read("'a${b('c${d}')}e'").Single();

        token.Value.ShouldBe("a${}e");
        BicepSymbols.References([token]).ShouldBe(["b", "d"]);
    }

    [Theory]
    [InlineData("var a = 'b\n")]
    [InlineData("var a = 'b${c'\n")]
    [InlineData("var a = {\n")]
    [InlineData("var a = [\n}\n")]
    [InlineData("variable a = 1\n")]
    public void Broken_text_is_refused(string text) => Should.Throw<FormatException>(() => BicepDeclarations.Read(BicepLexer.Read(text)));
}
