using System.Text;
using System.Text.RegularExpressions;

namespace EhcpPipeline.LocalHost.Discovery;

/// <summary>
/// A blob path with tokens, such as "plans/{run}/{name}". As in the Functions host, a token takes as much as it can, slashes included:
/// on "plans/{run}/{name}" the blob "spring/east/a.docx" has the run "spring/east". "{{" and "}}" stand for braces.
/// </summary>
internal sealed partial class BlobPath
{
    private readonly string _template;
    private readonly Regex? _names;

    internal BlobPath(string template)
    {
        _template = template;
        var slash = template.IndexOf('/', StringComparison.Ordinal);
        Container = (slash < 0 ? template : template[..slash]).ToLowerInvariant();
        if (Container.Contains('{', StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The container of a blob path may not hold a token.");
        }

        _names = slash < 0 ? null : new Regex(CapturePattern(template[(slash + 1)..]), RegexOptions.CultureInvariant | RegexOptions.Singleline);
        var token = slash < 0 ? template.Length : template.IndexOf('{', slash);
        Prefix = slash < 0 ? string.Empty : template[(slash + 1)..(token < 0 ? template.Length : token)];
    }

    internal string Container { get; }

    /// <summary>What every matching name begins with.</summary>
    internal string Prefix { get; }

    /// <summary>The tokens' values for a blob of the container, or null if the name does not match.</summary>
    internal IReadOnlyDictionary<string, string>? Match(string blobName)
    {
        if (_names is null)
        {
            return new Dictionary<string, string>();
        }

        var match = _names.Match(blobName);
        return match.Success
            ? match.Groups.Values.Where(group => group.Name != "0").ToDictionary(group => group.Name, group => group.Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    /// <summary>The container and name of the path with its tokens filled in. Throws if one has no value.</summary>
    internal (string Container, string Name) Fill(IReadOnlyDictionary<string, object?> metadata)
    {
        var filled = Token().Replace(_template, token =>
            metadata.TryGetValue(token.Groups[1].Value, out var value) && value is not null
                ? Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!
                : throw new InvalidOperationException("A token of a blob path has no value."));
        var slash = filled.IndexOf('/', StringComparison.Ordinal);
        return (filled[..slash], filled[(slash + 1)..]);
    }

    private static string CapturePattern(string template)
    {
        var pattern = new StringBuilder("^");
        var end = 0;
        foreach (Match token in Token().Matches(template))
        {
            pattern.Append(Literal(template[end..token.Index])).Append("(?<").Append(token.Groups[1].Value).Append(">.*)");
            end = token.Index + token.Length;
        }

        return pattern.Append(Literal(template[end..])).Append('$').ToString();
    }

    private static string Literal(string text) =>
        Regex.Escape(text.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal));

    [GeneratedRegex("(?<!\\{)\\{([A-Za-z_][A-Za-z0-9_-]*)\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
