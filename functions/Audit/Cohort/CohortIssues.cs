using System.Globalization;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>Collects issues while a file is read. Accepted variants are counted by column, so that ten thousand dates make one message.</summary>
internal sealed class CohortIssues
{
    private readonly List<CohortIssue> _issues = [];
    private readonly Dictionary<(string Column, string Fault), (int Line, int Count)> _variants = [];

    public void Error(int line, string column, string fault, string done) => _issues.Add(new CohortIssue(line, column, CohortIssueKind.Error, fault, done));

    public void Query(int line, string column, string fault, string done = "kept") =>
        _issues.Add(new CohortIssue(line, column, CohortIssueKind.Query, fault, done));

    public void Variant(int line, string column, string fault)
    {
        var (first, count) = _variants.GetValueOrDefault((column, fault), (line, 0));
        _variants[(column, fault)] = (first, count + 1);
    }

    public IReadOnlyList<CohortIssue> All()
    {
        var variants = _variants.Select(entry => new CohortIssue(entry.Value.Line, entry.Key.Column, CohortIssueKind.Variant, entry.Key.Fault, Accepted(entry.Value.Count)));
        return
        [
            .. _issues.Concat(variants).OrderBy(issue => issue.Line).ThenBy(issue => issue.Column, StringComparer.Ordinal)
                .ThenBy(issue => issue.Fault, StringComparer.Ordinal),
        ];
    }

    private static string Accepted(int count) =>
        count == 1 ? "accepted" : string.Create(CultureInfo.InvariantCulture, $"accepted, as in {count} places from this line on");
}
