using EhcpPipeline.Audit.Runs;

namespace EhcpPipeline.Audit.Cohort;

/// <summary>
/// Finds the cohort record of an upload. What it finds depends on the records and that one path alone, never on which other files have arrived, so
/// that any order of arrival joins alike. Evidence is tried from strong to weak: the whole path, a path that ends in the other, the file name, the UPN
/// in the name, the plan id in the name.
/// </summary>
public sealed class CohortIndex
{
    private readonly FileNamePattern _pattern;
    private readonly ILookup<string, CohortRecord> _paths;
    private readonly ILookup<string, CohortRecord> _names;
    private readonly ILookup<string, CohortRecord> _upns;
    private readonly ILookup<string, CohortRecord> _plans;

    public CohortIndex(IEnumerable<CohortRecord> records, RunManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var all = records.OrderBy(record => record.Line).ToList();
        _pattern = new FileNamePattern(manifest.FileNamePattern);
        _paths = all.Where(record => record.File is not null).ToLookup(record => PlanPath.Normalise(record.File!), StringComparer.OrdinalIgnoreCase);
        _names = all.Where(record => record.File is not null).ToLookup(record => PlanPath.FileName(record.File!), StringComparer.OrdinalIgnoreCase);
        _upns = all.Where(record => record.Upn is not null).ToLookup(record => record.Upn!, StringComparer.OrdinalIgnoreCase);
        _plans = all.Where(record => record.PlanId is not null).ToLookup(record => record.PlanId!, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The record of the upload under a relative path.</summary>
    public CohortHit Find(string relativePath)
    {
        var path = PlanPath.Normalise(relativePath);
        var (upn, plan) = _pattern.Find(path);
        IEnumerable<CohortRecord>[] evidence =
        [
            SameCase(_paths[path], path),
            _names[PlanPath.FileName(path)].Where(record => EndsAlike(path, PlanPath.Normalise(record.File!))),
            upn is null ? [] : Free(_upns[upn]),
            plan is null ? [] : Free(_plans[plan]),
        ];
        foreach (var candidates in evidence.Select(found => found.ToList()))
        {
            if (candidates.Count > 0)
            {
                return candidates.Count == 1 ? new CohortHit(candidates[0], []) : new CohortHit(null, [.. candidates.Select(record => record.Line)]);
            }
        }

        return new CohortHit(null, []);
    }

    // Windows and macOS do not tell names by case, Linux does: exact case first, then any.
    private static IEnumerable<CohortRecord> SameCase(IEnumerable<CohortRecord> found, string path)
    {
        var exact = found.Where(record => PlanPath.Normalise(record.File!) == path).ToList();
        return exact.Count > 0 ? exact : found;
    }

    // "north/plan.docx" names "2026/north/plan.docx" and the other way about, but never "south/plan.docx".
    private static bool EndsAlike(string one, string other) =>
        one.EndsWith('/' + other, StringComparison.OrdinalIgnoreCase) || other.EndsWith('/' + one, StringComparison.OrdinalIgnoreCase);

    // A row that names its file is another plan's, where the same child has a row that names none.
    private static IEnumerable<CohortRecord> Free(IEnumerable<CohortRecord> found)
    {
        var free = found.Where(record => record.File is null).ToList();
        return free.Count > 0 ? free : found;
    }
}
