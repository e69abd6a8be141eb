using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Tests.Corpus;

public sealed class CorpusReaderTests : IDisposable
{
    private const string Header = "group\tregister\tkind\tpresent\tmissing\tverdict\tred\ttraps\ttext\n";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("corpus-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_good_row_is_read_with_its_labels()
    {
        var corpus = Read("g-1\ttable\tsalt\tcafw\t-\tfull\tnone\tcell_row,notation\tSaLT | 2x30 mins | narrative\n");

        var row = corpus.Provision.ShouldHaveSingleItem();
        row.Kind.ShouldBe(ProvisionKind.Salt);
        row.Present.ShouldBe(Dimensions.Content | Dimensions.Amount | Dimensions.Frequency | Dimensions.Who);
        row.Verdict.ShouldBe(Verdict.Full);
        row.Traps.ShouldBe(["cell_row", "notation"]);
        corpus.Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("g-1\ttable\tsalt\tcafw\t-\tfull\tnone\t-")]
    [InlineData("g-1\ttable\tspeech\tcafw\t-\tfull\tnone\t-\ttext")]
    [InlineData("g-1\ttable\tsalt\tcz\t-\tpartial\tnone\t-\ttext")]
    [InlineData("g-1\ttable\tsalt\tca\ta\tpartial\tnone\t-\ttext")]
    [InlineData("g-1\ttable\tsalt\tc\t-\tna\tnone\t-\ttext")]
    [InlineData("g-1\ttable\tsalt\tcafw\tw\tfull\tnone\t-\ttext")]
    [InlineData("g-1\ttable\tsalt\tc\td\tpartial\tnone\t-\ttext")]
    [InlineData("\ttable\tsalt\tc\taf\tpartial\tnone\t-\ttext")]
    public void A_bad_row_is_reported_with_its_line_and_the_good_rows_are_kept(string bad)
    {
        var corpus = Read(bad + "\ng-2\tbullet\tot\tcw\taf\tpartial\tnone\t-\tOT to work on cutlery\n");

        corpus.Provision.ShouldHaveSingleItem().Group.ShouldBe("g-2");
        corpus.Problems.ShouldHaveSingleItem().Line.ShouldBe(2);
    }

    [Fact]
    public void A_missing_folder_is_an_error() => Should.Throw<DirectoryNotFoundException>(() => CorpusReader.Read(Path.Combine(_folder.FullName, "none")));

    [Fact]
    public void The_committed_corpus_has_no_bad_row_and_no_group_on_both_sides_of_the_split()
    {
        var corpus = CorpusReader.Read(RepositoryFiles.Corpus);

        corpus.Problems.ShouldBeEmpty();
        corpus.Provision.Count.ShouldBeGreaterThan(1500);
        var share = corpus.Provision.Count(row => Split.IsHeldOut(row.Group)) / (double)corpus.Provision.Count;
        share.ShouldBeInRange(0.25, 0.42);
    }

    [Fact]
    public void A_text_repeated_across_the_split_is_found()
    {
        const string Text = "A teaching assistant will read aloud with Ada for twenty minutes every day";
        var groups = Enumerable.Range(0, 40).Select(at => $"g-{at}").ToList();
        var held = groups.First(Split.IsHeldOut);
        var trained = groups.First(group => !Split.IsHeldOut(group));
        LabelledRow[] rows = [new SectionRow(held, "bullet", SectionCode.F, "-", Text), new SectionRow(trained, "bullet", SectionCode.F, "-", Text)];

        NearDuplicates.AcrossSplit(rows).ShouldBe([(held, trained)]);
    }

    private LabelledCorpus Read(string rows)
    {
        var provision = _folder.CreateSubdirectory("provision");
        File.WriteAllText(Path.Combine(provision.FullName, "a.tsv"), Header + rows);
        return CorpusReader.Read(_folder.FullName);
    }
}
