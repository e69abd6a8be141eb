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

        return read;
    }

    private GreyImage? Draw(int page, ToolFolder folder, CancellationToken cancel)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var pgm = ToolRun.Output(_draw, ["-r", Dpi.ToString(CultureInfo.InvariantCulture), "-gray", "-f", number, "-l", number, folder.File("in.pdf")], folder, _limits, cancel);
        return pgm is null ? null : GreyImage.Parse(pgm);
    }

    private OpticalPage? Recognise(GreyImage image, int page, ToolFolder folder, CancellationToken cancel)
    {
        var angle = Deskew.Angle(image);
        if (Math.Abs(angle) >= Straight)
        {
            image = Deskew.Straighten(image, angle);
        }

        var rules = DrawnLines.Take(image, Dpi);
        using (var file = File.Create(folder.File("page.pgm")))
        {
            image.Write(file);
        }

        // Full page segmentation (3), tesseract's default. Only the boxes are taken from it: our own layout orders the words.
        var tsv = ToolRun.Output(_recognise, [folder.File("page.pgm"), "stdout", "-l", "eng", "--oem", "1", "--psm", "3", "--dpi", Dpi.ToString(CultureInfo.InvariantCulture), "tsv"], folder, _limits, cancel);
        return tsv is null ? null : new OpticalPage
        {
            Page = page,
            Width = image.Width * PointsPerPixel,
            Height = image.Height * PointsPerPixel,
            Words = OpticalWords.Of(TesseractRows.Parse(tsv), image, PointsPerPixel),
            Rules = [.. rules.Select(rule => new OpticalRule(rule.Left * PointsPerPixel, rule.Top * PointsPerPixel, rule.Right * PointsPerPixel, rule.Bottom * PointsPerPixel))],
        };
    }
}
