using EhcpPipeline.Ml.Grammar;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training;

/// <summary>What an evaluation is to include beyond the figures.</summary>
/// <param name="FastText">Trains the fasttext baseline, if the program is installed.</param>
/// <param name="LearningCurve">Trains on growing shares of the training part as well.</param>
/// <param name="Model">
/// The model file to measure on the independent sets. If there is none, or it was not trained on the whole of this corpus with this grammar, one is trained for it.
/// </param>
public sealed record EvaluationOptions(bool FastText = true, bool LearningCurve = true, string? Model = null);

/// <summary>
/// Measures on the third of the corpus that is held out by group, with a model of the other two thirds; and on each independent set, which nobody trained on, with the
/// model of the whole corpus. The two labellers' agreement says how far any figure can be trusted.
/// </summary>
public static class EvaluationRun
{
    private const string Whole = "all";

    /// <summary>Writes the report, in Markdown, to <paramref name="output"/>.</summary>
    public static void Run(string corpusDir, TextWriter output, ITrainer trainer, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(trainer);
        options ??= new EvaluationOptions();
        var corpus = CorpusReader.Read(corpusDir);
        var report = new ReportWriter(output);
        var fastText = new FastTextBaseline(options.FastText);
        report.Line($"Corpus {corpus.Hash}, rubric {corpus.RubricHash}, trainer {trainer.Name}: {corpus.Provision.Count} provision items, {corpus.Outcomes.Count} outcomes, " +
            $"{corpus.Sections.Count} paragraphs, {corpus.Quality.Count} graded sections. A third is held out by group.");
        LeftOut(corpus, report);
        var (model, norm) = TrainingRun.Train(corpus, trainer, "training part", group => !Split.IsHeldOut(group));
        report.Line($"Largest gradient norm where a fit stopped: {ReportWriter.Number(norm, "0.0e+0")}.");
        var judge = PlanClassifier.FromModel(model);
        var held = corpus.Provision.Where(row => Split.IsHeldOut(row.Group)).ToList();
        var split = new Benchmark(judge, held, corpus.Outcomes.Where(row => Split.IsHeldOut(row.Group)), corpus.Sections.Where(row => Split.IsHeldOut(row.Group)));
        report.Heading("The held-out third");
        report.Line("Judged by a model of the other two thirds. Each fasttext model was trained on the same two thirds.");
        report.Line("");
        split.Figures(fastText.OnSplit<ProvisionRow, Judgements.ProvisionJudgement>(corpus.Provision), fastText.OnSplit<OutcomeRow, Judgements.OutcomeJudgement>(corpus.Outcomes),
            fastText.OnSplit<SectionRow, Judgements.SectionJudgement>(corpus.Sections), report);
        split.Details(report);
        QualityReport.Write([.. corpus.Quality.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedQuality(row, judge.JudgeQuality(row.Section, row.Text)))], report);
        WriteIndependent(corpusDir, corpus, trainer, fastText, options, report);
        LabellerReport.Write(SecondLabels.Read(corpusDir, corpus), corpus, report);
        Repeats.AcrossSplit(corpus, report);
        Repeats.Contradictions(corpus, report);
        if (options.LearningCurve)
        {
            LearningCurve.Write(corpus, trainer, judge, report);
        }

        WriteSpeed(judge, held, report);
    }

    private static void LeftOut(LabelledCorpus corpus, ReportWriter report)
    {
        foreach (var problem in corpus.Problems)
        {
            report.Line($"Left out: {problem.File} line {problem.Line}: {problem.Reason}");
        }
    }

    private static void WriteIndependent(string corpusDir, LabelledCorpus corpus, ITrainer trainer, FastTextBaseline fastText, EvaluationOptions options, ReportWriter report)
    {
        var sets = IndependentSets.Read(corpusDir);
        if (sets.Count == 0)
        {
            return;
        }

        var (judge, which) = OfWholeCorpus(corpus, trainer, options.Model);
        List<ProvisionRow> provision = [.. sets.SelectMany(set => set.Rows.Provision)];
        List<OutcomeRow> outcomes = [.. sets.SelectMany(set => set.Rows.Outcomes)];
        List<SectionRow> sections = [.. sets.SelectMany(set => set.Rows.Sections)];
        foreach (var set in sets)
        {
            var rows = set.Rows;
            report.Heading($"Independent set: {set.Name}");
            report.Line(set.About);
            report.Line("");
            LeftOut(rows, report);
            report.Line($"{rows.Provision.Count} provision items, {rows.Outcomes.Count} outcomes, {rows.Sections.Count} paragraphs, judged by {which}. Each fasttext model was trained on the whole corpus.");
            Repeats.AgainstCorpus(rows, corpus, report);
            var benchmark = new Benchmark(judge, rows.Provision, rows.Outcomes, rows.Sections);
            benchmark.Figures(fastText.OnForeign<ProvisionRow, Judgements.ProvisionJudgement>(corpus.Provision, provision, rows.Provision),
                fastText.OnForeign<OutcomeRow, Judgements.OutcomeJudgement>(corpus.Outcomes, outcomes, rows.Outcomes),
                fastText.OnForeign<SectionRow, Judgements.SectionJudgement>(corpus.Sections, sections, rows.Sections), report);
            benchmark.Details(report);
            LabellerReport.WriteRaters(SecondLabels.Read(Path.Combine(corpusDir, set.Name), rows), report);
        }

        report.Heading("All independent sets together");
        report.Line("Each set is small: these intervals are half as wide.");
        report.Line("");
        new Benchmark(judge, provision, outcomes, sections).Figures(
            fastText.OnForeign<ProvisionRow, Judgements.ProvisionJudgement>(corpus.Provision, provision, provision),
            fastText.OnForeign<OutcomeRow, Judgements.OutcomeJudgement>(corpus.Outcomes, outcomes, outcomes),
            fastText.OnForeign<SectionRow, Judgements.SectionJudgement>(corpus.Sections, sections, sections), report);
    }

    private static (PlanClassifier Judge, string Which) OfWholeCorpus(LabelledCorpus corpus, ITrainer trainer, string? file)
    {
        if (file is not null && File.Exists(file))
        {
            var bytes = File.ReadAllBytes(file);
            var model = ModelFile.Read(new MemoryStream(bytes));
            if (model.Origin == new ModelOrigin(GrammarVersion.Current, corpus.Hash, corpus.RubricHash, trainer.Name, Whole))
            {
                return (PlanClassifier.FromModel(model), $"the model file {ModelFile.VersionOf(bytes)}");
            }
        }

        return (PlanClassifier.FromModel(TrainingRun.Train(corpus, trainer, Whole, _ => true).Model), "a model of the whole corpus, trained for this report, since no model file of this corpus was given");
    }

    private static void WriteSpeed(PlanClassifier judge, List<ProvisionRow> held, ReportWriter report)
    {
        if (held.Count == 0)
        {
            return;
        }

        var start = Environment.CpuUsage.TotalTime;
        var count = 0;
        while (Environment.CpuUsage.TotalTime - start < TimeSpan.FromSeconds(2))
        {
            foreach (var row in held)
            {
                judge.JudgeProvision(row.Text);
                count++;
            }
        }

        report.Heading("Speed");
        report.Line($"{ReportWriter.Number(count / (Environment.CpuUsage.TotalTime - start).TotalSeconds, "0")} provision items a second on one core (of processor time), from text to verdict.");
    }
}
