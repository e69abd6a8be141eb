namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>
/// A declaration at the top of a file: <c>param</c>, <c>var</c>, <c>resource</c>, <c>module</c>, <c>output</c>, <c>import</c>, <c>targetScope</c>.
/// <paramref name="Type"/> is a resource's type with its version, a module's or import's path; <paramref name="Body"/> what follows the equals sign.
/// </summary>
internal sealed record BicepDeclaration(string Keyword, string Name, string Type, bool Existing, IReadOnlyList<BicepToken> Body)
{
    /// <summary>Of an import: the names taken.</summary>
    public IEnumerable<string> Imported => Body.Where(token => token.Kind == BicepTokenKind.Word).Select(token => token.Value);

    /// <summary>Of a parameter: it has a default.</summary>
    public bool HasDefault => Keyword == "param" && Body.Count > 0;
}

/// <summary>Reads the declarations of a file, brackets being balanced or an error.</summary>
internal static class BicepDeclarations
{
    private static readonly string[] Keywords = ["param", "var", "resource", "module", "output", "import", "targetScope", "type", "func", "metadata"];

    public static IReadOnlyList<BicepDeclaration> Read(IReadOnlyList<BicepToken> tokens)
    {
        var declarations = new List<BicepDeclaration>();
        var at = 0;
        while (at < tokens.Count)
        {
            var end = EndOfStatement(tokens, at);
            var statement = tokens.Skip(at).Take(end - at).ToList();
            at = end + 1;
            if (statement.Count == 0 || statement[0].Is("@"))
            {
                continue;
            }

            declarations.Add(One(statement));
        }

        return declarations;
    }

    private static BicepDeclaration One(List<BicepToken> statement)
    {
        var keyword = statement[0].Value;
        if (!Keywords.Contains(keyword))
        {
            throw new FormatException($"Line {statement[0].Line}: {keyword} begins no declaration.");
        }

        if (keyword == "import")
        {
            var from = statement.FindIndex(token => token.Is("from"));
            return new BicepDeclaration(keyword, "", statement[from + 1].Value, false, statement[1..from]);
        }

        var equals = statement.FindIndex(token => token.Is("="));
        var head = equals < 0 ? statement : statement[..equals];
        var type = head.FirstOrDefault(token => token.Kind == BicepTokenKind.Text)?.Value ?? "";
        var name = keyword == "targetScope" ? "" : head[1].Value;
        return new BicepDeclaration(keyword, name, type, head.Any(token => token.Is("existing")), equals < 0 ? [] : statement[(equals + 1)..]);
    }

    private static int EndOfStatement(IReadOnlyList<BicepToken> tokens, int start)
    {
        var open = new Stack<string>();
        for (var at = start; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == BicepTokenKind.NewLine && open.Count == 0)
            {
                return at;
            }

            if (token.Kind != BicepTokenKind.Symbol)
            {
                continue;
            }

            switch (token.Value)
            {
                case "{" or "(" or "[" or "[?":
                    open.Push(token.Value[..1]);
                    break;
                case "}" or ")" or "]":
                    var expected = token.Value switch { "}" => "{", ")" => "(", _ => "[" };
                    if (open.Count == 0 || open.Pop() != expected)
                    {
                        throw new FormatException($"Line {token.Line}: {token.Value} closes nothing.");
                    }

                    break;
            }
        }

        return open.Count == 0 ? tokens.Count : throw new FormatException($"The declaration that begins in line {tokens[start].Line} is not closed.");
    }
}
