using EhcpPipeline.Ml.Judgements;
using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;

namespace EhcpPipeline.Ml.Training.Tests;

public class FigureTableTests
{
    private static readonly ProvisionRow[] Rows =
    [
        Row("20 minutes of paired reading daily with the LSA.", Verdict.Full), Row("Support as needed.", Verdict.Vague), Row("Staff may help her.", Verdict.Vague, "conditional"),
        Row("Access to 3 sessions of play.", Verdict.Partial),
    ];

    [Fact]
    public void A_figure_stands_beside_what_it_should_reach_and_beside_simpler_tools()
    {
        // The judge flags the first two, the rules none; fasttext is given as always right.
        var lines = FigureTable.Lines(Questions.Provision, Rows, text => Judged(text.Contains("minutes", StringComparison.Ordinal) || text.StartsWith("Support", StringComparison.Ordinal)), _ => Judged(false),
            question => [.. Rows.Select(question.Truth)]).ToDictionary(line => line[0]);

        // One of three flags found and one false alarm: precision 1/2, recall 1/3. Keywords find two of three and no more, as does the absence of a number.
        lines["flag F1"].ShouldBe(["flag F1", "4", "40.0", lines["flag F1"][3], "97.0", "0.0", "80.0", "80.0", "100.0"]);
        lines["flag F1, hard items"][1].ShouldBe("1");
        lines["verdict accuracy"][5..8].ShouldBe(["25.0", "-", "-"]);
        lines["missing dimensions micro-F1"][4].ShouldBe("92.0");
        lines["legal reds micro-F1"][2].ShouldBe("100.0");
    }

    [Fact]
    public void Without_the_program_there_is_no_figure_for_it() =>
        FigureTable.Lines(Questions.Provision, Rows, _ => Judged(true), _ => Judged(true), new FastTextBaseline(wanted: false).OnForeign<ProvisionRow, ProvisionJudgement>(Rows, Rows, Rows))
            .ShouldAllBe(line => line[8] == "-");

    [Fact]
    public void A_benchmark_without_texts_has_no_figures() =>
        FigureTable.Lines(Questions.Provision, [], _ => Judged(true), _ => Judged(true), _ => null).ShouldBeEmpty();

    [Fact]
    public void Fasttext_answers_every_part_of_every_text_where_it_is_installed()
    {
        var train = Enumerable.Range(0, 60).Select(at => Row(at % 2 == 0 ? $"Staff may help with reading number {at}." : $"The LSA gives 20 minutes of reading daily, week {at}.", at % 2 == 0 ? Verdict.Vague : Verdict.Full)).ToList();

        var question = Questions.Provision.Single(question => question.Name == "missing dimensions micro-F1");
        var program = new FastTextBaseline(wanted: true);

        var answers = program.OnForeign<ProvisionRow, ProvisionJudgement>(train, Rows, Rows)(question);

        var installed = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "fasttext")));
        (answers is not null).ShouldBe(installed);
        (answers ?? [.. Rows.Select(_ => new string[4])]).ShouldAllBe(answer => answer.Length == 4);
        program.OnForeign<ProvisionRow, ProvisionJudgement>(train, Rows, Rows[1..])(question).ShouldBe(answers?[1..]);
    }

    private static ProvisionRow Row(string text, Verdict verdict, params string[] traps)
    {
        var missing = verdict == Verdict.Full ? Dimensions.None : Dimensions.Amount | Dimensions.Frequency;
        return new ProvisionRow("g", "legal", ProvisionKind.Literacy, Dimensions.None, missing, verdict, LegalRed.None, traps, text);
    }

    private static ProvisionJudgement Judged(bool flagged) => new()
    {
        Verdict = flagged ? Verdict.Vague : Verdict.Full,
        FlagProbability = new Probability(flagged ? 9_000 : 1_000),
        Present = Dimensions.None,
        Missing = flagged ? Dimensions.Amount : Dimensions.None,
        Kind = ProvisionKind.Literacy,
    };
}
