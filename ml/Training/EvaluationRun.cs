using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training;

/// <summary>What an evaluation is to include beyond the figures.</summary>
/// <param name="FastText">Trains the fasttext baseline, if the program is installed.</param>
/// <param name="LearningCurve">Trains on a quarter, a half and three quarters of the training part as well.</param>
public sealed record EvaluationOptions(bool FastText = true, bool LearningCurve = true);

/// <summary>
/// Trains on the training part of the corpus and measures on the third that is held out by group. The shipped model is trained on all of the
/// corpus afterwards, so these figures are of its sibling, not of itself.
/// </summary>
public static class EvaluationRun
{
    /// <summary>Writes the report, in Markdown, to <paramref name="output"/>.</summary>
    public static void Run(string corpusDir, TextWriter output, ITrainer trainer, EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        options ??= new EvaluationOptions();
        var corpus = CorpusReader.Read(corpusDir);
        var report = new ReportWriter(output);
        report.Line($"Corpus {corpus.Hash}, rubric {corpus.RubricHash}, trainer {trainer.Name}. A third is held out by group; the figures are of a model trained on the other two thirds.");
        foreach (var problem in corpus.Problems)
        {
            report.Line($"Left out: {problem.File} line {problem.Line}: {problem.Reason}");
        }

        var (model, norm) = TrainingRun.Train(corpus, trainer, "training part", group => !Split.IsHeldOut(group));
        report.Line($"Largest gradient norm where a fit stopped: {norm:0.0e+0}.");
        var judge = PlanClassifier.FromModel(model);
        var held = corpus.Provision.Where(row => Split.IsHeldOut(row.Group)).ToList();
        ProvisionReport.Write([.. held.Select(row => new JudgedProvision(row, judge.JudgeProvision(row.Text)))], report);
        PassageReports.Write([.. corpus.Outcomes.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedOutcome(row, judge.JudgeOutcome(row.Text)))], report);
        PassageReports.Write([.. corpus.Sections.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedSection(row, judge.JudgeSection(row.Text)))], report);
        PassageReports.Write([.. corpus.Quality.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedQuality(row, judge.JudgeQuality(row.Section, row.Text)))], report);
        WriteBaselines(corpus, judge, held, options, report);
        WriteDuplicates(corpus, report);
        if (options.LearningCurve)
        {
            WriteCurve(corpus, trainer, held, report);
        }

        WriteSpeed(judge, held, report);
    }

    private static void WriteBaselines(LabelledCorpus corpus, PlanClassifier judge, List<ProvisionRow> held, EvaluationOptions options, ReportWriter report)
    {
        report.Heading("Baselines on the same split");
        var rows = new List<string[]>
        {
            Line("flag F1", Baselines.FlagF1(held, row => judge.JudgeProvision(row.Text).Flagged), Baselines.FlagF1(held, row => PlanClassifier.RulesOnly.JudgeProvision(row.Text).Flagged),
                Baselines.FlagF1(held, Baselines.KeywordRule), Baselines.FlagF1(held, Baselines.NoNumberRule), FastTextF1(corpus, held, options)),
        };
        foreach (var (name, label, judged, rules) in Labels())
        {
            rows.Add(Line(name, Accuracy(held, label, row => judged(judge, row)), Accuracy(held, label, row => rules(row)), null, null, FastTextAccuracy(corpus.Provision, held, label, options)));
        }

        rows.Add(PassageLine("outcome type accuracy", corpus.Outcomes, row => row.Type.Code(), text => judge.JudgeOutcome(text).Type.Code(), text => PlanClassifier.RulesOnly.JudgeOutcome(text).Type.Code(), options));
        rows.Add(PassageLine("smart accuracy", corpus.Outcomes, row => row.Smart ? "yes" : "no", text => judge.JudgeOutcome(text).Smart ? "yes" : "no", text => PlanClassifier.RulesOnly.JudgeOutcome(text).Smart ? "yes" : "no", options));
        rows.Add(PassageLine("section accuracy", corpus.Sections, row => row.Section.Code(), text => judge.JudgeSection(text).Section.Code(), text => PlanClassifier.RulesOnly.JudgeSection(text).Section.Code(), options));
        report.Table(["label", "this model", "rules alone", "keyword rule", "no-number rule", "fasttext"], rows);
    }

    private static IEnumerable<(string Name, Func<ProvisionRow, string> Label, Func<PlanClassifier, ProvisionRow, string> Judged, Func<ProvisionRow, string> Rules)> Labels() =>
    [
        ("verdict accuracy", row => row.Verdict.Code(), (judge, row) => judge.JudgeProvision(row.Text).Verdict.Code(), row => PlanClassifier.RulesOnly.JudgeProvision(row.Text).Verdict.Code()),
        ("kind accuracy", row => row.Kind.Code(), (judge, row) => judge.JudgeProvision(row.Text).Kind.Code(), row => PlanClassifier.RulesOnly.JudgeProvision(row.Text).Kind.Code()),
        ("legal red accuracy", row => row.Red.Code(), (judge, row) => judge.JudgeProvision(row.Text).Red.Code(), row => PlanClassifier.RulesOnly.JudgeProvision(row.Text).Red.Code()),
    ];

    private static string[] PassageLine<T>(string name, List<T> rows, Func<T, string> label, Func<string, string> judged, Func<string, string> rules, EvaluationOptions options)
        where T : LabelledRow
    {
        var held = rows.Where(row => Split.IsHeldOut(row.Group)).ToList();
        return held.Count == 0
            ? [name, "-", "-", "-", "-", "-"]
            : Line(name, Accuracy(held, label, row => judged(row.Text)), Accuracy(held, label, row => rules(row.Text)), null, null, FastTextAccuracy(rows, held, label, options));
    }

    private static string[] Line(string name, params double?[] values) => [name, .. values.Select(value => value is { } share ? ReportWriter.Percent(share) : "-")];

    private static double Accuracy<T>(List<T> rows, Func<T, string> label, Func<T, string> judged) => Measures.Share(rows, row => label(row) == judged(row));

    private static double? FastTextF1(LabelledCorpus corpus, List<ProvisionRow> held, EvaluationOptions options)
    {
        var answers = FastTextAnswers(corpus.Provision, held, row => row.Flagged ? "yes" : "no", options);
        if (answers is null)
        {
            return null;
        }

        var tally = default(Tally);
        for (var at = 0; at < held.Count; at++)
        {
            tally.Add(held[at].Flagged, answers[at] == "yes");
        }

        return tally.F1;
    }

    private static double? FastTextAccuracy<T>(List<T> rows, List<T> held, Func<T, string> label, EvaluationOptions options)
        where T : LabelledRow =>
        FastTextAnswers(rows, held, label, options) is { } answers ? held.Where((row, at) => answers[at] == label(row)).Count() / (double)held.Count : null;

    private static string[]? FastTextAnswers<T>(List<T> rows, List<T> held, Func<T, string> label, EvaluationOptions options)
        where T : LabelledRow =>
        options.FastText ? FastText.Predict([.. rows.Where(row => !Split.IsHeldOut(row.Group)).Select(row => (row.Text, label(row)))], held.ConvertAll(row => row.Text)) : null;

    private static void WriteDuplicates(LabelledCorpus corpus, ReportWriter report)
    {
        var pairs = NearDuplicates.AcrossSplit(corpus.Provision);
        report.Heading("Near-duplicates across the split");
        report.Line($"{pairs.Count} held-out provision items share four fifths of their word pairs with an item of another group in the training part.");
        foreach (var (held, trained) in pairs.Take(20))
        {
            report.Line($"- {held} and {trained}");
        }
    }

    private static void WriteCurve(LabelledCorpus corpus, ITrainer trainer, List<ProvisionRow> held, ReportWriter report)
    {
        report.Heading("Learning curve");
        var rows = new List<string[]>();
        foreach (var quarter in (int[])[1, 2, 3, 4])
        {
            var part = new LabelledCorpus { Hash = corpus.Hash, RubricHash = corpus.RubricHash };
            part.Provision.AddRange(corpus.Provision.Where(row => !Split.IsHeldOut(row.Group) && Split.Fold(row.Group, 4) < quarter));
            var judge = PlanClassifier.FromModel(TrainingRun.Train(part, trainer, "part", _ => true).Model);
            List<JudgedProvision> judged = [.. held.Select(row => new JudgedProvision(row, judge.JudgeProvision(row.Text)))];
            rows.Add([ReportWriter.Count(part.Provision.Count), ReportWriter.Number(Measures.FlagF1(judged)), ReportWriter.Number(Measures.VerdictAccuracy(judged)), ReportWriter.Number(Measures.KindAccuracy(judged))]);
        }

        report.Table(["training items (provision alone)", "flag F1", "verdict accuracy", "kind accuracy"], rows);
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
        report.Line($"{count / (Environment.CpuUsage.TotalTime - start).TotalSeconds:0} provision items a second on one core (of processor time), from text to verdict.");
    }
}
