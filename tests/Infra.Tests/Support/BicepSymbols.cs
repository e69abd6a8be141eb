namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>Names that an expression refers to and names that a file makes known.</summary>
internal static class BicepSymbols
{
    private static readonly HashSet<string> Language = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "if", "for", "in", "resource", "existing", "string", "int", "bool", "array", "object",
        "concat", "contains", "cidrSubnet", "empty", "environment", "filter", "format", "guid", "join", "length", "listKeys", "loadJsonContent", "map", "resourceGroup",
        "resourceId", "split", "subscription", "subscriptionResourceId", "tenant", "toLower", "union", "uniqueString",
    };

    public static IEnumerable<string> Unknown(BicepFile file)
    {
        var known = new HashSet<string>(Language, StringComparer.Ordinal);
        known.UnionWith(file.Declarations.Select(declaration => declaration.Name));
        known.UnionWith(file.Of("import").SelectMany(import => import.Imported));
        foreach (var body in file.Declarations.Where(declaration => declaration.Keyword != "import").Select(declaration => declaration.Body))
        {
            var local = new HashSet<string>(known, StringComparer.Ordinal);
            local.UnionWith(LoopVariables(body));
            foreach (var name in References(body).Where(name => !local.Contains(name)))
            {
                yield return name;
            }
        }
    }

    /// <summary>Words that stand for a value: not property names, neither before a colon nor after a dot.</summary>
    public static IEnumerable<string> References(IReadOnlyList<BicepToken> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            foreach (var inner in References(token.Inserted))
            {
                yield return inner;
            }

            var previous = at > 0 ? tokens[at - 1] : null;
            var isMember = previous is not null && (previous.Is(".") || previous.Is(".?") || previous.Is("::"));
            var isKey = at + 1 < tokens.Count && tokens[at + 1].Is(":") && (previous is null || previous.Kind == BicepTokenKind.NewLine || previous.Is("{") || previous.Is(","));
            var isSymbolOfNested = previous is not null && previous.Is("resource");
            if (token.Kind == BicepTokenKind.Word && !isMember && !isKey && !isSymbolOfNested)
            {
                yield return token.Value;
            }
        }
    }

    private static IEnumerable<string> LoopVariables(IReadOnlyList<BicepToken> body)
    {
        for (var at = 0; at + 1 < body.Count; at++)
        {
            if (body[at].Is("for"))
            {
                for (var next = at + 1; !body[next].Is("in"); next++)
                {
                    yield return body[next].Value;
                }
            }
            else if (body[at + 1].Is("=>") && body[at].Kind == BicepTokenKind.Word)
            {
                yield return body[at].Value;
            }
        }

        foreach (var name in body.Where(token => token.Inserted.Count > 0).SelectMany(token => LoopVariables(token.Inserted)))
        {
            yield return name;
        }
    }
}
