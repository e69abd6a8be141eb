using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Tests;

public sealed class IndependentSetTests : IDisposable
{
    private const string ProvisionHead = "id\tregister\tkind\tpresent\tmissing\tverdict\tred\ttraps\ttext";
    private readonly Scratch _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Every_folder_is_a_set_with_its_readme_s_first_line_in_the_order_of_names()
    {
        _corpus.Put("independent-2/README.md", "# Unseen by anyone", "More.").Put("independent-2/section.tsv", "id\tregister\tsection\ttext", "s1\tparent\tA\tShe likes mermaids.")
            .Put("independent/provision.tsv", ProvisionHead, "p1\tlegal\tsalt\tcw\taf\tpartial\tnone\t-\tA therapist works on narrative.");

        var sets = IndependentSets.Read(_corpus.Path);

        sets.Select(set => set.Name).ShouldBe(["independent", "independent-2"]);
        sets[0].About.ShouldBe("No README says where this set comes from.");
        sets[0].Rows.Provision.ShouldHaveSingleItem().Missing.ShouldBe(Dimensions.Amount | Dimensions.Frequency);
        sets[1].About.ShouldBe("Unseen by anyone");
        sets[1].Rows.Sections.ShouldHaveSingleItem().MisplacedIn.ShouldBe("-");
    }

    [Fact]
    public void Columns_are_found_by_name_and_those_that_may_be_absent_are()
    {
        _corpus.Put("independent/outcome.tsv", "text\ttype\tid\tpfa\tspecific\tmeasurable\ttimebound\tregister", "By July Ada will count to ten.\toutcome\to1\tnone\t1\t1\t1\tschool")
            .Put("independent/provision.tsv", ProvisionHead.Replace("\ttraps", "", StringComparison.Ordinal), "p1\tlegal\tot\t-\tcafw\tvague\tnone\tSupport.");

        var rows = IndependentSets.Read(_corpus.Path).ShouldHaveSingleItem().Rows;

        rows.Outcomes.ShouldHaveSingleItem().Smart.ShouldBeTrue();
        rows.Provision.ShouldHaveSingleItem().Traps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("p1\tlegal\tsalt\tc\taf\tpartial\tnone\t-", 2, "fields")]
    [InlineData("p1\tlegal\tsalt\tca\taf\tpartial\tnone\t-\tText.", 2, "both present and missing")]
    [InlineData("p1\tlegal\tmagic\tc\taf\tpartial\tnone\t-\tText.", 2, "magic")]
    [InlineData("p1\tlegal\tsalt\t\taf\tpartial\tnone\t-\tText.", 2, "empty")]
    public void A_bad_row_is_listed_by_file_and_line(string row, int line, string why)
    {
        _corpus.Put("independent/provision.tsv", ProvisionHead, row);

        var rows = IndependentSets.Read(_corpus.Path).ShouldHaveSingleItem().Rows;

        rows.Provision.ShouldBeEmpty();
        var problem = rows.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe(("independent/provision.tsv", line));
        problem.Reason.ShouldContain(why);
    }

    [Fact]
    public void A_file_without_a_needed_column_is_listed_and_not_read()
    {
        _corpus.Put("independent/section.tsv", "id\tregister\ttext", "s1\tparent\tShe likes mermaids.");

        IndependentSets.Read(_corpus.Path).ShouldHaveSingleItem().Rows.Problems.ShouldHaveSingleItem().Reason.ShouldBe("There is no column 'section'.");
    }

    [Fact]
    public void The_committed_sets_are_read_whole_and_are_no_part_of_the_corpus()
    {
        var sets = IndependentSets.Read(RepositoryFiles.Corpus);

        sets.ShouldNotBeEmpty();
        sets.SelectMany(set => set.Rows.Problems).ShouldBeEmpty();
        var corpus = CorpusReader.Read(RepositoryFiles.Corpus);
        var trained = corpus.Provision.Select(row => row.Text).ToHashSet(StringComparer.Ordinal);

        // "Full-time 1:1." two authors may both have thought of.
        sets.SelectMany(set => set.Rows.Provision).Where(row => row.Text.Count(letter => letter == ' ') > 4).ShouldAllBe(row => !trained.Contains(row.Text));
    }

    [Fact]
    public void A_set_changes_neither_the_corpus_nor_its_hash()
    {
        _corpus.Put("section/a.tsv", "group\tregister\tsection\tmisplaced_in\ttext", "g\tparent\tA\t-\tShe likes mermaids.");
        var before = CorpusReader.Read(_corpus.Path).Hash;
        _corpus.Put("independent/section.tsv", "id\tregister\tsection\ttext", "s1\tparent\tB\tReading is hard.");

        var after = CorpusReader.Read(_corpus.Path);

        after.Hash.ShouldBe(before);
        after.Sections.Count.ShouldBe(1);
    }

    [Fact]
    public void A_text_that_nearly_repeats_one_of_the_corpus_is_found()
    {
        var one = new SectionRow("g1", "parent", SectionCode.A, "-", "She loves lorries, diggers and the big red bus that stops outside our house.");
        var near = one with { Group = "s1", Text = "She loves lorries, diggers and the big red bus that stops outside our home." };
        var far = one with { Group = "s2", Text = "A taxi takes him to school every morning at eight with a passenger assistant." };

        NearDuplicates.Between([near, far], [one]).ShouldBe([("s1", "g1")]);
    }
}
