namespace EhcpPipeline.Infra.Tests.Support;

/// <summary>A YAML file of nested maps and plain lists, by indentation: all that azure.yaml and the compose file use.</summary>
internal sealed class YamlFile
{
    private readonly List<(int Indent, string Key, string Value)> _lines = [];

    private YamlFile(string path)
    {
        foreach (var line in Repository.Read(path).Split('\n').Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#')))
        {
            if (line.Contains('\t', StringComparison.Ordinal))
            {
                throw new FormatException($"{path}: a tab in YAML.");
            }

            var content = line.Trim();
            var colon = content.StartsWith("- ", StringComparison.Ordinal) ? -1 : content.IndexOf(": ", StringComparison.Ordinal);
            var key = colon > 0 ? content[..colon] : content.EndsWith(':') ? content[..^1] : content;
            var value = colon > 0 ? content[(colon + 2)..].Trim('"', '\'') : "";
            _lines.Add((line.Length - line.TrimStart().Length, key, value));
        }
    }

    public static YamlFile Load(string path) => new(path);

    /// <summary>The value at a path of keys, or empty.</summary>
    public string Value(params string[] path) => At(path) is { } at ? _lines[at].Value : "";

    /// <summary>The keys or list entries directly below a path.</summary>
    public IReadOnlyList<string> Sections(params string[] path)
    {
        if (At(path) is not { } at)
        {
            return [];
        }

        var below = _lines.Skip(at + 1).TakeWhile(line => line.Indent > _lines[at].Indent).ToList();
        return [.. below.Where(line => line.Indent == below[0].Indent).Select(line => line.Key.StartsWith("- ", StringComparison.Ordinal) ? line.Key[2..].Trim('"') : line.Key)];
    }

    private int? At(string[] path)
    {
        int? found = null;
        foreach (var key in path)
        {
            var from = found + 1 ?? 0;
            var above = found is { } parent ? _lines[parent].Indent : -1;
            var below = Enumerable.Range(from, _lines.Count - from).TakeWhile(at => _lines[at].Indent > above).ToList();
            var match = below.Where(at => _lines[at].Indent == _lines[below[0]].Indent && _lines[at].Key == key).Take(1).ToList();
            if (match.Count == 0)
            {
                return null;
            }

            found = match[0];
        }

        return found;
    }
}
