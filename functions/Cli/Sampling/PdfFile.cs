using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EhcpPipeline.Cli.Sampling;

/// <summary>Writes a sample plan as a PDF: wrapped lines in Helvetica, ruled tables, a running header and page numbers. The same plan gives the same bytes.</summary>
internal sealed class PdfFile
{
    private const double PageWidth = 595;
    private const double PageHeight = 842;
    private const double Margin = 56;
    private const double Body = 10.5;
    private const double Padding = 4;
    private readonly List<StringBuilder> _pages = [];
    private readonly string _header;
    private double _y;

    private PdfFile(SamplePlan plan)
    {
        _header = "EHC plan: " + plan.Child.Given + " " + plan.Child.Family;
        NewPage();
        foreach (var block in plan.Blocks)
        {
            Block(block);
        }
    }

    public static byte[] Write(SamplePlan plan) => new PdfFile(plan).Assemble();

    private void Block(SampleBlock block)
    {
        if (block.Rows is null)
        {
            var size = block.Level switch { 1 => 15d, 2 => 12.5, _ => Body };
            foreach (var line in Helvetica.Wrap(block.Text, size, PageWidth - (2 * Margin)))
            {
                Line(line, Margin, size, block.Level > 0);
            }

            _y -= block.Level > 0 ? 4 : 6;
            return;
        }

        foreach (var row in block.Rows)
        {
            Row(row);
        }

        _y -= 10;
    }

    private void Row(IReadOnlyList<string> cells)
    {
        var widths = Columns(cells.Count);
        var lines = cells.Select((cell, column) => Helvetica.Wrap(cell, Body, widths[column] - (2 * Padding))).ToList();
        var height = (lines.Max(cell => cell.Count) * Body * 1.25) + (2 * Padding);
        if (_y - height < Margin)
        {
            NewPage();
        }

        var x = Margin;
        for (var column = 0; column < cells.Count; column++)
        {
            _pages[^1].Append(CultureInfo.InvariantCulture, $"{x:0.##} {_y - height:0.##} {widths[column]:0.##} {height:0.##} re S\n");
            for (var line = 0; line < lines[column].Count; line++)
            {
                Text(lines[column][line], x + Padding, _y - Padding - Body - (line * Body * 1.25), Body, bold: false);
            }

            x += widths[column];
        }

        _y -= height;
    }

    // A narrow first column holds references, the second the longest text.
    private static double[] Columns(int count)
    {
        double[] shares = count switch { 4 => [0.1, 0.4, 0.25, 0.25], 3 => [0.4, 0.35, 0.25], 2 => [0.35, 0.65], _ => [.. Enumerable.Repeat(1d / count, count)] };
        return [.. shares.Select(share => share * (PageWidth - (2 * Margin)))];
    }

    private void Line(string text, double x, double size, bool bold)
    {
        if (_y - (size * 1.25) < Margin)
        {
            NewPage();
        }

        _y -= size * 1.25;
        Text(text, x, _y, size, bold);
    }

    private void Text(string text, double x, double y, double size, bool bold) =>
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /F{(bold ? 2 : 1)} {size:0.##} Tf {x:0.##} {y:0.##} Td ({Escape(text)}) Tj ET\n");

    private void NewPage()
    {
        _pages.Add(new StringBuilder("0.6 w\n"));
        Text(_header, Margin, PageHeight - 36, 8.5, bold: false);
        Text("Page " + _pages.Count.ToString(CultureInfo.InvariantCulture), PageWidth - Margin - 40, 30, 8.5, bold: false);
        _y = PageHeight - Margin;
    }

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);

    private byte[] Assemble()
    {
        using var file = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        void Object(string body)
        {
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        Write("%PDF-1.4\n");
        var kids = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(page => $"{5 + (2 * page)} 0 R"));
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object($"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        for (var page = 0; page < _pages.Count; page++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {6 + (2 * page)} 0 R >>");
            var packed = Packed(_pages[page].ToString());
            offsets.Add(file.Position);
            Write($"{offsets.Count} 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n");
            file.Write(packed);
            Write("\nendstream\nendobj\n");
        }

        var start = file.Position;
        Write($"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write(offset.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Write($"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static byte[] Packed(string content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return packed.ToArray();
    }
}
