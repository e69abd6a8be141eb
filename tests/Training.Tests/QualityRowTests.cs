using EhcpPipeline.Ml.Labels;
using EhcpPipeline.Ml.Training.Corpus;

namespace EhcpPipeline.Ml.Training.Tests;

public sealed class QualityRowTests : IDisposable
{
    private readonly Scratch _corpus = new();

    public void Dispose() => _corpus.Dispose();

    [Theory]
    [InlineData("""{"group":"g2","section":"F","style":"s","grade":"excellent","text":"One."}""", "excellent")]
    [InlineData("""{"group":"g2","section":"Z","style":"s","grade":"good","text":"One."}""", "Z")]
    [InlineData("""{"group":"g2","section":"none","style":"s","grade":"good","text":"One."}""", "not a section that is graded")]
    [InlineData("""{"group":"g2","section":"3","style":"s","grade":"good","text":"One."}""", "3")]
    [InlineData("""{"group":"g2","section":"F","style":"s","grade":"good","text":"  "}""", "text")]
    [InlineData("""{"group":"g2","section":"F","style":"s","grade":2,"text":"One."}""", "grade")]
    [InlineData("""{"section":"F","style":"s","grade":"good","text":"One."}""", "group")]
    [InlineData("""["F"]""", "section")]
    [InlineData("""{"group":"g2" """, "")]
    public void A_line_that_cannot_be_used_is_listed_and_its_neighbour_kept(string bad, string why)
    {
        _corpus.Put("quality/a.jsonl", bad, """{"group":"g1","section":"F","style":"s","grade":"good","why":"F1 met","text":"Another."}""");

        var read = CorpusReader.Read(_corpus.Path);

        read.Quality.ShouldHaveSingleItem().Grade.ShouldBe(Grade.Good);
        var problem = read.Problems.ShouldHaveSingleItem();
        (problem.File, problem.Line).ShouldBe(("quality/a.jsonl", 1));
        problem.Reason.ShouldContain(why);
    }

    [Fact]
    public void A_text_graded_twice_is_listed_whatever_its_white_space_and_file()
    {
        _corpus.Put("quality/a.jsonl", """{"group":"g1","section":"B","style":"s","grade":"good","text":"Reading is hard.\nSo is writing."}""")
            .Put("quality/b.jsonl", """{"group":"g2","section":"B","style":"s","grade":"inadequate","text":"Reading is  hard. So is writing. "}""");

        var read = CorpusReader.Read(_corpus.Path);

        read.Quality.ShouldHaveSingleItem().Group.ShouldBe("g1");
        read.Problems.ShouldHaveSingleItem().ShouldBe(new CorpusProblem("quality/b.jsonl", 1, "The text repeats one of group 'g1'."));
    }

    [Fact]
    public void Variants_of_one_group_are_kept()
    {
        _corpus.Put("quality/a.jsonl", """{"group":"g1","section":"B","style":"s","grade":"good","text":"One."}""", """{"group":"g1","section":"B","style":"s","grade":"good","text":"Two."}""");

        CorpusReader.Read(_corpus.Path).Quality.Count.ShouldBe(2);
    }

    [Fact]
    public void The_committed_graded_sections_can_all_be_used() =>
        CorpusReader.Read(RepositoryFiles.Corpus).Problems.Where(problem => problem.File.StartsWith("quality/", StringComparison.Ordinal)).ShouldBeEmpty();
}
