using System.Security.Cryptography;
using System.Text;

namespace EhcpPipeline.Ml.Training.Corpus;

/// <summary>
/// The second labeller's reading of part of the corpus, joined to the first by text (<c>ml/corpus/second/README.md</c>). A text that has changed since is in
/// <see cref="Dropped"/> and compared no more.
/// </summary>
internal sealed class SecondLabels
{
    private static readonly string[] ProvisionColumns = ["id", "kind", "present", "missing", "verdict", "red"];
    private static readonly string[] OutcomeColumns = ["id", "specific", "measurable", "timebound", "type", "pfa"];
    private static readonly string[] SectionColumns = ["id", "section"];

    public List<(ProvisionRow First, ProvisionRow Second)> Provision { get; } = [];

    public List<(OutcomeRow First, OutcomeRow Second)> Outcomes { get; } = [];

    public List<(SectionRow First, SectionRow Second)> Sections { get; } = [];

    public int Dropped { get; private set; }

    public List<CorpusProblem> Problems { get; } = [];

    /// <summary>Reads every folder <c>second*</c> of the corpus. Later folders label other texts; a text found twice is compared once, as it was labelled first.</summary>
    public static SecondLabels Read(string corpusDir, LabelledCorpus corpus)
    {
        var labels = new SecondLabels();
        foreach (var folder in Directory.EnumerateDirectories(corpusDir, "second*").Order(StringComparer.Ordinal))
        {
            labels.Join(folder, "provision", ProvisionColumns, corpus.Provision, labels.Provision, (f, text) => RowParser.Provision([f[0], "second", f[1], f[2], f[3], f[4], f[5], "-", text]));
            labels.Join(folder, "outcome", OutcomeColumns, corpus.Outcomes, labels.Outcomes, (f, text) => RowParser.Outcome([f[0], "second", f[1], f[2], f[3], f[4], f[5], text]));
            labels.Join(folder, "section", SectionColumns, corpus.Sections, labels.Sections, (f, text) => RowParser.Section([f[0], "second", f[1], "-", text]));
        }

        return labels;
    }

    /// <summary>The key of a text: the first twelve hexadecimal digits of SHA-256 over its UTF-8 bytes.</summary>
    public static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private void Join<T>(string folder, string kind, string[] columns, IEnumerable<T> rows, List<(T First, T Second)> into, Func<string[], string, T> parse)
        where T : LabelledRow
    {
        var file = Path.Combine(folder, kind + ".tsv");
        if (!File.Exists(file))
        {
            return;
        }

        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            first.TryAdd(IdOf(row.Text), row);
        }

        var seen = into.Select(pair => pair.Second.Group).ToHashSet(StringComparer.Ordinal);
        NamedTable.Read(file, $"{Path.GetFileName(folder)}/{kind}.tsv", columns, Problems, fields =>
        {
            if (!first.TryGetValue(fields[0], out var row))
            {
                Dropped++;
            }
            else if (seen.Add(fields[0]))
            {
                into.Add((row, parse(fields, row.Text)));
            }
        });
    }
}
