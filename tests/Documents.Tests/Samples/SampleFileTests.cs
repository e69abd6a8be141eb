using System.Text.Json;
using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Samples;

/// <summary>The repository's sample files, made by real programs, against what tests/samples/expected says of them.</summary>
public class SampleFileTests
{
    private static readonly string Root = Find();

    private static string Hostile(string name) => Path.Combine(Root, "hostile", name);

    [Fact]
    public void Every_hostile_file_ends_as_expected()
    {
        var checkedFiles = 0;
        foreach (var expected in Expectations())
        {
            var (file, status) = (expected.GetProperty("file").GetString()!, expected.GetProperty("status").GetString());
            var reason = expected.GetProperty("reason").GetString();

            // Whether a document is a plan is not a reader's to say, and bundles have a reader of their own.
            if (file.EndsWith(".zip", StringComparison.Ordinal) || reason == "not-a-plan")
            {
                continue;
            }

            var read = new DocumentReader().Read(File.ReadAllBytes(Hostile(file)));
            (read.Failure?.Reason.Name()).ShouldBe(status == "failed" ? reason : null, file);
            checkedFiles++;
        }

        checkedFiles.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Every_file_of_the_sample_bundles_ends_as_expected()
    {
        foreach (var expected in Expectations().Where(entry => entry.GetProperty("status").GetString() == "bundle"))
        {
            using var stream = File.OpenRead(Hostile(expected.GetProperty("file").GetString()!));
            using var bundle = new BundleReader().Open(stream).Bundle.ShouldNotBeNull();
            var entries = bundle.Entries().ToList();
            foreach (var file in expected.GetProperty("entries").EnumerateArray())
            {
                var entry = entries.Single(other => other.Path == file.GetProperty("name").GetString());
                var status = file.GetProperty("status").GetString();
                entry.Kind.ShouldBe(status == "advice" ? BundleEntryKind.Advice : BundleEntryKind.Plan, entry.Path);
                (entry.Failure?.Reason.Name()).ShouldBe(file.GetProperty("reason").GetString(), entry.Path);
            }

            var ignored = expected.TryGetProperty("ignored", out var names) ? names.EnumerateArray().Select(name => name.GetString()!).ToArray() : [];
            entries.Where(entry => entry.Kind == BundleEntryKind.Junk).Select(entry => entry.Path).ShouldBe(ignored, ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("bomb-nested.zip", FailureReason.TooLarge)]
    [InlineData("bundle-damaged.zip", FailureReason.Damaged)]
    public void Bundles_that_cannot_be_unpacked_are_refused_as_a_whole(string name, FailureReason reason)
    {
        using var stream = File.OpenRead(Hostile(name));

        new BundleReader().Open(stream).Failure.ShouldNotBeNull().Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("adeyemi-t")]
    [InlineData("ghosh-a")]
    [InlineData("kowalczyk-n")]
    public void A_plan_says_the_same_as_a_word_document_and_as_an_open_document(string plan)
    {
        var docx = Lines($"{plan}.libreoffice.docx");
        var odt = Lines($"{plan}.libreoffice.odt");

        docx.Count.ShouldBeGreaterThan(50);
        odt.ShouldBe(docx);
    }

    // Every block with its kind, level, label and look, and every cell with its place.
    private static List<string> Lines(string twin)
    {
        var lines = new List<string>();
        Add(lines, new DocumentReader().Read(File.ReadAllBytes(Path.Combine(Root, "twins", twin))).Document!.Blocks);
        return lines;
    }

    private static void Add(List<string> lines, IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    lines.Add($"{text.GetType().Name} {(text as HeadingBlock)?.Level} {(text as ListItemBlock)?.Level} {(text as ListItemBlock)?.Label} {text.Emphasised} {text.Text}");
                    break;
                case TableBlock table:
                    foreach (var row in table.Rows)
                    {
                        lines.Add($"row {row.IsHeader}");
                        foreach (var cell in row.Cells)
                        {
                            lines.Add($"cell {cell.Column} {cell.ColumnSpan} {cell.ContinuesAbove}");
                            Add(lines, cell.Blocks);
                        }
                    }

                    break;
            }
        }
    }

    private static List<JsonElement> Expectations() =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "expected", "hostile.json"))).RootElement.EnumerateArray()];

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var samples = Path.Combine(folder.FullName, "tests", "samples");
            if (Directory.Exists(samples))
            {
                return samples;
            }
        }

        throw new DirectoryNotFoundException("The folder tests/samples was not found above the test's own folder.");
    }
}
