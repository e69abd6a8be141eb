using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using EhcpPipeline.Ml.Labels;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>Reads and checks the corpus. A bad row is reported with file and line and left out; a good row is never lost to its neighbour.</summary>
public static class CorpusReader
{
    private const int LongestText = 20_000;

    /// <summary>Reads all files of the corpus folder. Throws <see cref="DirectoryNotFoundException"/> if there is no such folder.</summary>
    public static LabelledCorpus Read(string folder)
    {
        var corpus = new LabelledCorpus();
        var graded = new Dictionary<string, string>(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (kind, pattern) in (ReadOnlySpan<(string, string)>)[("outcome", "*.tsv"), ("provision", "*.tsv"), ("quality", "*.jsonl"), ("section", "*.tsv")])
        {
            var path = Path.Combine(folder, kind);
            if (!Directory.Exists(path))
            {
                continue;
            }

            foreach (var file in Directory.EnumerateFiles(path, pattern).Order(StringComparer.Ordinal))
            {
                var bytes = File.ReadAllBytes(file);
                var name = kind + "/" + Path.GetFileName(file);
                hash.AppendData(Encoding.UTF8.GetBytes(name));
                hash.AppendData(bytes);
                ReadFile(kind, name, Encoding.UTF8.GetString(bytes), corpus, graded);
            }
        }

        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException("The corpus folder does not exist.");
        }

        corpus.Hash = Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
        var guide = Path.Combine(folder, "GUIDE.md");
        corpus.RubricHash = File.Exists(guide) ? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(guide)))[..16] : "none";
        return corpus;
    }

    private static void ReadFile(string kind, string name, string content, LabelledCorpus corpus, Dictionary<string, string> graded)
    {
        var line = 0;
        foreach (var raw in content.Split('\n'))
        {
            line++;
            var text = raw.TrimEnd('\r');
            var isHeader = line == 1 && kind != "quality";
            if (text.Length == 0 || isHeader)
            {
                continue;
            }

            try
            {
                ReadRow(kind, text, corpus, graded);
            }
            catch (Exception problem) when (problem is FormatException or JsonException or KeyNotFoundException or InvalidOperationException)
            {
                corpus.Problems.Add(new CorpusProblem(name, line, problem.Message));
            }
        }
    }

    private static void ReadRow(string kind, string text, LabelledCorpus corpus, Dictionary<string, string> graded)
    {
        switch (kind)
        {
            case "provision":
                corpus.Provision.Add(RowParser.Provision(Fields(text, 9)));
                break;
            case "outcome":
                corpus.Outcomes.Add(RowParser.Outcome(Fields(text, 8)));
                break;
            case "section":
                corpus.Sections.Add(RowParser.Section(Fields(text, 5)));
                break;
            default:
                var row = RowParser.Quality(text);
                RefuseRepeated(row, graded);
                corpus.Quality.Add(row);
                break;
        }
    }

    /// <summary>A section graded twice would count twice and might stand on both sides of the split. White space apart, texts must differ.</summary>
    private static void RefuseRepeated(QualityRow row, Dictionary<string, string> graded)
    {
        if (row.Text.Length > LongestText)
        {
            throw new FormatException("The text is too long.");
        }

        var plain = row.Section.Code() + " " + string.Join(' ', row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        if (!graded.TryAdd(plain, row.Group))
        {
            throw new FormatException($"The text repeats one of group '{graded[plain]}'.");
        }
    }

    private static string[] Fields(string text, int count)
    {
        var fields = text.Split('\t');
        if (fields.Length != count)
        {
            throw new FormatException($"A row has {count} fields; this one has {fields.Length}.");
        }

        if (fields[0].Length == 0 || fields[^1].Trim().Length == 0)
        {
            throw new FormatException("The group or the text is empty.");
        }

        return fields[^1].Length <= LongestText ? fields : throw new FormatException("The text is too long.");
    }
}
