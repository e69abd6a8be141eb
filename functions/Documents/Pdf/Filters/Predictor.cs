using EhcpPipeline.Documents.Pdf.Structure;
using EhcpPipeline.Documents.Pdf.Syntax;

namespace EhcpPipeline.Documents.Pdf.Filters;

/// <summary>Undoes the PNG and TIFF predictors in place. A short last row is treated as if zeros followed.</summary>
internal static class Predictor
{
    public static void Undo(PooledBytes bytes, PdfDictionary? parameters, ObjectStore objects)
    {
        if (parameters is null)
        {
            return;
        }

        var kind = objects.Resolve(parameters["Predictor"]).Integer;
        if (kind <= 1)
        {
            return;
        }

        var colours = Or(objects.Resolve(parameters["Colors"]), 1, 32);
        var depth = Or(objects.Resolve(parameters["BitsPerComponent"]), 8, 32);
        var columns = Or(objects.Resolve(parameters["Columns"]), 1, 1 << 24);
        var pixel = Math.Max(1, colours * depth / 8);
        var row = (int)Math.Min(((long)colours * depth * columns + 7) / 8, int.MaxValue / 2);
        if (kind >= 10)
        {
            Png(bytes, row, pixel);
        }
        else if (depth == 8)
        {
            Tiff(bytes.Writable, row, colours);
        }
    }

    private static int Or(PdfValue value, int otherwise, int most) => value.IsNumber ? Math.Clamp(value.Integer, 1, most) : otherwise;

    private static void Tiff(Span<byte> data, int row, int colours)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            var line = data.Slice(start, Math.Min(row, data.Length - start));
            for (var i = colours; i < line.Length; i++)
            {
                line[i] += line[i - colours];
            }
        }
    }

    private static void Png(PooledBytes bytes, int row, int pixel)
    {
        var data = bytes.Writable;
        var written = 0;
        var above = -1;
        for (var at = 0; at < data.Length;)
        {
            var filter = data[at++];
            var count = Math.Min(row, data.Length - at);

            // The row moves towards the front by one byte for each filter byte before it, so it never overtakes what is still to be read.
            var line = data.Slice(written, count);
            data.Slice(at, count).CopyTo(line);
            Row(filter, line, above < 0 ? default : data.Slice(above, Math.Min(row, written - above)), pixel);
            above = written;
            written += count;
            at += count;
        }

        bytes.Truncate(written);
    }

    private static void Row(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 0; i < line.Length; i++)
        {
            int left = i >= pixel ? line[i - pixel] : 0;
            int up = i < above.Length ? above[i] : 0;
            int corner = i >= pixel && i - pixel < above.Length ? above[i - pixel] : 0;
            line[i] += filter switch
            {
                1 => (byte)left,
                2 => (byte)up,
                3 => (byte)((left + up) / 2),
                4 => Paeth(left, up, corner),
                _ => 0,
            };
        }
    }

    private static byte Paeth(int left, int up, int corner)
    {
        var estimate = left + up - corner;
        var toLeft = Math.Abs(estimate - left);
        var toUp = Math.Abs(estimate - up);
        var toCorner = Math.Abs(estimate - corner);
        return (byte)(toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner);
    }
}
