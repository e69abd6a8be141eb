using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Evaluation;

/// <summary>Rows of the three kinds, judged once by one classifier and by the rules alone, and reported in one form: figures, then details.</summary>
internal sealed class Benchmark
{
    private readonly PlanClassifier _judge;
    private readonly IReadOnlyList<ProvisionRow> _provision;
    private readonly IReadOnlyList<OutcomeRow> _outcomes;
    private readonly IReadOnlyList<SectionRow> _sections;

    public Benchmark(PlanClassifier judge, IEnumerable<ProvisionRow> provision, IEnumerable<OutcomeRow> outcomes, IEnumerable<SectionRow> sections)
    {
        (_judge, _provision, _outcomes, _sections) = (judge, [.. provision], [.. outcomes], [.. sections]);
    }

    /// <summary>All figures in one table, calibration and misplacement with them.</summary>
    public void Figures(
        Func<Question<ProvisionRow, ProvisionJudgement>, string[][]?> provision, Func<Question<OutcomeRow, OutcomeJudgement>, string[][]?> outcomes,
        Func<Question<SectionRow, SectionJudgement>, string[][]?> sections, ReportWriter report)
    {
        var rules = PlanClassifier.RulesOnly;
        report.Table(FigureTable.Columns,
        [
            .. FigureTable.Lines(Questions.Provision, _provision, _judge.JudgeProvision, rules.JudgeProvision, provision),
            .. Calibration(),
            .. FigureTable.Lines(Questions.Outcomes, _outcomes, text => _judge.JudgeOutcome(text), text => rules.JudgeOutcome(text), outcomes),
            .. FigureTable.Lines(Questions.Sections, _sections, _judge.JudgeSection, rules.JudgeSection, sections),
        ]);
    }

    public void Details(ReportWriter report)
    {
        if (_provision.Count > 0)
        {
            ProvisionReport.Write([.. _provision.Select(row => new JudgedProvision(row, _judge.JudgeProvision(row.Text)))], report);
        }

        if (_outcomes.Count > 0)
        {
            PassageReports.Write([.. _outcomes.Select(row => new JudgedOutcome(row, _judge.JudgeOutcome(row.Text)))], report);
        }

        if (_sections.Count > 0)
        {
            PassageReports.Write([.. _sections.Select(row => new JudgedSection(row, _judge.JudgeSection(row.Text)))], report);
        }
    }

    private IEnumerable<string[]> Calibration()
    {
        List<Forecast> forecasts = [.. _provision.Select(row => Measures.Flagging(new JudgedProvision(row, _judge.JudgeProvision(row.Text))))];
        if (forecasts.Count > 0)
        {
            var (low, high) = Bootstrap.Interval(forecasts, Reliability.Error);
            yield return
            [
                "flag calibration error (less is better)", ReportWriter.Count(forecasts.Count), ReportWriter.Percent(Reliability.Error(forecasts)),
                $"{ReportWriter.Percent(low)} to {ReportWriter.Percent(high)}", ReportWriter.Percent(0.03), "-", "-", "-", "-",
            ];
            yield return ["of which chance alone would leave", ReportWriter.Count(forecasts.Count), ReportWriter.Percent(Reliability.ByChance(forecasts)), "-", "-", "-", "-", "-", "-"];
        }
    }
}
