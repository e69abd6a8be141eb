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

    public static int Run(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.docx", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var reader = new DocumentReader();
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
        Print($"files {files.Count}, XML {bytes / 1e6:F1} MB");
        Print($"empty inflate + XmlReader loop: {base_:F1} ms, {bytes / 1e3 / base_:F1} MB/s");
        Print($"DocumentReader:                 {mine:F1} ms, {bytes / 1e3 / mine:F1} MB/s, {allocated / (double)bytes:F2} bytes allocated a byte of XML");
        Print($"speed of the loop reached:      {base_ / mine:P0}");
        Print($"a file: {mine / files.Count:F2} ms mean");
        return 0;
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

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
