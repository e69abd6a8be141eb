using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Fitting;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>How accuracy grows with the corpus: the same held-out third, judged by models of growing shares of the other two. Shares nest, and are taken by group.</summary>
internal static class LearningCurve
{
    private const int Eighths = 8;
    private static readonly int[] Points = [1, 2, 4, 6];

    public static void Write(LabelledCorpus corpus, ITrainer trainer, PlanClassifier whole, ReportWriter report)
    {
        report.Heading("Learning curve");
        report.Line("Of the training part, by group; the held-out third is the same throughout. The last line is the model of the figures above.");
        report.Line("");
        var rows = new List<string[]>();
        foreach (var eighths in Points)
        {
            var part = Part(corpus, eighths);
            if (part.Provision.Count > 0)
            {
                rows.Add(Line($"{eighths}/{Eighths}", part, corpus, PlanClassifier.FromModel(TrainingRun.Train(part, trainer, "part", _ => true).Model)));
            }
        }

        rows.Add(Line("all", Part(corpus, Eighths), corpus, whole));
        report.Table(["share", "provision items", "flag F1", "verdict", "missing F1", "kind", "outcomes", "SMART", "type", "paragraphs", "section"], rows);
    }

    /// <summary>Provision, outcomes and paragraphs of the training part; the graded sections do not teach these.</summary>
    private static LabelledCorpus Part(LabelledCorpus corpus, int eighths)
    {
        var part = new LabelledCorpus { Hash = corpus.Hash, RubricHash = corpus.RubricHash };
        part.Provision.AddRange(corpus.Provision.Where(Takes));
        part.Outcomes.AddRange(corpus.Outcomes.Where(Takes));
        part.Sections.AddRange(corpus.Sections.Where(Takes));
        return part;

        bool Takes(LabelledRow row) => !Split.IsHeldOut(row.Group) && Split.Fold(row.Group, Eighths) < eighths;
    }

    private static string[] Line(string share, LabelledCorpus part, LabelledCorpus corpus, PlanClassifier judge)
    {
        List<JudgedProvision> provision = [.. corpus.Provision.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedProvision(row, judge.JudgeProvision(row.Text)))];
        List<JudgedOutcome> outcomes = [.. corpus.Outcomes.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedOutcome(row, judge.JudgeOutcome(row.Text)))];
        List<JudgedSection> sections = [.. corpus.Sections.Where(row => Split.IsHeldOut(row.Group)).Select(row => new JudgedSection(row, judge.JudgeSection(row.Text)))];
        return
        [
            share, ReportWriter.Count(part.Provision.Count), ReportWriter.Percent(Measures.FlagF1(provision)), ReportWriter.Percent(Measures.VerdictAccuracy(provision)),
            ReportWriter.Percent(Measures.MissingF1(provision)), ReportWriter.Percent(Measures.KindAccuracy(provision)),
            ReportWriter.Count(part.Outcomes.Count), ReportWriter.Percent(Measures.Share(outcomes, item => item.Truth.Smart == item.Judged.Smart)),
            ReportWriter.Percent(Measures.Share(outcomes, item => item.Truth.Type == item.Judged.Type)),
            ReportWriter.Count(part.Sections.Count), ReportWriter.Percent(Measures.Share(sections, item => item.Truth.Section == item.Judged.Section)),
        ];
    }
}
