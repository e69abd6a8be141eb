using System.Text.RegularExpressions;

namespace EhcpPipeline.Audit.Runs;

/// <summary>
/// The manifest's pattern for taking a UPN or plan id out of a file's name. Run without backtracking, so that no pattern a council writes can hang
/// on a long name.
/// </summary>
internal sealed class FileNamePattern
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private readonly Regex? _pattern;

    public FileNamePattern(string pattern) => _pattern = pattern.Length == 0 ? null : new Regex(pattern, Options);

    public static ManifestFault? Fault(string pattern)
    {
        if (pattern.Length == 0)
        {
            return null;
        }

        try
        {
            var groups = new Regex(pattern, Options).GetGroupNames();
            return groups.Contains("upn", StringComparer.Ordinal) || groups.Contains("plan", StringComparer.Ordinal)
                ? null
                : new ManifestFault("fileNamePattern", "names neither group", "add (?<upn>…) or (?<plan>…) round what identifies the child");
        }
        catch (ArgumentException)
        {
            return new ManifestFault("fileNamePattern", "is not a regular expression", "mend its syntax, or leave it empty");
        }
        catch (NotSupportedException)
        {
            return new ManifestFault("fileNamePattern", "looks ahead, behind or back", "write it without look-around and back references");
        }
    }

    /// <summary>The UPN and plan id in a path's file name; null where there is none.</summary>
    public (string? Upn, string? PlanId) Find(string path)
    {
        if (_pattern is null)
        {
            return (null, null);
        }

        var match = _pattern.Match(PlanPath.FileName(path));
        return match.Success ? (Group(match, "upn"), Group(match, "plan")) : (null, null);
    }

    private static string? Group(Match match, string name) =>
        match.Groups[name] is { Success: true, Value.Length: > 0 } group ? group.Value : null;
}
