using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Writes small PDFs object by object, with a right cross-reference table or none, so that a test can say exactly what is wrong with one.</summary>
internal sealed class PdfWriter
{
    private readonly List<byte> _bytes = [.. "%PDF-1.7\n"u8];
    private readonly SortedDictionary<int, int> _places = [];

    /// <summary>A one-page document with Helvetica as /F1, its bold as /F2 and the given content.</summary>
    public static byte[] OnePage(string content) => Pages(content);

    public static byte[] Pages(params string[] contents) => Pages([.. contents.Select(content => (content, 0))]);

    /// <summary>Pages that are shown turned clockwise by so many degrees.</summary>
    public static byte[] Pages(params (string Content, int Rotate)[] contents)
    {
        var writer = new PdfWriter();
        var kids = string.Join(' ', contents.Select((_, i) => $"{10 + (2 * i)} 0 R"));
        writer.Object(1, "<</Type/Catalog/Pages 2 0 R>>");
        writer.Object(2, $"<</Type/Pages/Count {contents.Length}/Kids[{kids}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>");
        writer.Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        writer.Object(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        for (var i = 0; i < contents.Length; i++)
        {
            writer.Object(10 + (2 * i), $"<</Type/Page/Parent 2 0 R/Contents {11 + (2 * i)} 0 R/Rotate {contents[i].Rotate}>>");
            writer.Stream(11 + (2 * i), "", Encoding.Latin1.GetBytes(contents[i].Content));
        }

        return writer.Finish("/Root 1 0 R");
    }

    public void Object(int number, string body)
    {
        _places[number] = _bytes.Count;
        Text($"{number} 0 obj\n{body}\nendobj\n");
    }

    public void Stream(int number, string entries, byte[] data, string? length = null)
    {
        _places[number] = _bytes.Count;
        Text($"{number} 0 obj\n<<{entries}/Length {length ?? data.Length.ToString(CultureInfo.InvariantCulture)}>>\nstream\n");
        _bytes.AddRange(data);
        Text("\nendstream\nendobj\n");
    }

    public void Text(string text) => _bytes.AddRange(Encoding.Latin1.GetBytes(text));

    /// <summary>The file with a table and a trailer.</summary>
    public byte[] Finish(string trailer)
    {
        var start = _bytes.Count;
        var size = _places.Keys.Max() + 1;
        Text("xref\n0 1\n0000000000 65535 f \n");
        foreach (var (number, place) in _places)
        {
            Text(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} 00000 n \n"));
        }

        Text($"trailer\n<</Size {size}{trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return [.. _bytes];
    }

    /// <summary>The file with a cross-reference stream instead of a table; the given objects lie in the object stream <paramref name="holder"/>.</summary>
    public byte[] FinishWithStream(int holder, int[] packed)
    {
        var start = _bytes.Count;
        var own = Math.Max(_places.Keys.Max(), packed.Max()) + 1;
        _places[own] = start;
        var rows = new List<byte>();
        for (var number = 0; number <= own; number++)
        {
            var index = Array.IndexOf(packed, number);
            var place = index >= 0 ? holder : _places.GetValueOrDefault(number);
            rows.AddRange([(byte)(index >= 0 ? 2 : place > 0 ? 1 : 0), (byte)(place >> 16), (byte)(place >> 8), (byte)place, (byte)Math.Max(0, index)]);
        }

        Stream(own, $"/Type/XRef/W[1 3 1]/Size {own + 1}/Root 1 0 R", [.. rows]);
        Text($"startxref\n{start}\n%%EOF\n");
        return [.. _bytes];
    }

    /// <summary>The file with neither table nor trailer.</summary>
    public byte[] FinishWithoutTable() => [.. _bytes];
}
