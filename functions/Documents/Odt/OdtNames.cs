using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Odt;

/// <summary>Namespaces of OpenDocument 1.0 to 1.4, and of what LibreOffice writes beside it.</summary>
internal static class OdtNames
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    public const string Format = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public const string Form = "urn:oasis:names:tc:opendocument:xmlns:form:1.0";
    public const string Field = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0";
    public const string LibreOffice = "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0";

    public static bool Is(this XmlCursor x, string ns, string name) => x.Name == name && x.Namespace == ns;

    public static bool IsTrue(this XmlCursor x, string name, string ns) => x.Attribute(name, ns) == "true";

    public static int Count(this XmlCursor x, string name, string ns, int usual = 1) =>
        int.TryParse(x.Attribute(name, ns), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) ? count : usual;
}
