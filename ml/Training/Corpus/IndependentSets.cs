namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>A benchmark by somebody who saw none of the corpus. <paramref name="About"/> is the first line of its README.</summary>
internal sealed record IndependentSet(string Name, string About, LabelledCorpus Rows);

/// <summary>
/// Reads every folder <c>independent*</c> of the corpus, in the order of their names: <c>provision.tsv</c>, <c>outcome.tsv</c> and <c>section.tsv</c>, each where there is one.
/// They are never trained on and take no part in the corpus hash.
/// </summary>
internal static class IndependentSets
{
    private static readonly string[] Provision = ["id|group", "register", "kind", "present", "missing", "verdict", "red", "?traps", "text"];
    private static readonly string[] Outcome = ["id|group", "register", "specific", "measurable", "timebound", "type", "pfa", "text"];
    private static readonly string[] Section = ["id|group", "register", "section", "?misplaced_in", "text"];

    public static IReadOnlyList<IndependentSet> Read(string corpusDir) =>
        [.. Directory.EnumerateDirectories(corpusDir, "independent*").Order(StringComparer.Ordinal).Select(ReadOne)];

    private static IndependentSet ReadOne(string folder)
    {
        var name = Path.GetFileName(folder);
        var rows = new LabelledCorpus();
        Take("provision", Provision, fields => rows.Provision.Add(RowParser.Provision(fields)));
        Take("outcome", Outcome, fields => rows.Outcomes.Add(RowParser.Outcome(fields)));
        Take("section", Section, fields => rows.Sections.Add(RowParser.Section(fields)));
        var readme = Path.Combine(folder, "README.md");
        var about = File.Exists(readme) ? File.ReadLines(readme).Select(line => line.Trim('#', ' ')).FirstOrDefault(line => line.Length > 0) : null;
        return new IndependentSet(name, about ?? "No README says where this set comes from.", rows);

        void Take(string kind, string[] columns, Action<string[]> take)
        {
            var file = Path.Combine(folder, kind + ".tsv");
            if (File.Exists(file))
            {
                NamedTable.Read(file, $"{name}/{kind}.tsv", columns, rows.Problems, take);
            }
        }
    }
}
