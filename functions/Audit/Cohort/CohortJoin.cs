using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>Joins a whole cohort file to a whole set of uploads, for the report of what is unmatched on either side.</summary>
public static class CohortJoin
{
    public static CohortMatch Match(IReadOnlyList<CohortRecord> records, IEnumerable<string> files, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(records);
        var index = new CohortIndex(records, manifest);
        var matched = new SortedDictionary<string, CohortRecord>(StringComparer.Ordinal);
        var unmatched = new List<string>();
        var ambiguous = new List<CohortAmbiguity>();
        var claimed = new HashSet<int>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var hit = index.Find(file);
            if (hit.Record is not null)
            {
                matched[file] = hit.Record;
                claimed.Add(hit.Record.Line);
                continue;
            }

            unmatched.Add(file);
            if (hit.Candidates.Count > 0)
            {
                ambiguous.Add(new CohortAmbiguity([file], hit.Candidates));
                claimed.UnionWith(hit.Candidates);
            }
        }

        ambiguous.AddRange(matched.GroupBy(pair => pair.Value.Line).Where(group => group.Count() > 1).OrderBy(group => group.Key)
            .Select(group => new CohortAmbiguity([.. group.Select(pair => pair.Key)], [group.Key])));
        return new CohortMatch
        {
            Records = matched,
            UnmatchedFiles = unmatched,
            UnmatchedRecords = [.. records.Where(record => !claimed.Contains(record.Line)).OrderBy(record => record.Line)],
            Ambiguous = ambiguous,
        };
    }
}
