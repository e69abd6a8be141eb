using System.Globalization;
using EhcpPipeline.Ml.Training.Corpus;
using EhcpPipeline.Ml.Training.Evaluation;

namespace EhcpPipeline.Ml.Training.Tests;

public sealed class LabellerAgreementTests : IDisposable
{
    private readonly Scratch _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Kappa_is_agreement_beyond_chance()
    {
        // The textbook example: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no has raw agreement 0.7 and kappa 0.4.
        (string, string)[] pairs = [.. Enumerable.Repeat(("yes", "yes"), 20), .. Enumerable.Repeat(("yes", "no"), 5), .. Enumerable.Repeat(("no", "yes"), 10), .. Enumerable.Repeat(("no", "no"), 15)];

        var agreement = LabelAgreement.Of(pairs);

        agreement.Raw.ShouldBe(0.7, 1e-9);
        agreement.Kappa.ShouldBe(0.4, 1e-9);
    }

    [Fact]
    public void Kappa_is_undefined_where_both_gave_one_label_alone() => LabelAgreement.Of([("a", "a"), ("a", "a")]).Kappa.ShouldBe(double.NaN);

    [Fact]
    public void Second_labels_join_by_text_and_drop_out_when_the_text_changes()
    {
        const string text = "She likes mermaids.";
        _corpus.Put("section/a.tsv", "group\tregister\tsection\tmisplaced_in\ttext", "g\tparent\tA\t-\t" + text)
            .Put("second/section.tsv", "id\tsection", SecondLabels.IdOf(text) + "\tB", "0123456789ab\tA")
            .Put("second-2/section.tsv", "id\tsection", SecondLabels.IdOf(text) + "\tA");

        var labels = SecondLabels.Read(_corpus.Path, CorpusReader.Read(_corpus.Path));

        var (first, second) = labels.Sections.ShouldHaveSingleItem();
        (first.Section.ToString(), second.Section.ToString()).ShouldBe(("A", "B"));
        labels.Dropped.ShouldBe(1);
        labels.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("independent-3")]
    [InlineData("independent-4")]
    [InlineData("independent-5")]
    [InlineData("independent-6")]
    public void A_second_rater_s_labels_of_an_independent_set_are_joined_to_every_item(string name)
    {
        var set = IndependentSets.Read(RepositoryFiles.Corpus).Single(set => set.Name == name);
        var labels = SecondLabels.Read(Path.Combine(RepositoryFiles.Corpus, name), set.Rows);
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        LabellerReport.WriteRaters(labels, new ReportWriter(output));

        labels.Problems.ShouldBeEmpty();
        labels.Dropped.ShouldBe(0);
        labels.Provision.Count.ShouldBe(set.Rows.Provision.Count);
        output.ToString().ShouldContain("| verdict | 450 |");
        output.ToString().ShouldNotContain("| section |");
    }

    [Fact]
    public void The_committed_second_labels_are_read_and_reported()
    {
        var corpus = CorpusReader.Read(RepositoryFiles.Corpus);
        var labels = SecondLabels.Read(RepositoryFiles.Corpus, corpus);
        using var output = new StringWriter(CultureInfo.InvariantCulture);

        LabellerReport.Write(labels, corpus, new ReportWriter(output));

        labels.Problems.ShouldBeEmpty();
        labels.Provision.Count.ShouldBeGreaterThan(200);
        var report = output.ToString();
        foreach (var label in (string[])["| flag |", "| verdict |", "| missing content |", "| missing who |", "| kind |", "| red |", "| smart |", "| type |", "| theme |", "| section |", "| kind salt |", "| section H1 |"])
        {
            report.ShouldContain(label);
        }
    }
}
