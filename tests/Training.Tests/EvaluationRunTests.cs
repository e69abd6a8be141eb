using System.Globalization;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests;

public sealed class EvaluationRunTests : IDisposable
{
    private const int Taken = 120;
    private readonly Scratch _corpus = new();

    public EvaluationRunTests()
    {
        foreach (var kind in (string[])["provision", "outcome", "section"])
        {
            var folder = Path.Combine(RepositoryFiles.Corpus, kind);
            var head = File.ReadLines(Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).First()).First();
            var rows = Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Skip(1)).Where(line => line.Length > 0).ToList();
            _corpus.Put(kind + "/part.tsv", [head, .. rows.Where((_, at) => at % (rows.Count / Taken) == 0)]);
            _corpus.Put($"independent-9/{kind}.tsv", [.. File.ReadLines(Path.Combine(RepositoryFiles.Corpus, "independent", kind + ".tsv")).Where(line => line.Length > 0).Take(60)]);
        }

        _corpus.Put("independent-9/README.md", "Written for a test of the report.");
        _corpus.Put("quality/part.jsonl", [.. Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Corpus, "quality")).Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Take(2))]);
    }

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void The_report_has_every_part_that_a_reader_is_promised()
    {
        var report = Run(learningCurve: true);

        foreach (var part in (string[])
            ["## The held-out third", "| flag F1 |", "| flag F1, hard items |", "| verdict accuracy |", "| missing dimensions micro-F1 |", "| legal reds micro-F1 |", "| kind accuracy |",
                "| flag calibration error (less is better) |", "| SMART accuracy |", "| outcome type accuracy |", "| adulthood theme accuracy |", "| section accuracy |", "| content missing |",
                "### Verdict: truth down", "### Kind: truth down", "### Section: truth down", "### Reliability: the flag's probability", "### The band that needs a person", "### Provision: by trap",
                "### Provision: by register", "### Provision: by kind", "### Misplacement", "| H1 against H2 |", "## Whole sections:", "## Two labellers", "## Near-duplicates across the split",
                "## Independent set: independent-9", "Written for a test of the report.", "## All independent sets together", "| of which chance alone would leave |", "trained for this report", "## Learning curve", "| 1/8 |", "| all |", "items a second on one core"])
        {
            report.ShouldContain(part);
        }
    }

    [Fact]
    public void A_model_file_of_another_corpus_is_not_what_is_measured() =>
        Run(learningCurve: false, RepositoryFiles.Model).ShouldContain("since no model file of this corpus was given");

    private string Run(bool learningCurve, string? model = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        EvaluationRun.Run(_corpus.Path, output, new ConvexTrainer(1e-2, 20), new EvaluationOptions(FastText: false, learningCurve, model));
        return output.ToString();
    }
}
