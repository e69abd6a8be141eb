using System.Globalization;
using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;

namespace EhcpPipeline.Ml.Training.Tests;

public class MisplacementTests
{
    [Fact]
    public void A_paragraph_in_its_place_a_misplaced_one_and_one_sent_astray_are_counted_apart()
    {
        JudgedSection[] items =
        [
            Item(SectionCode.H1, "-", SectionCode.H1), Item(SectionCode.H1, "-", SectionCode.H2),
            Item(SectionCode.H1, "H2", SectionCode.H1), Item(SectionCode.H1, "H2", SectionCode.H2), Item(SectionCode.H2, "H1", SectionCode.F),
        ];

        var row = Row(items, "| H1 against H2 | 0.0 | 3 of 5 |");

        // One hit, one false alarm, two misses: told of H1 where H2 is right, silent, and sent to F, which is no answer of this pair.
        row.ShouldStartWith("| H1 against H2 | 0.0 | 3 of 5 | 50.0 | 33.3 | 40.0 |");
    }

    [Fact]
    public void A_third_section_is_a_false_alarm_and_a_miss_over_all()
    {
        var row = Row([Item(SectionCode.H2, "H1", SectionCode.F), Item(SectionCode.F, "G", SectionCode.F)], "| all | 0.0 |");

        row.ShouldStartWith("| all | 0.0 | 2 of 2 | 50.0 | 50.0 | 50.0 |");
    }

    [Fact]
    public void An_answer_below_the_threshold_is_not_told()
    {
        var row = Row([Item(SectionCode.F, "G", SectionCode.F, 6_000), Item(SectionCode.F, "G", SectionCode.F, 8_000)], "| all | 0.7 |");

        row.ShouldStartWith("| all | 0.7 | 2 of 2 | 100.0 | 50.0 | 66.7 |");
    }

    [Fact]
    public void Text_outside_all_sections_cannot_be_misplaced() =>
        MisplacementReport.AsLabelled([Item(SectionCode.None, "-", SectionCode.A), Item(SectionCode.None, "F", SectionCode.None)]).ShouldHaveSingleItem().In.ShouldBe(SectionCode.F);

    [Fact]
    public void Exchange_asks_each_paragraph_of_a_pair_in_both_sections()
    {
        // Two paragraphs alike in all but their place in the list stay two.
        var row = Row([Item(SectionCode.G, "-", SectionCode.G), Item(SectionCode.G, "-", SectionCode.G), Item(SectionCode.F, "-", SectionCode.F)], "| F against G | 0.0 | 3 of 6 |");

        row.ShouldStartWith("| F against G | 0.0 | 3 of 6 | 100.0 | 100.0 | 100.0 |");
    }

    private static JudgedSection Item(SectionCode belongs, string misplacedIn, SectionCode said, int probability = 9_000) =>
        new(new SectionRow("g", "parent", belongs, misplacedIn, "text"), new SectionJudgement(said, new Probability(probability)));

    private static string Row(JudgedSection[] items, string start)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        MisplacementReport.Write(items, new ReportWriter(output));
        return output.ToString().Split(Environment.NewLine).First(line => line.StartsWith(start, StringComparison.Ordinal));
    }
}
