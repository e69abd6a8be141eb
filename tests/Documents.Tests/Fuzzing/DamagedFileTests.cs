using System.Diagnostics;
using System.Globalization;
using System.Text;
using EhcpPipeline.Documents.Bundles;
using EhcpPipeline.Documents.Json;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tests.Bundles;
using EhcpPipeline.Documents.Tests.Docx;
using EhcpPipeline.Documents.Tests.Odt;
using static EhcpPipeline.Documents.Tests.Docx.WordFile;

namespace EhcpPipeline.Documents.Tests.Fuzzing;

/// <summary>Reads damaged files by the hundred: EHCP_FUZZ_CASES sets how many, EHCP_FUZZ_SEED where to begin, EHCP_FUZZ_FILES a folder of more files to damage.</summary>
public class DamagedFileTests
{
    private static readonly int Cases = Setting("EHCP_FUZZ_CASES", 1_500);
    private static readonly int FirstSeed = Setting("EHCP_FUZZ_SEED", 1);
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(10);

    [Fact]
    public void No_damage_makes_reading_throw_or_hang_and_what_is_read_can_be_stored()
    {
        var files = Files();
        var reader = new DocumentReader(new ReadLimits { Time = TimeSpan.FromSeconds(5) });
        var read = 0;
        for (var seed = FirstSeed; seed < FirstSeed + Cases; seed++)
        {
            var damaged = new PartMutator(seed).Mutate(files[seed % files.Count], files[(seed + 1) % files.Count]);
            var watch = Stopwatch.StartNew();
            var result = Should.NotThrow(() => reader.Read(damaged), $"seed {seed}");
            watch.Elapsed.ShouldBeLessThan(Slowest, $"seed {seed}");
            if (result.Document is { } document)
            {
                read++;
                Check(document, seed);
            }
            else
            {
                result.Failure.ShouldNotBeNull();
            }
        }

        // Damage that always ended the reading would test nothing beyond the first check.
        read.ShouldBeInRange(Cases / 10, Cases - (Cases / 10));
    }

    [Fact]
    public void No_damage_makes_a_bundle_throw_or_name_a_path_outside()
    {
        var bundle = ZipFileOf.Files(("plans/A.docx", new WordFile(P("a")).Bytes()), ("batch.zip", ZipFileOf.Names("B.docx", "advice/A/EP.docx")), ("cohort.csv", "x"u8.ToArray()));
        var reader = new BundleReader(new BundleLimits { FileBytes = 1 << 20, TotalBytes = 4 << 20 });
        for (var seed = FirstSeed; seed < FirstSeed + (Cases / 3); seed++)
        {
            using var stream = new MemoryStream(new PartMutator(seed).Mutate(bundle, bundle));
            var opening = Should.NotThrow(() => reader.Open(stream), $"seed {seed}");
            (opening.Bundle is null).ShouldBe(opening.Failure is not null);
            foreach (var entry in opening.Bundle?.Entries() ?? [])
            {
                (entry.Failure is not null || !entry.Path.Split('/').Contains("..")).ShouldBeTrue($"seed {seed}");
            }
        }
    }

    private static void Check(Document document, int seed)
    {
        var stored = new MemoryStream();
        DocumentJson.Write(document, stored);
        stored.Position = 0;
        DocumentJson.Read(stored).Text.ShouldBe(document.Text, $"seed {seed}");
        foreach (var block in document.Blocks.OfType<TextBlock>())
        {
            document.Text.AsSpan(block.Offset, block.Text.Length).SequenceEqual(block.Text).ShouldBeTrue($"seed {seed}");
            block.Text.ShouldNotBeNullOrWhiteSpace($"seed {seed}");
        }
    }

    private static List<byte[]> Files()
    {
        const string Numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        const string Style = "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"N\"/><w:rPr><w:b/></w:rPr></w:style>";
        var word = new WordFile(
            P("Section F", "<w:pStyle w:val=\"H\"/>") + P("item", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
            + Table(Row(Cell("Need", "<w:vMerge w:val=\"restart\"/>"), Cell("one", "<w:gridSpan w:val=\"2\"/>")), Row(Cell("", "<w:vMerge/>"), Cell("two")))
            + $"<w:p>{R("Weekly")}<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:ins w:id=\"1\">{R("new")}</w:ins><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr><w:sdtContent>{R("x")}</w:sdtContent></w:sdt></w:p>"
            + $"<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>{P("box")}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>"
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>")
            .Styles(Style).Numbering(Numbering).Footnotes($"<w:footnote w:id=\"2\">{P("note")}</w:footnote>").Header("header1", P("Council")).Bytes();
        var odt = new OdtFile("<text:h text:outline-level=\"1\">Section F</text:h><text:list text:style-name=\"L1\"><text:list-item><text:p>item</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>a</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"2\"><text:p>b</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated=\"2\"><table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table><text:p>x<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p>")
        {
            Styles = "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\"/></text:list-style>",
        }.Bytes();
        var html = Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title>t</title></head><body><h1>Section F</h1><ol start=\"2\"><li>one<li>two<ul><li>three</ul></ol><table border=\"1\"><tr><th rowspan=\"2\">Need<td>x<tr><td colspan=\"2\">y</table><p style=\"display:none\">z</p><input type=checkbox checked> Yes</body></html>");
        var text = Encoding.UTF8.GetBytes("SECTION F\n=========\n\nProvision              Who             When\n\nSpeech therapy         Therapist       weekly\nface to face\n\n- one\n- two\n\f\nPage 2 of 2\n");
        List<byte[]> files = [word, odt, html, text, word, odt];
        if (Environment.GetEnvironmentVariable("EHCP_FUZZ_FILES") is { Length: > 0 } folder)
        {
            files.AddRange(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => new FileInfo(file).Length < 300_000 && !file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes));
        }

        return files;
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : usual;
}
