using System.Globalization;
using EhcpPipeline.Documents.Packages;

namespace EhcpPipeline.Documents.Docx;

/// <summary>Attributes of WordprocessingML as its two conformance classes and its many producers write them.</summary>
internal static class WordCursor
{
    public static bool IsWord(this XmlCursor x) => WordNames.IsWord(x.Namespace);

    /// <summary>An attribute of the element's own namespace.</summary>
    public static string? Own(this XmlCursor x, string name) => x.Attribute(name, x.Namespace);

    public static string? Val(this XmlCursor x) => x.Own("val");

    /// <summary>The value of a switch such as w:b: present without a value means on.</summary>
    public static bool Switch(this XmlCursor x) => x.Val() is not ("0" or "false" or "off" or "none");

    public static int? Number(this XmlCursor x, string name = "val")
    {
        var text = x.Own(name);
        if (text is null)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && Math.Abs(real) < int.MaxValue ? (int)real : null;
    }

    /// <summary>The relationship that the element points at.</summary>
    public static string? RelationshipId(this XmlCursor x) =>
        x.Attribute("id", WordNames.Relationships) ?? x.Attribute("id", WordNames.StrictRelationships);
}
