using System.Globalization;
using System.IO.Compression;
using System.Text;
using EhcpPipeline.Documents.Tools.Images;

namespace EhcpPipeline.Oracles.Tests.Documents;

/// <summary>Makes scans: each page of a PDF drawn at 200 dpi, turned by an angle and then clockwise by right angles, and put into a PDF of pictures alone.</summary>
internal static class ScanFile
{
    private const int Dpi = 200;
    private const int PointsPerInch = 72;

    public static byte[] Of(string pdf, double degrees, int pages, int quarters = 0)
    {
        var images = new List<GreyImage>();
        for (var page = 1; page <= pages; page++)
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            if (OtherProgram.Run("pdftoppm", "-r", Dpi.ToString(CultureInfo.InvariantCulture), "-gray", "-f", number, "-l", number, pdf) is { } pgm && GreyImage.Parse(pgm) is { } image)
            {
                images.Add(Turning.Turned(degrees == 0 ? image : Deskew.Straighten(image, degrees), quarters));
            }
        }

        return Write(images);
    }

    private static byte[] Write(List<GreyImage> images)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        Put(file, "%PDF-1.4\n");
        Add(file, places, "<< /Type /Catalog /Pages 2 0 R >>", null);
        Add(file, places, $"<< /Type /Pages /Kids [{string.Join(' ', images.Select((_, i) => $"{3 + (3 * i)} 0 R"))}] /Count {images.Count} >>", null);
        for (var i = 0; i < images.Count; i++)
        {
            var (width, height) = (images[i].Width * PointsPerInch / Dpi, images[i].Height * PointsPerInch / Dpi);
            Add(file, places, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Resources << /XObject << /Im0 {5 + (3 * i)} 0 R >> >> /Contents {4 + (3 * i)} 0 R >>", null);
            Add(file, places, "", Encoding.ASCII.GetBytes($"q {width} 0 0 {height} 0 0 cm /Im0 Do Q"));
            Add(file, places, $"/Type /XObject /Subtype /Image /Width {images[i].Width} /Height {images[i].Height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode", Deflated(images[i].Pixels));
        }

        var table = file.Position;
        Put(file, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer << /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }

    private static void Add(MemoryStream file, List<long> places, string head, byte[]? stream)
    {
        places.Add(file.Position);
        Put(file, $"{places.Count} 0 obj\n");
        if (stream is null)
        {
            Put(file, head);
        }
        else
        {
            Put(file, $"<< {head} /Length {stream.Length} >>\nstream\n");
            file.Write(stream);
            Put(file, "\nendstream");
        }

        Put(file, "\nendobj\n");
    }

    private static byte[] Deflated(byte[] pixels)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write(pixels);
        }

        return packed.ToArray();
    }

    private static void Put(MemoryStream file, string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
