namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>A tab-separated file whose first line names its columns, in any order.</summary>
internal static class NamedTable
{
    /// <summary>
    /// Hands each row's fields to <paramref name="take"/>, in the order of <paramref name="columns"/> ("id|group": either name; a leading "?": an absent column
    /// is "-"). What cannot be used is listed in <paramref name="problems"/> and left out; without a column that is needed nothing is read.
    /// </summary>
    public static void Read(string file, string name, IReadOnlyList<string> columns, ICollection<CorpusProblem> problems, Action<string[]> take)
    {
        var lines = File.ReadAllText(file).Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var heads = lines[0].TrimStart('\uFEFF').Split('\t');
        var places = columns.Select(column => Array.FindIndex(heads, head => column.TrimStart('?').Split('|').Contains(head, StringComparer.Ordinal))).ToArray();
        if (columns.Where((column, at) => places[at] < 0 && column[0] != '?').FirstOrDefault() is { } absent)
        {
            problems.Add(new CorpusProblem(name, 1, $"There is no column '{absent}'."));
            return;
        }

        for (var at = 1; at < lines.Length; at++)
        {
            if (lines[at].Length == 0)
            {
                continue;
            }

            try
            {
                var fields = lines[at].Split('\t');
                if (fields.Length != heads.Length)
                {
                    throw new FormatException($"A row has {heads.Length} fields; this one has {fields.Length}.");
                }

                var row = Array.ConvertAll(places, place => place < 0 ? "-" : fields[place].Trim());
                take(row.All(field => field.Length > 0) ? row : throw new FormatException("A field is empty."));
            }
            catch (FormatException problem)
            {
                problems.Add(new CorpusProblem(name, at + 1, problem.Message));
            }
        }
    }
}
