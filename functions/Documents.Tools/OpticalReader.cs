using System.Globalization;
using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Documents.Tools;

/// <summary>
/// Recognises page pictures with tesseract, one page at a time: pdftoppm draws the page at 200 dpi, the picture is turned straight, drawn lines are taken
/// out and kept as rules, and tesseract reads the words with their boxes.
/// </summary>
public sealed class OpticalReader : IOpticalReader
{
    private const int Dpi = 200;
    private const float PointsPerPixel = 72f / Dpi;

    // Less than this is within what tesseract and the layout bear; turning blurs.
    private const double Straight = 0.2;

    // Mean confidence of a letter: print the right way up comes to 85 or more, upside down or sideways to 50 or less.
    private const int Doubtful = 65;

    private readonly string _draw;
    private readonly string _recognise;
    private readonly ToolLimits _limits;

    private OpticalReader(string draw, string recognise, ToolLimits limits)
    {
        _draw = draw;
        _recognise = recognise;
        _limits = limits;
    }

    /// <summary>A reader where poppler's pdftoppm and tesseract are installed on this machine, else null.</summary>
    public static OpticalReader? Find(ToolLimits? limits = null) =>
        ToolPath.Find("pdftoppm") is { } draw && ToolPath.Find("tesseract") is { } recognise ? new OpticalReader(draw, recognise, limits ?? new ToolLimits()) : null;

    public IReadOnlyList<OpticalPage> Read(ReadOnlyMemory<byte> pdf, IReadOnlyList<int> pages, CancellationToken cancel)
    {
        using var folder = new ToolFolder();
        using (var file = File.Create(folder.File("in.pdf")))
        {
            file.Write(pdf.Span);
        }

        var read = new List<OpticalPage>();
        for (var index = 0; index < _limits.Pages && (pages.Count == 0 || index < pages.Count); index++)
        {
            var number = pages.Count == 0 ? index + 1 : pages[index];
            var image = Draw(number, folder, cancel);
            if (image is null && pages.Count == 0)
            {
                break;
            }

            if (image is not null && Recognise(image, number, folder, cancel) is { } page)
            {
                read.Add(page);
            }
        }

        return LineSizes.Settle(read);
    }

    private GreyImage? Draw(int page, ToolFolder folder, CancellationToken cancel)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var pgm = ToolRun.Output(_draw, ["-r", Dpi.ToString(CultureInfo.InvariantCulture), "-gray", "-f", number, "-l", number, folder.File("in.pdf")], folder, _limits, cancel);
        return pgm is null ? null : GreyImage.Parse(pgm);
    }

    private OpticalPage? Recognise(GreyImage image, int page, ToolFolder folder, CancellationToken cancel)
    {
        var upright = Attempt(image, Dpi, folder, cancel);
        if (upright is null || upright.Sureness < Doubtful)
        {
            // A page fed in sideways or upside down. Half the resolution settles which way up at a third of the time.
            var small = Turning.Halved(image);
            var (best, most) = (0, upright is { Sureness: > 0 } ? upright.Certain / 2 : 0);
            for (var quarters = 1; quarters < 4; quarters++)
            {
                if (Attempt(Turning.Turned(small, quarters), Dpi / 2, folder, cancel) is { } turned && turned.Sureness > Doubtful && turned.Certain > most)
                {
                    (best, most) = (quarters, turned.Certain);
                }
            }

            upright = best == 0 ? upright : Attempt(Turning.Turned(image, best), Dpi, folder, cancel);
        }

        return upright is null ? null : new OpticalPage
        {
            Page = page,
            Width = upright.Image.Width * PointsPerPixel,
            Height = upright.Image.Height * PointsPerPixel,
            Words = OpticalWords.Of(upright.Words, upright.Image, PointsPerPixel),
            Rules = [.. upright.Rules.Select(rule => new OpticalRule(rule.Left * PointsPerPixel, rule.Top * PointsPerPixel, rule.Right * PointsPerPixel, rule.Bottom * PointsPerPixel))],
        };
    }

    private Attempted? Attempt(GreyImage image, int dpi, ToolFolder folder, CancellationToken cancel)
    {
        var angle = Deskew.Angle(image);
        image = Math.Abs(angle) >= Straight ? Deskew.Straighten(image, angle) : new GreyImage(image.Width, image.Height, (byte[])image.Pixels.Clone());
        var rules = DrawnLines.Take(image, dpi);
        using (var file = File.Create(folder.File("page.pgm")))
        {
            image.Write(file);
        }

        // Full page segmentation (3), tesseract's default. Only the boxes are taken from it: our own layout orders the words.
        var tsv = ToolRun.Output(_recognise, [folder.File("page.pgm"), "stdout", "-l", "eng", "--oem", "1", "--psm", "3", "--dpi", dpi.ToString(CultureInfo.InvariantCulture), "tsv"], folder, _limits, cancel);
        return tsv is null ? null : new Attempted(image, TesseractRows.Parse(tsv), rules);
    }

    /// <summary>What was recognised on a picture held one way up.</summary>
    private sealed record Attempted(GreyImage Image, List<TesseractWord> Words, List<(int Left, int Top, int Right, int Bottom)> Rules)
    {
        private int Letters => Words.Sum(word => word.Text.Length);

        // Tesseract reads lines that run down the page, but gives the boxes as they stand, from which no layout comes.
        private bool IsSideways => Words.Where(word => word.Text.Length > 3).Sum(word => word.Height > word.Width ? 1 : -1) > 0;

        /// <summary>Mean confidence of a letter; 0 where there is none, and for a page on its side.</summary>
        public int Sureness => Letters == 0 || IsSideways ? 0 : Words.Sum(word => word.Text.Length * word.Confidence) / Letters;

        /// <summary>Letters that are surely read.</summary>
        public int Certain => Words.Where(word => word.Confidence > Doubtful).Sum(word => word.Text.Length);
    }
}
