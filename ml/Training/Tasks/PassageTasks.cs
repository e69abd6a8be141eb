using EhcpPipeline.Ml.Features;
using EhcpPipeline.Ml.Judging;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Model;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Patterns;

namespace EhcpPipeline.Ml.Training.Tasks;

/// <summary>Outcome rows, section paragraphs and graded sections to examples.</summary>
internal static class PassageTasks
{
    public static TaskData Outcomes(IEnumerable<OutcomeRow> rows) => new(PlanModel.OutcomeName, Heads.Outcome, [.. rows.Select(Outcome)]);

    public static TaskData Sections(IEnumerable<SectionRow> rows) => new(PlanModel.SectionName, Heads.Section, [.. rows.Select(Section)]);

    public static TaskData Quality(IEnumerable<QualityRow> rows, PlanClassifier judge) => new(PlanModel.QualityName, Heads.Quality, [.. rows.Select(row => Quality(row, judge))]);

    private static Example Outcome(OutcomeRow row)
    {
        var space = Workspace.OfThread;
        space.Features.Clear();
        PassageFeatures.AddOutcome(space.Item.ReadPhrases(row.Text), null, space.Features);
        var answers = new sbyte[Heads.Outcome.Length];
        answers[Heads.Specific] = TaskData.Answer(row.Specific);
        answers[Heads.Measurable] = TaskData.Answer(row.Measurable);
        answers[Heads.TimeBound] = TaskData.Answer(row.TimeBound);
        answers[Heads.Smart] = TaskData.Answer(row.Smart);
        answers[Heads.FirstType + (int)row.Type] = 1;
        answers[Heads.FirstTheme + (int)row.Theme] = 1;
        return new Example(row.Group, TaskData.Snapshot(space.Features), answers) { Text = PatternText.Of(space.Item) };
    }

    private static Example Section(SectionRow row)
    {
        var space = Workspace.OfThread;
        space.Features.Clear();
        PassageFeatures.AddSection(space.Item.ReadPhrases(row.Text), space.Features);
        var answers = new sbyte[Heads.Section.Length];
        answers[Array.IndexOf(Heads.Sections, row.Section)] = 1;
        return new Example(row.Group, TaskData.Snapshot(space.Features), answers) { Text = PatternText.Of(space.Item) };
    }

    private static Example Quality(QualityRow row, PlanClassifier judge)
    {
        var counts = SectionCounter.Count(row.Section, row.Text, judge.JudgeProvision, line => judge.JudgeOutcome(line));
        var space = Workspace.OfThread;
        var item = space.Item.ReadPhrases(row.Text);
        space.Features.Clear();
        QualityFeatures.Add(row.Section, counts, Rules.QualityRules.Read(row.Section, counts), item, space.Features);
        var answers = new sbyte[Heads.Quality.Length];
        for (var head = 0; head < answers.Length; head++)
        {
            answers[head] = TaskData.Answer((int)row.Grade > head);
        }

        return new Example(row.Group, TaskData.Snapshot(space.Features), answers);
    }
}
