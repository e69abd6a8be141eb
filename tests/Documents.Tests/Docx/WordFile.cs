using System.IO.Compression;
using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;

namespace EhcpPipeline.Documents.Tests.Docx;

/// <summary>Builds a small Word file of hand-written XML. The prefixes w, r, w14, mc, wps and v are declared.</summary>
internal sealed class WordFile(string body)
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string OfficeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> _parts = [];
    private readonly StringBuilder _relationships = new();

    public string Namespace { get; init; } = Transitional;

    public string MainPart { get; init; } = "word/document.xml";

    public WordFile Styles(string xml) => Part("styles", "styles", $"<w:styles {Declarations}>{xml}</w:styles>");

    public WordFile Numbering(string xml) => Part("numbering", "numbering", $"<w:numbering {Declarations}>{xml}</w:numbering>");

    public WordFile Footnotes(string xml) => Part("footnotes", "footnotes", $"<w:footnotes {Declarations}>{xml}</w:footnotes>");

    public WordFile Header(string id, string xml) => Part("header", id, $"<w:hdr {Declarations}>{xml}</w:hdr>");

    public WordFile Part(string kind, string id, string xml)
    {
        _parts[$"word/{id}.xml"] = xml;
        _relationships.Append($"<Relationship Id=\"{id}\" Type=\"{OfficeRelationships}/{kind}\" Target=\"{id}.xml\"/>");
        return this;
    }

    public byte[] Bytes()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Write(zip, "_rels/.rels", Relationships($"<Relationship Id=\"m\" Type=\"{OfficeRelationships}/officeDocument\" Target=\"/{MainPart}\"/>"));
            Write(zip, MainPart, $"<w:document {Declarations}><w:body>{body}</w:body></w:document>");
            var folder = MainPart[..(MainPart.LastIndexOf('/') + 1)];
            Write(zip, $"{folder}_rels/{MainPart[folder.Length..]}.rels", Relationships(_relationships.ToString()));
            foreach (var (name, xml) in _parts)
            {
                Write(zip, name, xml);
            }
        }

        return stream.ToArray();
    }

    public ReadResult TryRead(ReadLimits? limits = null) => new DocumentReader(limits).Read(Bytes());

    public Document Read() => TryRead().Document.ShouldNotBeNull();

    public string Text() => Read().Text;

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private string Declarations =>
        $"xmlns:w=\"{Namespace}\" xmlns:r=\"{OfficeRelationships}\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"";

    private static string Relationships(string xml) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{xml}</Relationships>";

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
        writer.Write(xml);
    }
}
