using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>The questions that a benchmark asks, with the figures to reach. Hard items are those that a labeller marked with a trap.</summary>
internal static class Questions
{
    private const string FlagName = "flag F1";

    public static IReadOnlyList<Question<ProvisionRow, ProvisionJudgement>> Provision { get; } =
    [
        Flag(FlagName, 0.97),
        Flag("flag F1, hard items", 0.96) with { Among = row => row.Traps.Any(trap => trap != "-"), SameModelAs = FlagName },
        new("verdict accuracy", Scoring.Accuracy, 0.93, row => [row.Verdict.Code()], judged => [judged.Verdict.Code()]),
        new("missing dimensions micro-F1", Scoring.MicroF1, 0.92, row => Missing(row.Missing), judged => Missing(judged.Missing)),
        new("legal reds micro-F1", Scoring.MicroF1, 0.95, row => [Red(row.Red)], judged => [Red(judged.Red)]),
        new("kind accuracy", Scoring.Accuracy, 0.90, row => [row.Kind.Code()], judged => [judged.Kind.Code()]),
        new("not provision, F1", Scoring.MicroF1, null, row => [Word(row.Verdict == Verdict.NotApplicable)], judged => [Word(judged.Verdict == Verdict.NotApplicable)]),
    ];

    public static IReadOnlyList<Question<OutcomeRow, OutcomeJudgement>> Outcomes { get; } =
    [
        new("SMART accuracy", Scoring.Accuracy, 0.95, row => [Word(row.Smart)], judged => [Word(judged.Smart)]),
        new("specific, accuracy", Scoring.Accuracy, null, row => [Word(row.Specific)], judged => [Word(judged.Specific)]),
        new("measurable, accuracy", Scoring.Accuracy, null, row => [Word(row.Measurable)], judged => [Word(judged.Measurable)]),
        new("time-bound, accuracy", Scoring.Accuracy, null, row => [Word(row.TimeBound)], judged => [Word(judged.TimeBound)]),
        new("outcome type accuracy", Scoring.Accuracy, 0.93, row => [row.Type.Code()], judged => [judged.Type.Code()]),
        new("adulthood theme accuracy", Scoring.Accuracy, null, row => [row.Theme.Code()], judged => [judged.Theme.Code()]),
    ];

    public static IReadOnlyList<Question<SectionRow, SectionJudgement>> Sections { get; } =
    [
        new("section accuracy", Scoring.Accuracy, 0.93, row => [row.Section.Code()], judged => [judged.Section.Code()]),
    ];

    private static Question<ProvisionRow, ProvisionJudgement> Flag(string name, double target) =>
        new(name, Scoring.MicroF1, target, row => [Word(row.Flagged)], judged => [Word(judged.Flagged)])
        {
            ByKeyword = row => [Word(Baselines.KeywordRule(row))],
            ByNoNumber = row => [Word(Baselines.NoNumberRule(row))],
        };

    private static string[] Missing(Dimensions missing) => Array.ConvertAll(Measures.Missable, dimension => Word(missing.HasFlag(dimension)));

    private static string Red(LegalRed red) => red == LegalRed.None ? Scores.Absent : red.Code();

    private static string Word(bool holds) => holds ? "yes" : Scores.Absent;
}
