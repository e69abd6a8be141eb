using System.Globalization;
using System.Text;

namespace EhcpPipeline.Documents.Tests.Pdf;

/// <summary>Writes a tagged PDF: pages of marked text, and a structure tree over it.</summary>
internal sealed class TaggedFile
{
    private const int FirstPage = 100;
    private const int FirstElement = 1000;

    private readonly PdfWriter _writer = new();
    private readonly List<StringBuilder> _pages = [];
    private readonly List<string> _annotations = [];
    private int _marks;
    private int _elements = FirstElement;

    /// <summary>Entries added to the structure tree's root, the catalog, and the page resources.</summary>
    public string Root { get; init; } = "";

    public string Catalog { get; init; } = "";

    public string Resources { get; init; } = "";

    public static Tag Of(string type, params Tag[] kids) => new(type, "", kids, null);

    public static Tag With(string type, string entries, params Tag[] kids) => new(type, entries, kids, null);

    /// <summary>A kid of an element written as it is: a marked-content or object reference.</summary>
    public static Tag Raw(string kid) => new("", "", [], kid);

    public TaggedFile Page()
    {
        _pages.Add(new StringBuilder());
        _annotations.Add("");
        return this;
    }

    /// <summary>Text in marked content of its own on the last page; the kid that an element holds it by.</summary>
    public Tag Text(float x, float y, string text, float size = 11, string font = "F1")
    {
        var mark = _marks++;
        Append(string.Create(CultureInfo.InvariantCulture, $"/P <</MCID {mark}>> BDC BT /{font} {size} Tf {x} {y} Td ({text.Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET EMC\n"));
        return Raw(string.Create(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {FirstPage + (2 * (_pages.Count - 1))} 0 R/MCID {mark}>>"));
    }

    /// <summary>Content of the last page as it is.</summary>
    public TaggedFile Append(string content)
    {
        _pages[^1].Append(content);
        return this;
    }

    public TaggedFile Annotation(string reference)
    {
        _annotations[^1] += reference + " ";
        return this;
    }

    public void Object(int number, string body) => _writer.Object(number, body);

    public void Stream(int number, string entries, string data) => _writer.Stream(number, entries, Encoding.Latin1.GetBytes(data));

    public byte[] Finish(params Tag[] tags)
    {
        _writer.Object(1, $"<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R/MarkInfo<</Marked true>>{Catalog}>>");
        _writer.Object(2, $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select((_, i) => $"{FirstPage + (2 * i)} 0 R"))}]/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>{Resources}>>>>");
        _writer.Object(3, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
        _writer.Object(4, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>");
        for (var i = 0; i < _pages.Count; i++)
        {
            _writer.Object(FirstPage + (2 * i), $"<</Type/Page/Parent 2 0 R/Contents {FirstPage + 1 + (2 * i)} 0 R/StructParents {i}/Annots[{_annotations[i]}]>>");
            _writer.Stream(FirstPage + 1 + (2 * i), "", Encoding.Latin1.GetBytes(_pages[i].ToString()));
        }

        var kids = tags.Select(tag => Write(tag, 5)).ToArray();
        _writer.Object(5, $"<</Type/StructTreeRoot/K[{string.Join(' ', kids)}]{Root}>>");
        return _writer.Finish("/Root 1 0 R");
    }

    private string Write(Tag tag, int parent)
    {
        if (tag.Raw is { } raw)
        {
            return raw;
        }

        var number = _elements++;
        var kids = tag.Kids.Select(kid => Write(kid, number)).ToArray();
        _writer.Object(number, $"<</Type/StructElem/S/{tag.Type}/P {parent} 0 R{tag.Entries}/K[{string.Join(' ', kids)}]>>");
        return $"{number} 0 R";
    }
}

/// <summary>A structure element or a kid written as it is.</summary>
internal sealed record Tag(string Type, string Entries, Tag[] Kids, string? Raw);
