using System.Globalization;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;

namespace EhcpPipeline.Ml.Training.Tests;

public class MeasureTests
{
    [Fact]
    public void F1_counts_hits_false_alarms_and_misses()
    {
        var tally = default(Tally);
        tally.Add(true, true);
        tally.Add(true, false);
        tally.Add(false, true);
        tally.Add(false, false);

        (tally.Precision, tally.Recall, tally.F1).ShouldBe((0.5, 0.5, 0.5));
    }

    [Fact]
    public void A_wrong_label_is_a_miss_and_a_false_alarm_and_no_label_is_neither()
    {
        // One hit; money for delegation is both faults; nothing for nothing counts nowhere.
        Answered[] answers = [new(["delegation"], ["delegation"]), new(["delegation"], ["money"]), new(["-"], ["-"]), new(["-"], ["money"])];

        Scores.Of(Scoring.MicroF1, answers).ShouldBe(2.0 / 5, 1e-9);
        Scores.Of(Scoring.Accuracy, answers).ShouldBe(0.5);
    }

    [Fact]
    public void All_parts_of_an_answer_count() =>
        Scores.Of(Scoring.MicroF1, [new Answered(["yes", "-", "yes"], ["yes", "yes", "-"])]).ShouldBe(0.5);

    [Fact]
    public void A_bootstrap_interval_holds_the_measure_and_can_be_repeated()
    {
        int[] items = [.. Enumerable.Range(0, 200).Select(at => at % 4 == 0 ? 0 : 1)];
        var first = Bootstrap.Interval(items, list => list.Average());

        first.Low.ShouldBeLessThan(0.75);
        first.High.ShouldBeGreaterThan(0.75);
        Bootstrap.Interval(items, list => list.Average()).ShouldBe(first);
    }

    [Fact]
    public void Calibration_error_is_the_mean_distance_of_what_was_said_from_what_happened()
    {
        // Eight of ten at 0.9, none of ten at 0.1: off by a tenth in both bins.
        Forecast[] forecasts = [.. Enumerable.Range(0, 10).Select(at => new Forecast(new Probability(9_000), at < 8)), .. Enumerable.Repeat(new Forecast(new Probability(1_000), false), 10)];

        Reliability.Error(forecasts).ShouldBe(0.1, 1e-9);
        Reliability.Error([]).ShouldBe(0);
    }

    [Fact]
    public void Chance_alone_leaves_an_error_that_shrinks_with_the_number_of_items()
    {
        Forecast[] few = [.. Enumerable.Range(0, 100).Select(at => new Forecast(new Probability((at * 100) + 50), false))];
        Forecast[] many = [.. Enumerable.Repeat(few, 100).SelectMany(one => one)];

        Reliability.ByChance(few).ShouldBeInRange(0.05, 0.15);
        Reliability.ByChance(many).ShouldBeInRange(0.005, 0.015);
        Reliability.ByChance([.. few.Select(one => one with { Given = new Probability(10_000) })]).ShouldBe(0);
    }

    [Theory]
    [InlineData(0.0, 0.0, "!.......................................")]
    [InlineData(1.0, 1.0, "#######################################!")]
    [InlineData(0.5, 0.25, "##########..........!...................")]
    public void A_bar_shows_what_happened_and_marks_what_was_said(double said, double happened, string bar) => Reliability.Bar(said, happened).ShouldBe(bar);

    [Fact]
    public void The_band_s_error_rate_is_set_beside_the_stated_one()
    {
        JudgedProvision[] items = [.. Enumerable.Range(0, 100).Select(at => Item(flagged: true, judged: at != 0, person: at < 20))];

        var report = Report(items);

        report.ShouldContain("| share of items in the band | 100 | 20.0 |");
        report.ShouldContain("| flags wrong inside it | 20 | 5.0 |");
        report.ShouldContain("| flags wrong outside it | 80 | 0.0 |");
        report.ShouldContain("Stated: at most 4.0% of flags wrong outside the band. Kept.");
    }

    [Fact]
    public void A_band_too_narrow_is_said_to_be()
    {
        JudgedProvision[] items = [.. Enumerable.Range(0, 200).Select(at => Item(flagged: true, judged: at >= 60, person: false))];

        Report(items).ShouldContain("Exceeded: the band must be wider");
    }

    [Fact]
    public void A_text_labelled_in_two_ways_is_named_by_its_groups()
    {
        var corpus = new LabelledCorpus();
        corpus.Sections.Add(new SectionRow("g1", "parent", SectionCode.A, "-", "She likes mermaids."));
        corpus.Sections.Add(new SectionRow("g2", "parent", SectionCode.B, "-", "She  likes Mermaids."));
        corpus.Sections.Add(new SectionRow("g3", "parent", SectionCode.A, "B", "She likes mermaids."));
        corpus.Sections.Add(new SectionRow("g4", "parent", SectionCode.B, "-", "She finds reading hard."));
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        Repeats.Contradictions(corpus, new ReportWriter(output));

        output.ToString().ShouldContain("1 paragraphs.");
        output.ToString().ShouldContain("- g1 and g2 and g3");
    }

    private static string Report(JudgedProvision[] items)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        PersonBandReport.Write(items, new ReportWriter(output));
        return output.ToString();
    }

    private static JudgedProvision Item(bool flagged, bool judged, bool person)
    {
        static Verdict Of(bool flag) => flag ? Verdict.Vague : Verdict.Full;
        var row = new ProvisionRow("g", "legal", ProvisionKind.Other, Dimensions.None, Dimensions.None, Of(flagged), LegalRed.None, [], "text");
        return new JudgedProvision(row, new ProvisionJudgement
        {
            Verdict = Of(judged),
            FlagProbability = new Probability(judged ? 9_000 : 1_000),
            Present = Dimensions.None,
            Missing = Dimensions.None,
            NeedsPerson = person,
        });
    }
}
