using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Xml;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Benchmarks.Docx;

/// <summary>
/// Speed of reading DOCX against an empty loop over the same bytes: every part that the reader opens, inflated and passed through XmlReader with nothing
/// done. Rounds of the two alternate, so that a busy machine slows both.
/// </summary>
internal static class DocxBenchmark
{
    private const int Rounds = 15;

    public static IReadOnlyList<Figure> Run(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var reader = new DocumentReader();
        var pandoc = PandocAgreement.Measure(folder, reader);
        files = files.FindAll(file => reader.Read(file).Document is not null);
        var bytes = files.Sum(Decoded);
        var (ours, empty) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            empty.Add(Measure(() => files.ForEach(file => Loop(file))));
            ours.Add(Measure(() => files.ForEach(file => reader.Read(file))));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        files.ForEach(file => reader.Read(file));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var (mine, base_) = (Median(ours), Median(empty));
        return
        [
            new($"DOCX opened, of the {pandoc.Opened} that pandoc opens", Text($"{pandoc.Ours}"), Text($"{pandoc.Opened}"), "every one", pandoc.Ours == pandoc.Opened),
            new(Text($"DOCX text, F1 with pandoc, {pandoc.Agreements.Count} files, mean (median)"), Text($"{pandoc.Agreements.Average():F3} ({Median(pandoc.Agreements):F3})"), "", "0.975", pandoc.Agreements.Average() >= 0.975),
            new(Text($"DOCX, MB of XML a second of processor time, {files.Count} files, {bytes / 1e6:F1} MB"), Text($"{bytes / 1e3 / mine:F1} ({base_ / mine:P0})"), Text($"empty inflate and XmlReader loop {bytes / 1e3 / base_:F1}"), "half of the loop", mine <= 2 * base_),
            new("allocated a byte of DOCX's XML", Text($"{allocated / (double)bytes:F2} bytes"), "", "", true),
        ];
    }

    private static double Measure(Action action)
    {
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        action();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }

    private static long Decoded(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.Entries.Where(IsRead).Sum(entry => entry.Length);
    }

    private static void Loop(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries.Where(IsRead))
        {
            using var xml = XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false });
            try
            {
                while (xml.Read())
                {
                }
            }
            catch (XmlException)
            {
                // A broken optional part: the reader gives up on it at the same place.
            }
        }
    }

    private static bool IsRead(ZipArchiveEntry entry)
    {
        var name = entry.FullName.TrimStart('/');
        return name is "_rels/.rels" or "word/_rels/document.xml.rels"
            || (name.StartsWith("word/", StringComparison.Ordinal)
                && name[5..] is var part
                && (part is "document.xml" or "styles.xml" or "numbering.xml" or "footnotes.xml" or "endnotes.xml"
                    || (part.EndsWith(".xml", StringComparison.Ordinal) && (part.StartsWith("header", StringComparison.Ordinal) || part.StartsWith("footer", StringComparison.Ordinal)))));
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
