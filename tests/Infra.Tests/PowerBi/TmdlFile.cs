namespace EhcpPipeline.Infra.Tests.PowerBi;

/// <summary>A TMDL file by its tabs: each line with its depth, its objects with their properties.</summary>
internal sealed class TmdlFile
{
    private readonly List<(int Depth, string Text)> _lines = [];

    public TmdlFile(string text)
    {
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            var depth = line.Length - line.TrimStart('\t').Length;
            if (line.TrimStart('\t').StartsWith(' ') && depth < 2)
            {
                throw new FormatException($"TMDL is indented with tabs: {line}");
            }

            _lines.Add((depth, line.Trim()));
        }
    }

    public IEnumerable<TmdlObject> Objects(string kind, int depth)
    {
        for (var at = 0; at < _lines.Count; at++)
        {
            if (_lines[at].Depth == depth && _lines[at].Text.StartsWith(kind + " ", StringComparison.Ordinal))
            {
                var declared = _lines[at].Text[(kind.Length + 1)..];
                var equals = declared.IndexOf(" =", StringComparison.Ordinal);
                var name = (equals < 0 ? declared : declared[..equals]).Trim().Trim('\'');
                var below = _lines.Skip(at + 1).TakeWhile(line => line.Depth > depth).ToList();
                var properties = below.Where(line => line.Depth == depth + 1 && line.Text.Contains(": ", StringComparison.Ordinal) && !line.Text.StartsWith("///", StringComparison.Ordinal))
                    .Select(line => line.Text.Split(": ", 2)).ToLookup(parts => parts[0], parts => parts[1], StringComparer.Ordinal);
                var expression = (equals < 0 ? "" : declared[(equals + 2)..].Trim()) + "\n" + string.Join('\n', below.Where(line => line.Depth > depth + 1).Select(line => line.Text));
                yield return new TmdlObject(name, properties, expression.Trim());
            }
        }
    }
}

/// <summary>A table, column, measure, partition, relationship or expression.</summary>
internal sealed record TmdlObject(string Name, ILookup<string, string> Properties, string Expression)
{
    public string Property(string name) => Properties[name].FirstOrDefault() ?? "";
}
