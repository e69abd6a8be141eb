using System.Text;
using EhcpPipeline.Cli.Tests.Running;

namespace EhcpPipeline.Cli.Tests.Training;

/// <summary><c>ehcp train --moderated</c>: moderators' grades joined to the texts of a run's store.</summary>
public sealed class ModeratedTrainingTests : IDisposable
{
    private static readonly string[] Letters = ["A", "B", "E", "F"];
    private static readonly string[] Grades = ["good", "requires_improvement", "inadequate", "good", "outstanding"];
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_learns_from_moderators_and_says_so_in_its_file_and_on_the_screen()
    {
        var plans = Directory.EnumerateFiles(Path.Combine(SamplePlans.Root, "plans")).Select(Path.GetFileName).OfType<string>()
            .Where(name => name != SamplePlans.OptedOut).Order(StringComparer.Ordinal).ToList();
        SamplePlans.Put(_folder["in"], plans);
        (await Command.StartAsync(["triage", "in", "--as-of", SamplePlans.AsOf, "--out", "out"])).ShouldSucceed();
        var assessed = Results.Rows(_folder[Path.Combine("out", "files.csv")]).Where(row => row["status"] == "assessed").Select(row => row["file"]).ToList();
        var grades = new StringBuilder("file,section,moderator,role,grade,override,reason\n");
        foreach (var (file, at) in assessed.SelectMany(file => Letters, (file, letter) => (file, letter)).Select((pair, at) => (pair, at)))
        {
            grades.Append($"\"{file.file}\",{file.letter},M{at % 3},lead,{Grades[at % Grades.Length]},N,\n");
        }

        await File.WriteAllTextAsync(_folder["grades.csv"], grades.Append($"\"{assessed[0]}\",,M1,lead,good,N,\n").ToString());
        SmallCorpus();

        var ended = (await Command.StartAsync(["train", "--corpus", "corpus", "--model", "new.model", "--moderated", "grades.csv", "--out", "out"])).ShouldSucceed();

        ended.Output.ShouldContain("1 of whole plans");
        ended.Output.ShouldMatch(@"section grades were learnt from \d+ sections of the corpus, then from \d+ grades by 3 moderators of \d+ plans, each weighing as \d+ sections");
        ended.Output.ShouldMatch(@"on plans left out in turn: [\d.]+% before, [\d.]+% after");
        var model = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_folder["new.model"]));
        model.ShouldMatch(@"all; \d+ moderations of \d+ plans, each weighing \d+, hash [0-9a-f]{16}");
        assessed.ShouldAllBe(file => !model.Contains(Path.GetFileNameWithoutExtension(file)));
    }

    [Theory]
    [InlineData("file,section,moderator,grade\nQuinlan E.docx,B,M1,excellent\nQuinlan E.docx,Z,M1,good\n", "line 3, section: is not a section's letter")]
    [InlineData("file,section,moderator,grade\nNobody.docx,B,M1,good\n", "line 2, file: no plan of this run that was assessed")]
    [InlineData("file,section,moderator,grade\nQuinlan E.docx,B,M1,good\nQuinlan E.docx,,M1,good\n", "1 grades of sections, of 1 plans, are too few to train on: it takes 50 grades of 12 plans")]
    public async Task A_file_that_cannot_be_learnt_from_is_refused_and_no_model_is_written(string grades, string why)
    {
        SamplePlans.Put(_folder["in"], SamplePlans.Weak);
        (await Command.StartAsync(["triage", "in", "--as-of", SamplePlans.AsOf, "--out", "out"])).ShouldSucceed();
        await File.WriteAllTextAsync(_folder["grades.csv"], grades);
        SmallCorpus();

        var ended = await Command.StartAsync(["train", "--corpus", "corpus", "--model", "new.model", "--moderated", "grades.csv", "--out", "out"]);

        ended.ExitCode.ShouldNotBe(0);
        ended.Said.ShouldContain(line => line.Contains(why), string.Join('\n', ended.Said));
        File.Exists(_folder["new.model"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Grades_without_a_store_or_of_a_run_that_is_not_there_are_refused()
    {
        SmallCorpus();
        await File.WriteAllTextAsync(_folder["grades.csv"], "file,section,moderator,grade\n");
        (await Command.StartAsync(["train", "--corpus", "corpus", "--model", "new.model", "--moderated", "grades.csv", "--out", "out"])).ShouldRefuse("run ehcp triage first");
        (await Command.StartAsync(["train", "--corpus", "corpus", "--model", "new.model", "--moderated", "nowhere.csv"])).ShouldRefuse("there is no file");

        SamplePlans.Put(_folder["in"], SamplePlans.Weak);
        (await Command.StartAsync(["triage", "in", "--as-of", SamplePlans.AsOf, "--out", "out"])).ShouldSucceed();
        (await Command.StartAsync(["train", "--corpus", "corpus", "--model", "new.model", "--moderated", "grades.csv", "--out", "out", "--run", "spring"])).ShouldRefuse("has no run 'spring'");
    }

    private CommandLine Command => new() { Folder = _folder.Path };

    /// <summary>A little of the repository's corpus: what is tested here is not how well it is learnt.</summary>
    private void SmallCorpus()
    {
        var corpus = Path.GetFullPath(Path.Combine(SamplePlans.Root, "..", "..", "ml", "corpus"));
        foreach (var (folder, files) in (ReadOnlySpan<(string, int)>)[("provision", 1), ("outcome", 1), ("quality", 20)])
        {
            Directory.CreateDirectory(_folder[Path.Combine("corpus", folder)]);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(corpus, folder)).Order(StringComparer.Ordinal).Take(files))
            {
                File.WriteAllLines(_folder[Path.Combine("corpus", folder, Path.GetFileName(file))], File.ReadLines(file).Take(60));
            }
        }
    }
}
