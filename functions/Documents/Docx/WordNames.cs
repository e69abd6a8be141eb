namespace EhcpPipeline.Documents.Docx;

/// <summary>Namespaces of WordprocessingML (ECMA-376, both conformance classes) and of what Word writes beside it.</summary>
internal static class WordNames
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public const string Word2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    public const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public const string StrictMath = "http://purl.oclc.org/ooxml/officeDocument/math";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static bool IsWord(string ns) => ns is Transitional or Strict;
}
