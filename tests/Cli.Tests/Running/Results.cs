namespace EhcpPipeline.Cli.Tests.Running;

/// <summary>What a run left in its folder.</summary>
internal static class Results
{
    /// <summary>Every CSV file and page by relative path, as text.</summary>
    public static SortedDictionary<string, string> Of(string folder)
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".csv" or ".html"))
        {
            // Latin-1 keeps every byte apart, so that equal texts are equal bytes.
            found[Path.GetRelativePath(folder, file).Replace('\\', '/')] = File.ReadAllText(file, System.Text.Encoding.Latin1);
        }

        return found;
    }

    public static void ShouldBeSame(string folder, string other)
    {
        var (results, others) = (Of(folder), Of(other));
        others.Keys.ShouldBe(results.Keys);
        results.Where(file => others[file.Key] != file.Value).Select(file => file.Key).ShouldBeEmpty();
    }

    /// <summary>A CSV file's rows by column name; the first row names the columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var rows = CsvRows.Parse(File.ReadAllText(file));
        return [.. rows.Skip(1).Select(row => (IReadOnlyDictionary<string, string>)rows[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }
}
