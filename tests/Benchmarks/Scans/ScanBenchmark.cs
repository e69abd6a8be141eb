using System.Globalization;
using System.Text;
using EhcpPipeline.Benchmarks.Structure;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tools;
using EhcpPipeline.Oracles.Tests.Documents;

namespace EhcpPipeline.Benchmarks.Scans;

/// <summary>
/// Scans made from printed plans (200 dpi, turned by an angle) against the same plans as DOCX: words, table rows, provision items and their verdicts. The folder holds
/// NAME.PRODUCER.pdf beside NAME.libreoffice.docx, as tests/samples/render.sh twins makes them.
/// </summary>
internal static class ScanBenchmark
{
    private const double Alike = 0.9;
    private const int MostPages = 40;

    public static IReadOnlyList<Figure> Run(string folder, IReadOnlyList<double> skews, string pattern, bool files)
    {
        var optical = OpticalReader.Find() ?? throw new InvalidOperationException("Scans need pdftoppm and tesseract.");
        var prints = Directory.GetFiles(folder, "*.pdf").Where(file => System.Text.RegularExpressions.Regex.IsMatch(Path.GetFileName(file), pattern)).Order(StringComparer.Ordinal).ToArray();
        var figures = new List<Figure>();
        foreach (var skew in skews)
        {
            var scores = new Score[prints.Length];
            Parallel.For(0, prints.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i => scores[i] = Measure(prints[i], skew, optical));
            if (files)
            {
                foreach (var score in scores)
                {
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{skew,5} {score.Words:F4} rows {score.Rows} items {score.Items} verdicts {score.Verdicts} outcomes {score.Outcomes} {score.File}"));
                }
            }

            figures.AddRange(Figures(skew, scores));
        }

        return figures;
    }

    private static IEnumerable<Figure> Figures(double skew, Score[] scores)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"scan at {skew}°, {scores.Length} plans: ");
        var words = scores.Average(score => score.Words);
        yield return new(at + "word F1, mean (least)", string.Create(CultureInfo.InvariantCulture, $"{words:F3} ({scores.Min(score => score.Words):F3})"), "", "0.975", words >= 0.975);
        yield return Share(at + "table rows matched at 0.9", scores.Select(score => score.Rows));
        yield return Share(at + "provision items matched at 0.9", scores.Select(score => score.Items));
        yield return Share(at + "provision items with the verdict of the DOCX", scores.Select(score => score.Verdicts));
        yield return Share(at + "outcomes matched at 0.9", scores.Select(score => score.Outcomes));
    }

    private static Figure Share(string what, IEnumerable<Part> parts)
    {
        var all = parts.Aggregate(new Part(0, 0), (a, b) => new Part(a.Found + b.Found, a.Of + b.Of));
        return new Figure(what, string.Create(CultureInfo.InvariantCulture, $"{all.Found} of {all.Of} ({100.0 * all.Found / Math.Max(1, all.Of):F1}%)"), "", "95%", all.Found * 100 >= all.Of * 95);
    }

    private static Score Measure(string print, double skew, OpticalReader optical)
    {
        var typed = new DocumentReader().Read(File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(print)!, Path.GetFileName(print).Split('.')[0] + ".libreoffice.docx")));
        var scan = ScanFile.Of(print, skew, MostPages);
        var read = new DocumentReader(null, null, optical).Read(scan);
        if (Environment.GetEnvironmentVariable("EHCP_SCANS") is { Length: > 0 } keep)
        {
            File.WriteAllBytes(Path.Combine(keep, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(print)}.{skew}.pdf")), scan);
        }

        var (ours, theirs) = (PlanParts.Of(read), PlanParts.Of(typed));
        var printed = Encoding.UTF8.GetString(OtherProgram.Run("pdftotext", print, "-") ?? []);
        var rows = Rows(read.Document);
        var items = ours.Provision.ToList();
        var (matched, same) = (0, 0);
        foreach (var item in theirs.Provision)
        {
            var best = items.FindIndex(other => other.Text == item.Text);
            best = best >= 0 ? best : items.FindIndex(other => WordBag.Agreement(item.Text, other.Text) >= Alike);
            if (best >= 0)
            {
                matched++;
                same += items[best].Verdict == item.Verdict ? 1 : 0;
                items.RemoveAt(best);
            }
        }

        return new Score(
            Path.GetFileName(print),
            WordBag.Agreement(printed, Everything(read.Document)),
            Found(Rows(typed.Document), rows),
            new Part(matched, theirs.Provision.Count),
            new Part(same, theirs.Provision.Count),
            Found(theirs.Outcomes, ours.Outcomes));
    }

    private static Part Found(IReadOnlyList<string> typed, IReadOnlyList<string> scanned)
    {
        var left = scanned.ToList();
        var found = 0;
        foreach (var text in typed)
        {
            var at = left.FindIndex(other => WordBag.Agreement(text, other) >= Alike);
            if (at >= 0)
            {
                found++;
                left.RemoveAt(at);
            }
        }

        return new Part(found, typed.Count);
    }

    private static string Everything(Document? document) =>
        document is null ? "" : document.Text + "\n" + string.Join('\n', document.Furniture.Select(line => line.Text)) + "\n" + string.Join('\n', document.Blocks.OfType<ListItemBlock>().Select(item => item.Label));

    private static List<string> Rows(Document? document) =>
        document is null ? [] : [.. document.Blocks.OfType<TableBlock>().SelectMany(table => table.Rows).Select(BlockText.JoinCells).Where(row => row.Length > 0)];

    private sealed record Score(string File, double Words, Part Rows, Part Items, Part Verdicts, Part Outcomes);

    private readonly record struct Part(int Found, int Of)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Found}/{Of}");
    }
}
