using System.Text.RegularExpressions;

namespace EhcpPipeline.Audit.Reading;

/// <summary>A family of wordings, looked for without regard to case and in linear time, so that no text can slow an audit down.</summary>
internal sealed class Cue(string pattern)
{
    private readonly Regex _pattern = new(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public bool In(string text) => _pattern.IsMatch(text);

    public int Count(string text) => _pattern.Count(text);

    public IEnumerable<Match> All(string text) => _pattern.Matches(text);

    public Match First(string text) => _pattern.Match(text);
}
