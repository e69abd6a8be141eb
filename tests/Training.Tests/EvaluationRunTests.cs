using System.Globalization;
using EhcpPipeline.Ml.Training.Evaluation;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Tests;

public sealed class EvaluationRunTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evaluation-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_report_has_figures_baselines_and_speed()
    {
        var provision = _folder.CreateSubdirectory("provision");
        var source = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Corpus, "provision"), "*.tsv").Order(StringComparer.Ordinal).First();
        File.Copy(source, Path.Combine(provision.FullName, "part.tsv"));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        EvaluationRun.Run(_folder.FullName, output, new ConvexTrainer(1e-2, 30), new EvaluationOptions(FastText: false, LearningCurve: false));

        var report = output.ToString();
        report.ShouldContain("flag F1");
        report.ShouldContain("Baselines on the same split");
        report.ShouldContain("items a second on one core");
    }

    [Fact]
    public void F1_counts_hits_false_alarms_and_misses()
    {
        var tally = default(Tally);
        tally.Add(true, true);
        tally.Add(true, false);
        tally.Add(false, true);
        tally.Add(false, false);

        tally.F1.ShouldBe(0.5);
        tally.Precision.ShouldBe(0.5);
        tally.Recall.ShouldBe(0.5);
    }

    [Fact]
    public void A_bootstrap_interval_holds_the_measure_and_can_be_repeated()
    {
        int[] items = [.. Enumerable.Range(0, 200).Select(at => at % 4 == 0 ? 0 : 1)];
        var first = Bootstrap.Interval(items, list => list.Average());

        first.Low.ShouldBeLessThan(0.75);
        first.High.ShouldBeGreaterThan(0.75);
        Bootstrap.Interval(items, list => list.Average()).ShouldBe(first);
    }
}
