using System.Text;
using EhcpPipeline.Documents.Model;
using EhcpPipeline.Documents.Reading;
using EhcpPipeline.Documents.Tests.Bundles;

namespace EhcpPipeline.Documents.Tests.Odt;

/// <summary>Builds a small OpenDocument text of hand-written XML. The prefixes office, style, text, table, draw, fo, form, field and loext are declared.</summary>
internal sealed class OdtFile(string body)
{
    private const string Declarations = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
        xmlns:form="urn:oasis:names:tc:opendocument:xmlns:form:1.0" xmlns:field="urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"
        xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"
        """;

    public string Styles { get; init; } = "";

    public string Masters { get; init; } = "";

    public string Kind { get; init; } = "text";

    public string Manifest { get; init; } = "";

    public ReadResult TryRead(ReadLimits? limits = null) => new DocumentReader(limits).Read(Bytes());

    public Document Read() => TryRead().Document.ShouldNotBeNull();

    public string Text() => Read().Text;

    public byte[] Bytes() => ZipFileOf.Files(
        ("mimetype", Encoding.ASCII.GetBytes($"application/vnd.oasis.opendocument.{Kind}")),
        ("content.xml", Xml($"<office:document-content {Declarations}><office:automatic-styles>{Styles}</office:automatic-styles><office:body><office:{Kind}>{body}</office:{Kind}></office:body></office:document-content>")),
        ("styles.xml", Xml($"<office:document-styles {Declarations}><office:styles/><office:master-styles>{Masters}</office:master-styles></office:document-styles>")),
        ("META-INF/manifest.xml", Xml($"<manifest>{Manifest}</manifest>")));

    private static byte[] Xml(string xml) => Encoding.UTF8.GetBytes(xml);
}
