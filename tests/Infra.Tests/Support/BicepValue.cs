namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>A literal: text, list or object. Anything computed keeps its words in <see cref="Text"/>, separated by spaces.</summary>
internal sealed class BicepValue
{
    public string Text { get; private init; } = "";

    public IReadOnlyList<BicepValue> Items { get; private init; } = [];

    public IReadOnlyDictionary<string, BicepValue> Properties { get; private init; } = new Dictionary<string, BicepValue>(StringComparer.Ordinal);

    /// <summary>The property at a path of names; an empty value if one is missing.</summary>
    public BicepValue this[params string[] path] =>
        path.Aggregate(this, (value, name) => value.Properties.TryGetValue(name, out var found) ? found : new BicepValue());

    public static BicepValue Of(IReadOnlyList<BicepToken> tokens)
    {
        var at = 0;
        return Read(tokens, ref at);
    }

    /// <summary>The object that a resource or module declares, whatever condition or loop stands before it.</summary>
    public static BicepValue BodyOf(BicepDeclaration declaration)
    {
        var start = declaration.Body.ToList().FindIndex(token => token.Is("{"));
        return start < 0 ? new BicepValue() : Of([.. declaration.Body.Skip(start)]);
    }

    private static BicepValue Read(IReadOnlyList<BicepToken> tokens, ref int at)
    {
        SkipLines(tokens, ref at);
        if (tokens[at].Is("["))
        {
            at++;
            return List(tokens, ref at);
        }

        if (tokens[at].Is("{"))
        {
            at++;
            return Record(tokens, ref at);
        }

        return Computed(tokens, ref at);
    }

    private static BicepValue List(IReadOnlyList<BicepToken> tokens, ref int at)
    {
        var items = new List<BicepValue>();
        for (SkipLines(tokens, ref at); !tokens[at].Is("]"); SkipLines(tokens, ref at))
        {
            items.Add(Read(tokens, ref at));
        }

        at++;
        return new BicepValue { Items = items };
    }

    private static BicepValue Record(IReadOnlyList<BicepToken> tokens, ref int at)
    {
        var properties = new Dictionary<string, BicepValue>(StringComparer.Ordinal);
        for (SkipLines(tokens, ref at); !tokens[at].Is("}"); SkipLines(tokens, ref at))
        {
            if (tokens[at].Is("resource") && !tokens[at + 1].Is(":"))
            {
                // A nested resource: kept under its symbol.
                var symbol = tokens[at + 1].Value;
                while (!tokens[at].Is("{"))
                {
                    at++;
                }

                properties["resource " + symbol] = Read(tokens, ref at);
                continue;
            }

            var name = tokens[at].Value;
            at++;
            if (!tokens[at].Is(":"))
            {
                throw new FormatException($"Line {tokens[at].Line}: {name} is followed by no colon.");
            }

            at++;
            properties[name] = Read(tokens, ref at);
        }

        at++;
        return new BicepValue { Properties = properties };
    }

    private static BicepValue Computed(IReadOnlyList<BicepToken> tokens, ref int at)
    {
        var words = new List<string>();
        var depth = 0;
        while (at < tokens.Count)
        {
            var token = tokens[at];
            var opens = token.Kind == BicepTokenKind.Symbol && token.Value is "{" or "(" or "[" or "[?";
            var closes = token.Kind == BicepTokenKind.Symbol && token.Value is "}" or ")" or "]";
            // A conditional may run over several lines, each of which begins with its sign.
            var ends = token.Kind == BicepTokenKind.NewLine && !Continues(tokens, at);
            if (depth == 0 && (closes || ends || token.Is(",")))
            {
                break;
            }

            depth += opens ? 1 : closes ? -1 : 0;
            if (token.Kind != BicepTokenKind.NewLine)
            {
                words.Add(token.Value);
            }

            at++;
        }

        return new BicepValue { Text = string.Join(' ', words) };
    }

    private static bool Continues(IReadOnlyList<BicepToken> tokens, int at)
    {
        SkipLines(tokens, ref at);
        return at < tokens.Count && (tokens[at].Is("?") || (tokens[at].Is(":") && at > 0));
    }

    private static void SkipLines(IReadOnlyList<BicepToken> tokens, ref int at)
    {
        while (at < tokens.Count && (tokens[at].Kind == BicepTokenKind.NewLine || tokens[at].Is(",")))
        {
            at++;
        }
    }
}
